import fc from 'fast-check';
import type { ExampleRows } from './exampleRows.ts';

const yesNo = fc.constantFrom('yes' as const, 'no' as const, undefined);

const person = fc.record({
  sex: fc.constantFrom('women' as const, 'women' as const, 'men' as const, 'men' as const, 'nonBinary' as const, 'unstated' as const),
  bornOn: fc.constantFrom('2009-02-01', '2003-05-05', '1996-01-01', '1988-07-07', '1979-03-03', '1964-12-12', undefined),
  startsOn: fc.constantFrom('2025-01-10', '2025-02-20', '2025-03-01', '2024-11-01'),
  measure: fc.constantFrom('1' as const, '1' as const, '2' as const, '5' as const, '12' as const),
  employmentAtStart: fc.constantFrom('unemployed' as const, 'unemployed' as const, 'inactive' as const, 'employed' as const, undefined),
  unemployedSince: fc.constantFrom('2022-01-01', undefined),
  education: fc.constantFrom('none' as const, 'compulsory' as const, 'upperSecondary' as const, 'postSecondaryLong' as const, undefined),
  supportAtStart: fc.constantFrom(
    ['socialAssistance' as const],
    ['sicknessBenefit' as const],
    ['socialAssistance' as const, 'studyAid' as const],
  ),
  supportTime: fc.constantFrom('under1' as const, '1to3' as const, 'over3' as const, undefined),
  referredBy: fc.constantFrom('socialAssistance' as const, 'employmentService' as const, undefined),
  hasForeignBackground: yesNo,
  hasChildren: yesNo,
  isOutsideEu: yesNo,
  isHomeless: yesNo,
  obstacles: fc.constantFrom(
    ['mentalHealth' as const],
    ['physicalHealth' as const],
    ['mentalHealth' as const, 'physicalHealth' as const],
    undefined,
  ),
  unit: fc.constantFrom('Nord', 'Syd', undefined),
  municipality: fc.constantFrom('Ragunda', 'Bräcke', undefined),
  group: fc.constantFrom('Likabehandling', 'Röd', undefined),
  isFat: fc.boolean(),
  adaptationAsked: yesNo,
});
const exit = fc.record({
  endsOn: fc.constantFrom('2025-03-15', '2025-03-30', '2025-09-09'),
  exitReason: fc.constantFrom(
    'workUnsubsidised' as const,
    'workSubsidised' as const,
    'studiesFunded' as const,
    'moved' as const,
    'other' as const,
  ),
  employmentAfter: fc.constantFrom('work' as const, 'studies' as const, 'jobSeeking' as const, undefined),
  supportAfter: fc.constantFrom(['wage' as const], ['socialAssistance' as const, 'wage' as const], undefined),
});

/** The word that a measure was written with; of some only the number. */
function wordOf({ measure, isFat }: { measure: string; isFat: boolean }): { measureWord?: string } {
  if (measure === '1') return { measureWord: isFat ? 'FAT' : 'Arbetsträning' };
  return measure === '2' ? { measureWord: 'Coachning' } : {};
}

/** A project of up to so many people in the first quarter of 2025, with every characteristic that figures are made of. */
export function randomPeople(most: number): fc.Arbitrary<ExampleRows> {
  const row = fc.tuple(
    person,
    fc.option(exit, { nil: undefined, freq: 2 }),
    fc.constantFrom(0, 0, 5, 40),
    fc.constantFrom(undefined, undefined, 'Syd', 'Väst'),
  );
  return fc.array(row, { minLength: 1, maxLength: most, size: 'max' }).map((rows) => ({
    project: { horizontalTeaching: ['likabehandling'] },
    participants: rows.flatMap(([base, left, , unit], index) => {
      const own = { identityNumber: `person ${index}`, ...base, ...wordOf(base), ...left };
      return unit === undefined ? [own] : [own, { ...own, measure: '8' as const, measureWord: 'BEA', unit }];
    }),
    attendance: rows.flatMap(([, , hours], index) =>
      hours === 0 ? [] : [{ identityNumber: `person ${index}`, month: '2025-03', time: hours * 3_600_000 }],
    ),
    costs: [{ voucher: 'A1', bookedOn: '2025-02-02', type: 'staff', financing: 'grant', amount: 123_456_78 }],
  }));
}
