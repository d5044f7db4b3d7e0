import { codesOf } from '../../../shared/definition/rule.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import { isWaivable } from '../../../shared/records/waiver.ts';
import { writtenKeyOf } from '../../compare/keyOf.ts';
import type { IncomingSheet } from '../../read/rows/sealRows.ts';

/** Names a warning by its code, its row and the values its rule looked at: the same in the next upload as long as none of them changes. */
export type MarkWarning = (finding: Finding) => string | undefined;

/** What the marks of one upload are made with. */
export interface Marking {
  readonly projectId: string;
  readonly sheets: readonly IncomingSheet[];
  pseudonymOf(text: string): string;
}

/**
 * Prepares the marks of one upload's warnings. A mark is a pseudonym, so that nothing about the row can be read or guessed from it. Equal warnings about
 * equal rows are numbered: a third repeat of a ledger line is news. A question about a file's layout is known by that layout, whatever its rows.
 */
export function markWarnings({ projectId, sheets, pseudonymOf }: Marking): MarkWarning {
  const rowsOf = new Map(sheets.map((sheet) => [maskIdentityNumbers(sheet.place.name), prepareRowTexts(sheet)]));
  const repeats = new Map<string, number>();
  return (finding) => {
    if (finding.layout !== undefined && finding.needsAnswer === undefined)
      return pseudonymOf(['layout', projectId, finding.code, finding.layout].join('\n'));
    if (!isWaivable(finding)) return undefined;
    const sentenceValues = JSON.stringify(Object.entries(finding.values ?? {}).filter(([name]) => name !== 'againstRow'));
    const text = ['confirmed', projectId, finding.code, sentenceValues, rowsOf.get(finding.sheet)?.(finding) ?? ''].join('\n');
    const repeat = (repeats.get(text) ?? 0) + 1;
    repeats.set(text, repeat);
    return pseudonymOf(`${text}\n#${repeat}`);
  };
}

/** The row of a finding as text: its key, and the columns its rule looks at. A total row is no row: what the sentence says of it is enough. */
function prepareRowTexts({ place, rows, rowNumbers }: IncomingSheet): (finding: Finding) => string {
  const { sheet } = place;
  let nameOf: ((row: AnyRow) => string) | undefined;
  const columns = columnsByCode(sheet);
  return ({ code, row: rowNumber }) => {
    const row = rows[indexOfSorted(rowNumbers, rowNumber)]?.row;
    if (!row) return '';
    nameOf ??= writtenKeyOf(
      sheet,
      Array.from(rows, (incoming) => incoming.row),
    );
    return JSON.stringify([nameOf(row), ...(columns.get(code) ?? []).map((column) => row[column] ?? null)]);
  };
}

/** The columns that each rule of a sheet looks at, by the rule's code. */
function columnsByCode(sheet: AnySheet): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const rule of [...sheet.rowRules, ...sheet.sheetRules]) {
    const lookedAt = [...new Set([...(rule.reads ?? []), rule.at])].filter((column) => isKept(sheet, column));
    for (const code of codesOf(rule).values()) columns.set(code, lookedAt);
  }
  return columns;
}

/** Columns that are never stored say nothing that may be remembered. */
function isKept(sheet: AnySheet, column: string): boolean {
  return sheet.columns[column]?.keeping !== 'never';
}

/** The place of a number among numbers in rising order; -1 when it is not there. */
function indexOfSorted(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
