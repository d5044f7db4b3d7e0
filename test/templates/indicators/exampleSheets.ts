import fc from 'fast-check';
import { addDays, addMonths } from '../../../functions/shared/domain/localDate.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import type { ExampleRows } from '../../support/exampleRows.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const yesNo = maybe(fc.constantFrom('yes' as const, 'no' as const));
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
/** Days around months' ends and leap days, where calendars go wrong. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2023-06-01', days)),
  fc.constantFrom('2024-02-29', '2025-02-28', '2024-08-31', '2024-12-31', '2025-01-01', '2025-03-31', '2025-06-30', '2025-07-01'),
  fc.constantFrom('2024-02-29', '2024-03-31', '2024-09-30', '2025-04-30', '2025-12-31', '2025-03-01', '2025-07-01'),
);
const month = fc
  .integer({ min: 0, max: 23 })
  .map((count) => `${2024 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);
const support = fc.constantFrom('wage' as const, 'socialAssistance' as const, 'none' as const);

const identity = fc.oneof(
  fc.record({ identityNumber: name }),
  fc.record({ localId: name }),
  fc.record({ identityNumber: name, localId: name }),
);

/** Some months before a day, or the day before or after that: where rules about months and ages turn. */
const around = (...months: number[]) => fc.record({ months: fc.constantFrom(...months), days: fc.constantFrom(-1, 0, 0, 1) });
const before = (startsOn: string, { months, days }: { months: number; days: number }) => addDays(addMonths(startsOn, -months), days);

const exit = fc.record({
  endsOn: day,
  exitReason: fc.constantFrom(
    'workUnsubsidised' as const,
    'workSubsidised' as const,
    'studiesFunded' as const,
    'municipalEmployment' as const,
    'moved' as const,
    'misregistered' as const,
  ),
  employmentAfter: maybe(fc.constantFrom('work' as const, 'studies' as const, 'jobSeeking' as const)),
  gainedQualification: yesNo,
  employmentAfterSixMonths: maybe(fc.constantFrom('work' as const, 'other' as const)),
  improvedAfterSixMonths: yesNo,
});

const participant = fc
  .record({
    identity,
    startsOn: day,
    measure: fc.constantFrom('1' as const, '2' as const, '9' as const, '10' as const, '12' as const),
    exit: fc.option(exit, { nil: undefined, freq: 5 }),
    unemployed: maybe(around(6, 7, 12, 24)),
    born: maybe(around(17 * 12, 18 * 12, 25 * 12, 30 * 12, 40 * 12, 55 * 12)),
    row: fc.record({
      sex: maybe(fc.constantFrom('women' as const, 'men' as const, 'nonBinary' as const, 'unstated' as const)),
      bornOn: maybe(
        fc.oneof(
          fc.constantFrom('2008-02-29', '2000-02-29', '1996-07-01', '1970', '1999', '2006'),
          fc.integer({ min: 0, max: 18000 }).map((days) => addDays('1960-01-01', days)),
        ),
      ),
      employmentAtStart: maybe(fc.constantFrom('unemployed' as const, 'inactive' as const, 'employed' as const)),
      education: maybe(
        fc.constantFrom('none' as const, 'compulsory' as const, 'upperSecondary' as const, 'doctoral' as const, 'unknown' as const),
      ),
      supportAtStart: maybe(fc.uniqueArray(support, { maxLength: 2 })),
      supportTime: maybe(fc.constantFrom('under1' as const, '1to3' as const)),
      hasForeignBackground: yesNo,
      hasChildren: yesNo,
      hasDisability: yesNo,
      isRural: yesNo,
      isHomeless: yesNo,
      obstacles: maybe(
        fc.uniqueArray(fc.constantFrom('mentalHealth' as const, 'physicalHealth' as const, 'swedish' as const, 'social' as const), {
          maxLength: 3,
        }),
      ),
      unit: maybe(fc.constantFrom('Nord', 'Syd')),
      municipality: maybe(fc.constantFrom('Ragunda', 'Timrå')),
      measureWord: maybe(fc.constantFrom('FAT', 'Praktik', 'praktik ')),
      group: maybe(fc.constantFrom('Grön', 'Röd', 'Likabehandling')),
    }),
    adaptation: fc.constantFrom(
      {},
      { adaptationAsked: 'yes' as const },
      { adaptationAsked: 'yes' as const, adaptationMet: 'yes' as const },
    ),
  })
  .map(({ identity, startsOn, measure, exit, unemployed, born, row, adaptation }) => {
    const isLater = exit !== undefined && exit.endsOn >= startsOn;
    return {
      ...row,
      ...adaptation,
      ...identity,
      startsOn,
      measure,
      ...(unemployed && { unemployedSince: before(startsOn, unemployed) }),
      ...(born && { bornOn: before(startsOn, born) }),
      ...(isLater && exit),
    };
  });

const attendance = fc
  .record({
    identity,
    month,
    hundredths: fc.integer({ min: 0, max: 20_000 }),
    supportPerHour: maybe(fc.integer({ min: 0, max: 50_000 })),
    named: fc.record({
      group: maybe(fc.constantFrom('Grön', 'Röd', 'Blå')),
      financier: maybe(fc.constantFrom('Försäkringskassan', 'Ragunda')),
    }),
  })
  .map(({ identity, month, hundredths, supportPerHour, named }) => ({
    ...identity,
    ...named,
    month,
    time: (hundredths * HOUR) / 100,
    supportPerHour,
  }));

const line = fc.constantFrom('Handledning', 'handledning', 'Personal', 'Annat', undefined);
const costs = fc.record({
  voucher: name,
  bookedOn: day,
  type: fc.constantFrom('staff' as const, 'travel' as const, 'income' as const),
  line,
  amount: fc.integer({ min: -5_000_000, max: 50_000_000 }),
  financing: fc.constantFrom('grant' as const, 'grant' as const, 'cash' as const, 'workTime' as const, 'inKind' as const),
});
const budget = fc.record({
  year: fc.constantFrom(2024, 2025),
  line: fc.constantFrom('Handledning', 'handledning ', 'Personal'),
  type: fc.constantFrom('cost' as const, undefined, 'income' as const),
  decided: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000_000 })),
  carriedOver: maybe(fc.integer({ min: 0, max: 10_000_000 })),
});

/** Kronor of some years. */
const byYear = fc.dictionary(fc.constantFrom('2024', '2025'), fc.integer({ min: 0, max: 2_000_000 }));

/** Rows of every sheet as coordinators may have them, at calendars' edges. */
export const exampleSheets: fc.Arbitrary<ExampleRows> = fc.record({
  project: fc.record({
    grantAwarded: byYear,
    grantCarriedOver: byYear,
    horizontalTeaching: fc.constantFrom([], ['Praktik', 'Likabehandling']),
  }),
  participants: fc.array(participant, { minLength: 1, maxLength: 25 }),
  attendance: fc.array(attendance, { maxLength: 20 }),
  costs: fc.array(costs, { maxLength: 12 }),
  budget: fc.array(budget, { maxLength: 5 }),
});

/** Periods of every kind. */
export const examplePeriods = fc.constantFrom(
  '2024-02',
  '2024-K1',
  '2024-K3',
  '2025-T1',
  '2025',
  '2024-08-31/2025-03-01',
  '2025-06-30/2025-07-01',
);
