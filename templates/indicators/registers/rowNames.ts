import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import { attendance, type Attendance } from '../../upload/attendance/sheet.ts';
import { countedNames, groupByName } from '../../upload/groupByName.ts';
import type { Participant } from '../../upload/participants/sheet.ts';
import { personRegister, type Person } from './personRegister.ts';

/** A person's rows of Deltagare under one name. */
export interface NamedStay {
  readonly person: Person;
  readonly rows: readonly Stored<Participant>[];
}

/** A local measure or a group by the name it is counted under, and who is or was there. */
export interface NamedRows {
  readonly name: string;
  readonly stays: readonly NamedStay[];
}

/** The name that each row is counted under; rows without one are left out. */
type NameOfRow = ReadonlyMap<object, string>;

const countedRows = (dataset: Dataset) => personRegister(dataset).people.flatMap(({ rows }) => rows);

/** The word (Swedish *lokal insats*) that each row's measure was written with. */
export const wordOfRow = oncePerDataset((dataset: Dataset): NameOfRow =>
  countedNames(groupByName(countedRows(dataset), ({ measureWord }) => measureWord)),
);

/** The group (Swedish *delinsats*) of each row of Deltagare, and of each row of Närvaro that names one. */
export const groupOfRow = oncePerDataset((dataset: Dataset): NameOfRow => {
  const { find } = personRegister(dataset);
  const attended = dataset.rows(attendance).filter((row) => find(row) !== undefined);
  return countedNames(groupByName<{ readonly group: string | undefined }>([...countedRows(dataset), ...attended], ({ group }) => group));
});

/** The local measures of a dataset. */
export const wordsOf = oncePerDataset((dataset: Dataset) => listNames(dataset, wordOfRow(dataset)));

/** The groups of a dataset. */
export const groupsOf = oncePerDataset((dataset: Dataset) => listNames(dataset, groupOfRow(dataset)));

function listNames(dataset: Dataset, nameOf: NameOfRow): readonly NamedRows[] {
  const stays = new Map<string, NamedStay[]>();
  for (const person of personRegister(dataset).people) {
    for (const [name, rows] of Map.groupBy(person.rows, (row) => nameOf.get(row))) {
      if (name === undefined) continue;
      const known = stays.get(name);
      if (known) known.push({ person, rows });
      else stays.set(name, [{ person, rows }]);
    }
  }
  const names = new Set([...nameOf.values()]);
  return [...names].flatMap((name) => [{ name, stays: stays.get(name) ?? [] }].filter((each) => each.stays.length > 0));
}

/** The group of each row of Närvaro: its own, or else the only one that its person has in the month. */
export const groupOfAttendance = oncePerDataset((dataset: Dataset): ReadonlyMap<Stored<Attendance>, string> => {
  const nameOf = groupOfRow(dataset);
  const { find } = personRegister(dataset);
  const groups = dataset.rows(attendance).flatMap((row) => {
    const person = find(row);
    const name = person && (nameOf.get(row) ?? onlyIn(row.month, person, (each) => nameOf.get(each)));
    return name === undefined ? [] : [[row, name] as const];
  });
  return new Map(groups);
});

/** The word of each row of Närvaro without a group of its own, when its person has only one in the month. */
export const wordOfAttendance = oncePerDataset((dataset: Dataset): ReadonlyMap<Stored<Attendance>, string> => {
  const nameOf = wordOfRow(dataset);
  const { find } = personRegister(dataset);
  const words = dataset.rows(attendance).flatMap((row) => {
    const person = row.group === undefined ? find(row) : undefined;
    const name = person && onlyIn(row.month, person, (each) => nameOf.get(each));
    return name === undefined ? [] : [[row, name] as const];
  });
  return new Map(words);
});

/** The name of a person's rows that overlap a month, when there is only one. */
function onlyIn(month: string, { rows }: Person, nameOf: (row: Stored<Participant>) => string | undefined): string | undefined {
  const there = rows.filter(({ startsOn, endsOn = '9999-12' }) => startsOn.slice(0, 7) <= month && month <= endsOn.slice(0, 7));
  const names = new Set(there.flatMap((row) => nameOf(row) ?? []));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** The financier (Swedish *finansiär*) that the compensation of each row of Närvaro is counted under; rows without one are left out. */
export const financierOfAttendance = oncePerDataset((dataset: Dataset): ReadonlyMap<Stored<Attendance>, string> => {
  const { find } = personRegister(dataset);
  const rows = dataset.rows(attendance).filter((row) => find(row) !== undefined);
  return countedNames(groupByName(rows, ({ financier }) => financier));
});

/** Which rows teach horizontal principles: of Deltagare by their word or group, of Närvaro by their group, or the only group or word of their person in the month. */
export interface TaughtRows {
  isTaught(row: Stored<Participant>): boolean;
  isTaughtIn(row: Stored<Attendance>): boolean;
}

/** The rows of the local measures and groups that the project's setting `horizontalTeaching` names. */
export const taughtRows = oncePerDataset((dataset: Dataset): TaughtRows => {
  const named = new Set((dataset.project.horizontalTeaching ?? []).map(codeKey));
  const has = (name: string | undefined) => name !== undefined && named.has(codeKey(name));
  const { find } = personRegister(dataset);
  const folded = (name: string | undefined) => (name === undefined ? undefined : codeKey(name));
  return {
    isTaught: ({ measureWord, group }) => has(measureWord) || has(group),
    isTaughtIn(row) {
      const person = find(row);
      if (person === undefined) return false;
      if (row.group !== undefined) return has(row.group);
      return (
        has(onlyIn(row.month, person, ({ group }) => folded(group))) || has(onlyIn(row.month, person, (each) => folded(each.measureWord)))
      );
    },
  };
});
