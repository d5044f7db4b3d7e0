import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import type { SignColumn } from '../findings/sheetPlace.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { prepareSigns, signWordsOf } from '../unread/signWords.ts';
import type { Header } from '../headings/findHeader.ts';
import { findTotal } from '../headings/findTotal.ts';

/** Columns that are looked at. */
const MOST_COLUMNS = 300;
/** A mark this long is none. */
const LONGEST = 12;

/** The mark in a cell, folded; undefined of a blank cell, and of one that is no text. */
export function markOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' && cell.length <= LONGEST ? foldCase(cell) || undefined : undefined;
}

/**
 * Gives the amounts of a table their signs from the one column beside them that is clearly marks (D/K, S/H, +/−): not read as anything else, and in the rows held
 * nothing but one pair of marks, both of them, or either below a heading for signs.
 */
export function findSigns(
  header: Header,
  held: readonly SheetRow[],
  { words, leftOut }: { readonly words: InputWords; readonly leftOut: ReadonlySet<string> },
): Header {
  const { matched, headings } = header;
  const of = matched.sheet.difference?.of ?? '';
  const amount = matched.columns.get(of);
  if (!amount || amount.minus) return header;
  const read = new Set([...[...matched.columns.values()].map(({ index }) => index), ...[...matched.repeated.values()].flat()]);
  const isTotal = findTotal(words);
  const rows = held.filter((row) => row.number > header.row && isFilled(row.cells[amount.index]) && !isTotal(row));
  const known = prepareSigns(words);
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const found: SignColumn[] = [];
  for (let index = 0; index < width; index++) {
    const name = headings[index]?.name;
    if (read.has(index) || (name !== undefined && leftOut.has(name))) continue;
    const marks = new Set(rows.flatMap(({ cells }) => (isFilled(cells[index]) ? [markOf(cells[index]) ?? ''] : [])));
    const [plus, minus] = signWordsOf(marks, known) ?? [];
    if (plus === undefined || minus === undefined) continue;
    if (marks.size > 1 || (name !== undefined && known.headings.has(name))) found.push({ index, plus, minus });
  }
  const [signs] = found;
  if (!signs || found.length > 1) return header;
  return { ...header, matched: { ...matched, columns: new Map([...matched.columns, [of, { ...amount, signs }]]) } };
}
