import { defineSum, type Count, type FigureKeyOf, type Indicators, type Sum } from '../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR, kronor } from '../../functions/shared/domain/money.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { attendanceRows, attendees, hasHours, hasHoursEveryMonth, isAttendedIn, supportIn, type Attendee } from './attendanceRows.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

type Attended = (attendee: Attendee, period: Period) => boolean;

/** People with attendance for whom something holds. */
function countAttendees(title: string, among: Attended): Count<Attendee> {
  return { kind: 'count', unit: 'persons', title, population: attendees, among, sexOf: ({ person }) => person.sex };
}

/** What people got per hour in the period, of those for whom something holds: a step towards what is printed without sex. */
function sumSupport(title: string, among: Attended): Sum<Attendee> {
  return defineSum({
    unit: 'kronor',
    title,
    isInternal: true,
    population: attendees,
    among,
    amountOf: supportIn,
    divisor: HOUR,
    auditColumn: 'Ersättning i perioden',
    sexOf: ({ person }) => person.sex,
  });
}

const attended = {
  'hours.total': defineSum({
    unit: 'hours',
    title: 'Deltagartimmar',
    population: attendanceRows,
    among: isAttendedIn,
    amountOf: ({ row }) => row.time,
    auditColumn: 'Timmar',
    sexOf: ({ person }) => person.sex,
  }),
  'concentration.wholePeriod.allPersons': countAttendees('Deltagare med timmar', hasHours),
} satisfies Indicators;

const concentrated = {
  'concentration.wholePeriod.persons': countAttendees('Deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.amount': sumSupport('Timmar × ersättning per timme, deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.allAmount': sumSupport('Timmar × ersättning per timme, alla deltagare med timmar', hasHours),
} satisfies Indicators;

type Reads = FigureKeyOf<typeof attended | typeof concentrated>;
const sum = sumOf<Reads>;

/** A sum of support in kronor, and its parts for women and men. */
function supportAmount<const Key extends string>(key: Key, title: string, step: 'concentration.amount' | 'concentration.allAmount') {
  return ofEachPart<Key, Reads>(key, title, (part) => ({
    unit: 'kronor',
    from: (figures) => (figures.has(step) ? kronor(Number(divideRounded(figures.split(step)[part], BigInt(HOUR)))) : undefined),
    formula: (cell) => `ROUND(${cell(step, part)},2)`,
  }));
}

/** Attendance in the period. */
export const hoursFigures = {
  ...attended,
  ...ofEachPart<'hours.perParticipant', Reads>('hours.perParticipant', 'Timmar per deltagare', (part) => ({
    unit: 'hours',
    base: (figures) => figures.split('concentration.wholePeriod.allPersons')[part],
    from: (figures) => {
      const people = figures.split('concentration.wholePeriod.allPersons')[part];
      const time = figures.split('hours.total')[part];
      return people === 0n ? undefined : Number(divideRounded(time * 100n, people * BigInt(HOUR))) / 100;
    },
    formula: (cell) =>
      `IF(${cell('concentration.wholePeriod.allPersons', part)}=0,"",ROUND(${cell('hours.total', part)}/${cell('concentration.wholePeriod.allPersons', part)},2))`,
  })),
  ...concentrated,
  ...supportAmount('concentration.wholePeriod.amount', 'Ersättningen till deltagare med timmar i alla månader', 'concentration.amount'),
  ...supportAmount('concentration.wholePeriod.allAmount', 'Ersättningen till alla deltagare med timmar', 'concentration.allAmount'),
  ...share('concentration.wholePeriod.personsShare', {
    title: 'Andel av deltagarna som har timmar i alla månader',
    of: sum('concentration.wholePeriod.persons'),
    among: sum('concentration.wholePeriod.allPersons'),
  }),
  ...share('concentration.wholePeriod.amountShare', {
    title: 'Andel av ersättningen till deltagare med timmar i alla månader',
    of: sum('concentration.amount'),
    among: sum('concentration.allAmount'),
    persons: sum('concentration.wholePeriod.allPersons'),
  }),
} satisfies Indicators;
