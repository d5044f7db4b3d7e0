import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import type { Participant } from '../../upload/participants/sheet.ts';
import { countedNames, groupByName } from '../../upload/groupByName.ts';
import { personRegister, type Person } from './personRegister.ts';

/** A person at a unit (Swedish *enhet*). */
export interface UnitStay {
  readonly person: Person;
  /** The person's rows there. */
  readonly rows: readonly Stored<Participant>[];
}

/** A unit by the name it is counted under. */
export interface Unit {
  readonly name: string;
  readonly stays: readonly UnitStay[];
  /** Those whose exit row is of the unit. */
  readonly leavers: readonly Person[];
}

/** The unit that each row of Deltagare is counted under; rows without one are left out. */
export const unitOfRow = oncePerDataset((dataset: Dataset): ReadonlyMap<Stored<Participant>, string> => {
  const rows = personRegister(dataset).people.flatMap((person) => person.rows);
  return countedNames(groupByName(rows, ({ unit }) => unit));
});

/** The units of a dataset and who is or was there. */
export const unitsOf = oncePerDataset((dataset: Dataset): readonly Unit[] => {
  const nameOf = unitOfRow(dataset);
  const units = new Map(
    [...new Set(nameOf.values())].map((name) => [name, { name, stays: new Array<UnitStay>(), leavers: new Array<Person>() }]),
  );
  for (const person of personRegister(dataset).people) {
    for (const [name, rows] of Map.groupBy(person.rows, (row) => nameOf.get(row) ?? '')) units.get(name)?.stays.push({ person, rows });
    if (person.exit !== undefined) units.get(nameOf.get(person.exit) ?? '')?.leavers.push(person);
  }
  return [...units.values()];
});
