import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { isFilled } from './watchColumns.ts';
import { readHeadings, type Header } from '../headings/findHeader.ts';
import { matchHeadings, type SheetHeadings } from '../headings/matchHeadings.ts';

/** A table that stands above the one that is read. */
export interface TableAbove {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly rows: number;
}

const FEWEST = 2;

/** Finds a header of the same kind of sheet, with rows of its own, above the header that is read. */
export function findTableAbove(
  rows: readonly SheetRow[],
  header: Header,
  { candidate, words }: { readonly candidate: SheetHeadings; readonly words: InputWords },
): TableAbove | undefined {
  const above = rows.filter(({ number }) => number < header.row);
  const first = above.findIndex((row) => matchHeadings(candidate, readHeadings(row, words).headings).columns.size >= FEWEST);
  if (first < 0) return undefined;
  const own = above.slice(first + 1).filter(({ cells }) => cells.filter(isFilled).length >= FEWEST);
  const headerRow = above[first]?.number ?? 0;
  return own.length === 0 ? undefined : { headerRow, lastRow: own.at(-1)?.number ?? 0, rows: own.length };
}
