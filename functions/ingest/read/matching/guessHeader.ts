import type { SheetRow } from '../../../shared/domain/cell.ts';
import type { Header, HeadingRow } from '../headings/findHeader.ts';
import { matchHeadings, missingHeadings, type SheetHeadings } from '../headings/matchHeadings.ts';
import { proposeColumns, type PlacedProposal, type ProposingContext } from './proposeColumns.ts';

/** A header that nothing or nearly nothing is known of, and what its columns may be. */
export interface GuessedHeader {
  readonly header: Header;
  readonly missing: readonly (readonly string[])[];
  readonly proposals: readonly PlacedProposal[];
}

const FEWEST = 2;

/**
 * Guesses the header of a sheet whose headings are all local: the fullest row of texts, taken as the kind of sheet that its cells speak for.
 * Undefined unless everything the sheet must have is found or proposed, or may be said once and for all by the project.
 */
export function guessHeader(
  texts: readonly HeadingRow[],
  rows: readonly SheetRow[],
  how: Omit<ProposingContext, 'missing' | 'leftOut'> & {
    candidates: readonly SheetHeadings[];
    hasDefault(one: SheetHeadings, column: string): boolean;
    mayDefault(one: SheetHeadings, column: string): boolean;
  },
): GuessedHeader | undefined {
  const [row] = texts.toSorted((a, b) => count(b) - count(a));
  if (row === undefined || count(row) < FEWEST) return undefined;
  const guesses = how.candidates.flatMap((candidate): GuessedHeader[] => {
    const header = { matched: matchHeadings(candidate, row.headings), headings: row.headings, row: row.number };
    const missing = missingHeadings(header.matched, (column) => how.hasDefault(candidate, column));
    const proposals = proposeColumns(header, rows, { ...how, missing, leftOut: candidate.leftOut });
    const proposed = new Set(proposals.map(({ column }) => column));
    const isWhole = missing.every((group) => group.some((column) => proposed.has(column) || how.mayDefault(candidate, column)));
    return isWhole ? [{ header, missing, proposals }] : [];
  });
  const found = ({ header, proposals }: GuessedHeader) =>
    header.matched.columns.size + proposals.filter(({ column }) => column !== null).length;
  return guesses.toSorted((a, b) => found(b) - found(a))[0];
}

function count({ headings }: HeadingRow): number {
  return headings.filter((heading) => heading !== undefined).length;
}
