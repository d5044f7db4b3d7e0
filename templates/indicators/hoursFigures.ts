import { defineSum, type Count, type FigureKeyOf, type Indicators, type Sum } from '../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR } from '../../functions/shared/domain/money.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { attendanceRows, attendees, hasHours, hasHoursEveryMonth, isAttendedIn, supportIn, type Attendee } from './attendanceRows.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

type Attended = (attendee: Attendee, period: Period) => boolean;

/** People with attendance for whom something holds: steps towards shares. */
function countAttendees(title: string, among: Attended): Count<Attendee> {
  return { kind: 'count', unit: 'persons', title, isInternal: true, population: attendees, among, sexOf: ({ person }) => person.sex };
}

/** What people got per hour in the period, of those for whom something holds. */
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
  'hours.people': countAttendees('Deltagare med timmar', hasHours),
} satisfies Indicators;

const concentrated = {
  'concentration.people': countAttendees('Deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.amount': sumSupport('Ersättning till deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.allAmount': sumSupport('Ersättning till alla deltagare med timmar', hasHours),
} satisfies Indicators;

type Reads = FigureKeyOf<typeof attended | typeof concentrated>;
const sum = sumOf<Reads>;

/** Attendance in the period. */
export const hoursFigures = {
  ...attended,
  ...ofEachPart<'hours.perParticipant', Reads>('hours.perParticipant', 'Timmar per deltagare', (part) => ({
    unit: 'hours',
    base: (figures) => figures.split('hours.people')[part],
    from: (figures) => {
      const people = figures.split('hours.people')[part];
      const time = figures.split('hours.total')[part];
      return people === 0n ? undefined : Number(divideRounded(time * 100n, people * BigInt(HOUR))) / 100;
    },
    formula: (cell) => `IF(${cell('hours.people', part)}=0,"",ROUND(${cell('hours.total', part)}/${cell('hours.people', part)},2))`,
  })),
  ...concentrated,
  ...share('concentration.wholePeriod.personsShare', {
    title: 'Andel av deltagarna som har timmar i alla månader',
    of: sum('concentration.people'),
    among: sum('hours.people'),
  }),
  ...share('concentration.wholePeriod.amountShare', {
    title: 'Andel av ersättningen till deltagare med timmar i alla månader',
    of: sum('concentration.amount'),
    among: sum('concentration.allAmount'),
    persons: sum('hours.people'),
  }),
} satisfies Indicators;
