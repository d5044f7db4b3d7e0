import { kronorText } from '../../shared/domain/decimalText.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { atSheet } from '../read/findings/sheetPlace.ts';
import { identifyPeople } from './identifyPeople.ts';
import { rowsAfter, type SheetChange } from './mergeSheet.ts';

/** The brake: when more than a tenth of the people or of the money in force would disappear, the coordinator is asked first. */
export function findLosses(change: SheetChange): Finding[] {
  const { place, before } = change;
  const { brake, person } = place.sheet;
  if (brake === undefined || before.length === 0) return [];
  const after = rowsAfter(change);
  if (brake !== 'people') return findLostMoney(change, { before: sumOf(before, brake.amount), after: sumOf(after, brake.amount) });
  if (person === undefined) return [];
  const identify = identifyPeople(person, [...before, ...after]);
  const people = new Set<string | undefined>();
  for (const row of before) people.add(identify(row));
  const { size } = people;
  for (const row of after) people.delete(identify(row));
  const gone = people.size;
  if (gone * 10 <= size) return [];
  return [atSheet(place, 'peopleVanish', { values: { gone: String(gone), before: String(size) } })];
}

function findLostMoney({ place }: SheetChange, { before, after }: { before: number; after: number }): Finding[] {
  if ((before - after) * 10 <= before) return [];
  return [atSheet(place, 'moneyVanishes', { values: { before: kronorText(before), after: kronorText(after) } })];
}

/** Amounts whatever their sign: an income that vanishes is money too. */
function sumOf(rows: readonly AnyRow[], column: string): number {
  let sum = 0;
  for (const row of rows) {
    const amount = row[column];
    if (typeof amount === 'number') sum += Math.abs(amount);
  }
  return sum;
}
