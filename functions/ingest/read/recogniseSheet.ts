import type { SheetRow } from '../../shared/domain/cell.ts';
import { guessHeader } from './matching/guessHeader.ts';
import type { PlacedProposal } from './matching/proposeColumns.ts';
import type { RowContext } from './rows/readRow.ts';
import { findHeader, readHeadings, type Header } from './headings/findHeader.ts';
import { missingHeadings, type SheetHeadings } from './headings/matchHeadings.ts';

/** What the top of a sheet says about which sheet it is. */
export type Recognised =
  | { readonly kind: 'known'; readonly header: Header }
  /** Looks most like a sheet but lacks these headings. */
  | {
      readonly kind: 'nearly';
      readonly header: Header;
      readonly missing: readonly (readonly string[])[];
      /** What the unknown headings may be, when the header itself was guessed from them. */
      readonly proposals?: readonly PlacedProposal[];
    }
  | { readonly kind: 'unknown' };

/** How sheets are recognised in one project. */
export interface Recognition {
  readonly context: RowContext;
  /** Whether the project's settings make up for a heading. */
  hasDefault(sheet: SheetHeadings, column: string): boolean;
  /** Whether they could. */
  mayDefault(sheet: SheetHeadings, column: string): boolean;
}

/** Recognises a sheet by the headings near its top: the kind with all it must have and most headings found. */
export function recogniseSheet(rows: readonly SheetRow[], candidates: readonly SheetHeadings[], how: Recognition): Recognised {
  const texts = rows.map((row) => readHeadings(row, how.context.words, how.context.matches?.nameOf));
  const found = candidates
    .map((candidate) => {
      const header = findHeader(candidate, texts);
      return header && { header, missing: missingHeadings(header.matched, (column) => how.hasDefault(candidate, column)) };
    })
    .filter((one) => one !== undefined)
    .sort(
      (a, b) =>
        Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.header.matched.columns.size - a.header.matched.columns.size,
    );
  const [best] = found;
  if (best === undefined) {
    const { hints } = how.context;
    const guessed = hints && guessHeader(texts, rows, { ...how, hints, candidates });
    return guessed ? { kind: 'nearly', ...guessed } : { kind: 'unknown' };
  }
  return best.missing.length === 0 ? { kind: 'known', header: best.header } : { kind: 'nearly', ...best };
}
