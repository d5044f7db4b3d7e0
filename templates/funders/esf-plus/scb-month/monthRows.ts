import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { oncePerDataset, type Dataset } from '../../../../functions/shared/definition/dataset.ts';
import type { MonthFile, MonthIdentity, MonthRow } from '../../../../functions/shared/definition/monthFile.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import { calendarPeriod, includes, type Period } from '../../../../functions/shared/domain/period.ts';
import { attendees } from '../../../indicators/attendanceRows.ts';
import { personRegister, type Person } from '../../../indicators/registers/personRegister.ts';
import type { Attendance } from '../../../upload/attendance/sheet.ts';
import { editions } from '../shared/editions.ts';

/** A calendar month (`2025-03`) as a period. */
export function monthNamed(month: string): Period {
  return calendarPeriod('month', Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

/** «New participants must appear in the month they started, and the end date in the month they leave» — scb.se, Europeiska socialfonden; `docs/definitions.md#month-file`. */
export function listMonths(dataset: Dataset, months: readonly string[]): readonly MonthFile[] {
  const { files, people } = openMonths(dataset);
  return months.map((id) => {
    const month = monthNamed(id);
    const rows = () => people.filter(({ person }) => isInFile(person, month)).map((member) => rowOf(member, month));
    const file = files.get(id) ?? { month: id, rows: rows() };
    files.set(id, file);
    return file;
  });
}

/** Whether a month's file has anybody in it. */
export function hasAnybody(dataset: Dataset, id: string): boolean {
  const month = monthNamed(id);
  return personRegister(dataset).people.some((person) => isInFile(person, month));
}

/** Rows of a month's file whose number says only the year of birth: a coordination number of somebody whose birthday is not known. */
export function countUnknownBirthdays(dataset: Dataset, month: Period): number {
  const isUnknown = (person: Person) => {
    const { bornOn, birthMark } = person.first;
    return person.hasIdentityNumber && !isProtected(person) && bornOn !== undefined && birthMark === undefined;
  };
  return personRegister(dataset).people.filter((person) => isUnknown(person) && isInFile(person, month)).length;
}

/** A person with what is the same in every month. */
interface Member {
  readonly person: Person;
  readonly attendance: readonly Stored<Attendance>[];
  readonly rows: readonly number[];
  readonly number: MonthIdentity;
}

/** The people of a dataset, and the files that have been made of them: every check and table asks for the same. */
const openMonths = oncePerDataset((dataset: Dataset) => {
  const attendance = new Map(attendees.of(dataset).map(({ person, rows }) => [person, rows] as const));
  const people = personRegister(dataset).people.map((person): Member => ({
    person,
    attendance: attendance.get(person) ?? [],
    rows: person.rows.map(({ origin }) => origin.row),
    number: { kind: 'number', pseudonym: person.pseudonym },
  }));
  return { people, files: new Map<string, MonthFile>() };
});

/** Whoever has started by the month's last day and had not left before its first. */
export function isInFile({ first, exit }: Person, { firstDay, lastDay }: Period): boolean {
  return first.startsOn <= lastDay && (exit === undefined || exit.endsOn >= firstDay);
}

function rowOf({ person, attendance, rows, number }: Member, month: Period): MonthRow {
  const { first, exit, pseudonym } = person;
  const isHidden = isProtected(person);
  return {
    person: pseudonym,
    identity: person.hasIdentityNumber && !isHidden ? number : placeholderOf(person, month),
    isProtected: isHidden,
    startsOn: first.startsOn,
    ...(exit && includes(month, exit.endsOn) && { endsOn: exit.endsOn }),
    time: attendance.reduce((sum, row) => (row.month.startsWith(month.id) ? sum + row.time : sum), 0),
    rows,
  };
}

function isProtected({ rows }: Person): boolean {
  return rows.some((row) => row.isProtected === 'yes');
}

/** For protected people, and those who have given no identity number, SCB's placeholder by birth date and sex. */
function placeholderOf(person: Person, { lastDay }: Period): MonthIdentity {
  const stated = person.first.bornOn === undefined ? person.rows.find((row) => row.bornOn !== undefined) : person.first;
  const { placeholders } = editionOn(editions, lastDay).participantFile;
  if (stated?.birthMark === undefined || (person.sex !== 'women' && person.sex !== 'men')) return { kind: 'missing' };
  return { kind: 'placeholder', birthMark: stated.birthMark, suffix: placeholders[person.sex] };
}
