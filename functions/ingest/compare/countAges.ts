import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { ageOn } from '../../shared/domain/localDate.ts';
import { identifyPeople } from './identifyPeople.ts';

/** The age that a row keeps, by the name it has there. */
export interface KeptAge {
  readonly name: string;
  ageOf(row: AnyRow): number | undefined;
}

/** A year alone. */
const YEAR = 4;

/**
 * Prepares to count the age that each row of a sheet keeps in place of a birth date: by the row's own date, else as it was counted when the
 * date was there, else by the first date that another of the person's rows states.
 */
export function countAges({ columns, person }: AnySheet, rows: Iterable<AnyRow>): KeptAge | undefined {
  for (const [name, { birth }] of Object.entries(columns)) {
    if (!birth) continue;
    let bornOnOf: ((row: AnyRow) => string | undefined) | undefined;
    const ageOf = (row: AnyRow): number | undefined => {
      const [own, day, kept] = [row[name], row[birth.ageOn], row[birth.ageAs]];
      if (typeof day !== 'string') return undefined;
      if (typeof own === 'string' && own.length > YEAR) return ageOn(own, day);
      if (typeof kept === 'number') return kept;
      if (typeof own === 'string') return ageOn(own, day);
      bornOnOf ??= person && findBirths(identifyPeople(person, rows), { rows, name });
      const stated = bornOnOf?.(row);
      return stated === undefined ? undefined : ageOn(stated, day);
    };
    return { name: birth.ageAs, ageOf };
  }
  return undefined;
}

/** The first birth date stated of each person. */
function findBirths(
  identify: (row: AnyRow) => string | undefined,
  { rows, name }: { readonly rows: Iterable<AnyRow>; readonly name: string },
): (row: AnyRow) => string | undefined {
  const births = new Map<string, string>();
  for (const row of rows) {
    const [who, bornOn] = [identify(row), row[name]];
    if (who !== undefined && typeof bornOn === 'string' && !births.has(who)) births.set(who, bornOn);
  }
  return (row) => births.get(identify(row) ?? '');
}
