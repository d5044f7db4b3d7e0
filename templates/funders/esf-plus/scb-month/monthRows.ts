import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Dataset } from '../../../../functions/shared/definition/indicator.ts';
import type { MonthFile, MonthIdentity, MonthRow } from '../../../../functions/shared/definition/monthFile.ts';
import type { Milliseconds } from '../../../../functions/shared/domain/money.ts';
import { calendarPeriod, includes, type Period } from '../../../../functions/shared/domain/period.ts';
import { attendees } from '../../../indicators/attendanceRows.ts';
import { personRegister, type Person } from '../../../indicators/personRegister.ts';
import { editions } from '../editions.ts';

/** A calendar month (`2025-03`) as a period. */
export function monthNamed(month: string): Period {
  return calendarPeriod('month', Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

/** «New participants must appear in the month they started, and the end date in the month they leave» — scb.se, Europeiska socialfonden; `workbooks.md` 4.2. */
export function listMonths(dataset: Dataset, months: readonly string[]): readonly MonthFile[] {
  const { people } = personRegister(dataset);
  const timeIn = timeByMonth(dataset);
  return months.map((id) => {
    const month = monthNamed(id);
    return { month: id, rows: people.filter((person) => isInFile(person, month)).map((person) => rowOf(person, month, timeIn)) };
  });
}

/** Whoever has started by the month's last day and had not left before its first. */
export function isInFile({ first, exit }: Person, { firstDay, lastDay }: Period): boolean {
  return first.startsOn <= lastDay && (exit === undefined || exit.endsOn >= firstDay);
}

type TimeIn = (person: Person, month: string) => Milliseconds;

function timeByMonth(dataset: Dataset): TimeIn {
  const times = new Map<Person, Map<string, Milliseconds>>();
  for (const { person, rows } of attendees.of(dataset)) {
    const byMonth = new Map<string, Milliseconds>();
    for (const { month, time } of rows) byMonth.set(month.slice(0, 7), (byMonth.get(month.slice(0, 7)) ?? 0) + time);
    times.set(person, byMonth);
  }
  return (person, month) => times.get(person)?.get(month) ?? 0;
}

function rowOf(person: Person, month: Period, timeIn: TimeIn): MonthRow {
  const { first, exit, rows, pseudonym } = person;
  return {
    person: pseudonym,
    identity: identityOf(person, month),
    isProtected: isProtected(person),
    startsOn: first.startsOn,
    ...(exit && includes(month, exit.endsOn) && { endsOn: exit.endsOn }),
    time: timeIn(person, month.id),
    rows: rows.map(({ origin }) => origin.row),
  };
}

function isProtected({ rows }: Person): boolean {
  return rows.some((row) => row.isProtected === 'yes');
}

/** The identity number; for protected people, and those who have given none, SCB's placeholder by birth date and sex. */
function identityOf(person: Person, { lastDay }: Period): MonthIdentity {
  if (person.hasIdentityNumber && !isProtected(person)) return { kind: 'number', pseudonym: person.pseudonym };
  const bornOn = person.first.bornOn ?? person.rows.find((row) => row.bornOn !== undefined)?.bornOn;
  const { placeholders } = editionOn(editions, lastDay).participantFile;
  if (bornOn?.length !== 10 || (person.sex !== 'women' && person.sex !== 'men')) return { kind: 'missing' };
  return { kind: 'placeholder', text: `${bornOn.replaceAll('-', '')}${placeholders[person.sex]}` };
}
