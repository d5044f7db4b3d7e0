import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { attendance, type Attendance } from '../../upload/attendance/sheet.ts';
import { personRegister, type Person } from '../registers/personRegister.ts';

/** Rows of Närvaro person by person, each person's by month, longest first; then those of the misregistered, last those of people who are not in Deltagare. */
export interface OrderedAttendance {
  readonly people: readonly { readonly number: number; readonly person: Person; readonly rows: readonly Stored<Attendance>[] }[];
  readonly misregistered: readonly Stored<Attendance>[];
  readonly unknown: readonly Stored<Attendance>[];
  /** Numbers of each person's first and last row, from 1. */
  readonly ranges: ReadonlyMap<Person, readonly [from: number, to: number]>;
}

/** Orders attendance as the annex lists it. */
export const orderAttendance = oncePerDataset((dataset: Dataset): OrderedAttendance => {
  const register = personRegister(dataset);
  const byPerson = new Map<Person, Stored<Attendance>[]>();
  const misregistered: Stored<Attendance>[] = [];
  const unknown: Stored<Attendance>[] = [];
  for (const row of dataset.rows(attendance)) {
    const person = register.find(row);
    const known = person !== undefined ? byPerson.get(person) : register.isMisregistered(row) ? misregistered : unknown;
    if (known) known.push(row);
    else if (person !== undefined) byPerson.set(person, [row]);
  }
  const people: { number: number; person: Person; rows: readonly Stored<Attendance>[] }[] = [];
  const ranges = new Map<Person, readonly [number, number]>();
  let before = 0;
  for (const [index, person] of register.people.entries()) {
    const rows = byPerson.get(person);
    if (rows === undefined) continue;
    rows.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : b.time - a.time));
    people.push({ number: index + 1, person, rows });
    ranges.set(person, [before + 1, before + rows.length]);
    before += rows.length;
  }
  return { people, misregistered, unknown, ranges };
});
