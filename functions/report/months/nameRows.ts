import type { MonthRow } from '../../shared/definition/monthFile.ts';
import type { NamedMonthRow } from '../../shared/ports.ts';

/** Identity numbers and birth dates (`2025-03-01`), each by its pseudonym. */
export interface Originals {
  readonly numbers: ReadonlyMap<string, string>;
  readonly births: ReadonlyMap<string, string>;
}

/** Puts identity numbers in, and sorts by them. Whoever has neither a number nor a placeholder comes last, with an empty cell: never lost. */
export function nameRows(rows: readonly MonthRow[], originals: Originals): readonly NamedMonthRow[] {
  return rows
    .map(({ identity, startsOn, endsOn, time }) => ({ identityNumber: nameOf(identity, originals), startsOn, endsOn, time }))
    .sort(byNumber);
}

function nameOf(identity: MonthRow['identity'], originals: Originals): string | undefined {
  switch (identity.kind) {
    case 'number':
      return originals.numbers.get(identity.pseudonym);
    case 'placeholder':
      return placeholderText(identity, originals);
    case 'missing':
      return undefined;
  }
}

function placeholderText(
  { birthMark, suffix }: Extract<MonthRow['identity'], { kind: 'placeholder' }>,
  { births }: Originals,
): string | undefined {
  const bornOn = births.get(birthMark);
  return bornOn === undefined ? undefined : `${bornOn.replaceAll('-', '')}${suffix}`;
}

function byNumber(a: NamedMonthRow, b: NamedMonthRow): number {
  if (a.identityNumber === undefined || b.identityNumber === undefined)
    return Number(a.identityNumber === undefined) - Number(b.identityNumber === undefined) || compare(a.startsOn, b.startsOn);
  return compare(a.identityNumber, b.identityNumber) || compare(a.startsOn, b.startsOn) || a.time - b.time;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
