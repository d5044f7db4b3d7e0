import type { Count, Indicators } from '../../functions/shared/definition/indicator.ts';
import { divideRounded, HOUR } from '../../functions/shared/domain/money.ts';
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

/** People with attendance for whom something holds: steps towards shares. */
function countAttendees(title: string, where: Count<Attendee>['where']): Count<Attendee> {
  return { kind: 'count', unit: 'persons', title, isInternal: true, population: attendees, where, sexOf: ({ person }) => person.sex };
}

/** What people got per hour in the period, of those for whom something holds. */
function sumSupport(title: string, where: (attendee: Attendee, period: Parameters<typeof hasHours>[1]) => boolean) {
  return {
    kind: 'sum',
    unit: 'kronor',
    title,
    isInternal: true,
    population: attendees,
    where,
    amountOf: supportIn,
    divisor: HOUR,
    sexOf: ({ person }: Attendee) => person.sex,
  } as const;
}

/** Attendance in the period. */
export const hoursFigures = {
  'hours.total': {
    kind: 'sum',
    unit: 'hours',
    title: 'Deltagartimmar',
    population: attendanceRows,
    where: isAttendedIn,
    amountOf: ({ row }: AttendanceRow) => row.time,
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
  })),
  'concentration.people': countAttendees('Deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.amount': sumSupport('Ersättning till deltagare med timmar i alla månader', hasHoursEveryMonth),
  'concentration.allAmount': sumSupport('Ersättning till alla deltagare med närvaro', () => true),
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
