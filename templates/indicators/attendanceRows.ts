import { audited } from '../../functions/shared/definition/audit.ts';
import { definePopulation } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { overlapsMonth, type Period } from '../../functions/shared/domain/period.ts';
import { attendance, type Attendance } from '../upload/attendance/sheet.ts';
import { attendanceSheet } from './audit/attendanceSheet.ts';
import { factOn, isInMonths } from './audit/conditions.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { rowsOf } from './people.ts';
import { personRegister, type Person } from './registers/personRegister.ts';

/** One row of Närvaro with the person it is about. */
export interface AttendanceRow {
  readonly row: Stored<Attendance>;
  readonly person: Person;
}

/** Rows of Närvaro about people who count in Deltagare. */
export const attendanceRows = definePopulation({
  id: 'attendanceRows',
  of: (dataset): readonly AttendanceRow[] => {
    const register = personRegister(dataset);
    return dataset.rows(attendance).flatMap((row) => {
      const person = register.find(row);
      return person === undefined ? [] : [{ row, person }];
    });
  },
  rowsBehind: ({ row }) => rowsOf(attendance.id, [row]),
  audit: attendanceSheet,
  listed: { Nr: { from: 1 } },
});

/** A person with all rows of Närvaro. */
export interface Attendee {
  readonly person: Person;
  readonly rows: readonly Stored<Attendance>[];
}

/** People with any attendance. */
export const attendees = definePopulation({
  id: 'attendees',
  of: (dataset): readonly Attendee[] => {
    const byPerson = new Map<Person, Stored<Attendance>[]>();
    for (const { person, row } of attendanceRows.of(dataset)) {
      const known = byPerson.get(person);
      if (known) known.push(row);
      else byPerson.set(person, [row]);
    }
    return [...byPerson].map(([person, rows]) => ({ person, rows }));
  },
  rowsBehind: ({ rows }, period) =>
    rowsOf(
      attendance.id,
      rows.filter(({ month }) => overlapsMonth(period, month)),
    ),
  audit: peopleSheet,
});

/** Whether a row's month lies in the period; of a span, overlaps it. */
export const isAttendedIn = isInMonths(factOn(attendanceSheet, 'Månad', ({ row }: AttendanceRow) => row.month));

/** Whether somebody has any hours in the period. */
export const hasHours = audited(
  ({ rows }: Attendee, period: Period): boolean => rows.some(({ month, time }) => time > 0 && overlapsMonth(period, month)),
  peopleSheet,
  { criteria: { 'Timmar i perioden': { above: 0 } } },
);

/** Whether somebody has hours in every month of the period. */
export const hasHoursEveryMonth = audited(
  ({ rows }: Attendee, period: Period): boolean => {
    const attended = new Set<string>();
    for (const { month, time } of rows) if (time > 0 && overlapsMonth(period, month)) attended.add(month);
    return attended.size === countMonths(period);
  },
  peopleSheet,
  { criteria: { 'Månader med timmar': { from: 'monthCount' } } },
);

function countMonths({ firstDay, lastDay }: Period): number {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(lastDay) - monthOf(firstDay) + 1;
}

/** Timmar × Ersättning per timme, in öre times milliseconds per hour: exact until it is divided by an hour at the end. */
export function supportOf({ time, supportPerHour = 0 }: Attendance): number | bigint {
  const product = time * supportPerHour;
  return Number.isSafeInteger(product) ? product : BigInt(time) * BigInt(supportPerHour);
}

/** All of somebody's support in the period, as `supportOf`. */
export function supportIn({ rows }: Attendee, period: Period): bigint {
  return rows.filter(({ month }) => overlapsMonth(period, month)).reduce((sum, row) => sum + BigInt(supportOf(row)), 0n);
}
