import type { Count, Indicators, Sum } from '../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR } from '../../functions/shared/domain/money.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import {
  attendanceRows,
  attendees,
  hasHours,
  hasHoursEveryMonth,
  isAttendedIn,
  supportIn,
  type AttendanceRow,
  type Attendee,
} from './attendanceRows.ts';
import { ofEachPart, share, sumOf } from './shares.ts';

type Attended = (attendee: Attendee, period: Period) => boolean;

/** People with attendance for whom something holds: steps towards shares. */
function countAttendees(title: string, among: Attended): Count<Attendee> {
  return { kind: 'count', unit: 'persons', title, isInternal: true, population: attendees, among, sexOf: ({ person }) => person.sex };
}

/** What people got per hour in the period, of those for whom something holds. */
function sumSupport(title: string, among: Attended): Sum<Attendee> {
  return {
    kind: 'sum',
    unit: 'kronor',
    title,
    isInternal: true,
    population: attendees,
    among,
    amountOf: supportIn,
    divisor: HOUR,
    auditColumn: 'Ersättning i perioden',
    sexOf: ({ person }) => person.sex,
  };
}

/** Attendance in the period. */
export const hoursFigures = {
  'hours.total': {
    kind: 'sum',
    unit: 'hours',
    title: 'Deltagartimmar',
    population: attendanceRows,
    among: isAttendedIn,
    amountOf: ({ row }: AttendanceRow) => row.time,
    auditColumn: 'Timmar',
    sexOf: ({ person }: AttendanceRow) => person.sex,
  },
  'hours.people': countAttendees('Deltagare med timmar', hasHours),
  ...ofEachPart('hours.perParticipant', 'Timmar per deltagare', (part) => ({
    unit: 'hours',
    base: (figures) => figures.split('hours.people')[part],
    from: (figures) => {
      const people = figures.split('hours.people')[part];
      const time = figures.split('hours.total')[part];
      return people === 0n ? undefined : Number(divideRounded(time * 100n, people * BigInt(HOUR))) / 100;
    },
    formula: (cell) => `IF(${cell('hours.people', part)}=0,"",ROUND(${cell('hours.total', part)}/${cell('hours.people', part)},2))`,
  })),
  'concentration.people': countAttendees('Deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.amount': sumSupport('Ersättning till deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.allAmount': sumSupport('Ersättning till alla deltagare med timmar', hasHours),
  ...share('concentration.wholePeriod.personsShare', {
    title: 'Andel av deltagarna som har timmar i alla månader',
    of: sumOf('concentration.people'),
    among: sumOf('hours.people'),
  }),
  ...share('concentration.wholePeriod.amountShare', {
    title: 'Andel av ersättningen till deltagare med timmar i alla månader',
    of: sumOf('concentration.amount'),
    among: sumOf('concentration.allAmount'),
    persons: sumOf('hours.people'),
  }),
} satisfies Indicators;
