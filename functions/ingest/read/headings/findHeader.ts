import type { SheetRow } from '../../../shared/domain/cell.ts';
import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { firstWord, matchHeadings, type MatchedHeadings, type SheetHeadings } from './matchHeadings.ts';
import { readHeading, type Heading } from './readHeading.ts';

/** Rows from the top in which headings are looked for. */
export const HEADER_DEPTH = 40;
const FEWEST = 2;

/** A header: where it is and what it says. */
export interface Header {
  readonly matched: MatchedHeadings;
  readonly headings: readonly (Heading | undefined)[];
  /** Spreadsheet row of the header, the lower one when it has two. */
  readonly row: number;
}

/** The row, or two rows under each other, with most headings of a sheet; the first of equals. Undefined when no row has two. */
export function findHeader(sheet: SheetHeadings, rows: readonly HeadingRow[]): Header | undefined {
  let best: Header | undefined;
  const consider = (headings: readonly (Heading | undefined)[], row: number, more = 1): void => {
    const matched = matchHeadings(sheet, headings);
    const found = matched.columns.size;
    if (found >= FEWEST && found >= (best?.matched.columns.size ?? 0) + more) best = { matched, headings, row };
  };
  rows.forEach((row, index) => {
    consider(row.headings, row.number);
    const below = rows[index + 1];
    if (below?.number === row.number + 1) consider(stack(row, below, sheet), below.number, hasOnlyUnits(below) ? 0 : 1);
  });
  return best;
}

/** A row whose texts have been read as headings. */
export interface HeadingRow {
  readonly number: number;
  readonly headings: readonly (Heading | undefined)[];
  /** The first word over each place: of its own heading, or else of the nearest to the left. */
  readonly firstWords: readonly (string | undefined)[];
  /** The heading over a place joined with the one in the row below, which is always the same row. */
  join(index: number, below: HeadingRow): Heading | undefined;
  readonly texts: readonly (string | undefined)[];
}

/** Reads a row's texts as headings, once for all sheets. */
export function readHeadings(
  { number, cells }: SheetRow,
  words: InputWords,
  nameOf: (name: string) => string = (name) => name,
): HeadingRow {
  const read = (text: string): Heading => {
    const heading = readHeading(text, words);
    return { ...heading, name: nameOf(heading.name) };
  };
  const texts = Array.from(cells, (cell) => (typeof cell === 'string' && cell.trim() !== '' ? cell : undefined));
  const headings = texts.map((text) => (text === undefined ? undefined : read(text)));
  const overs: (string | undefined)[] = [];
  for (const text of texts) overs.push(text ?? overs.at(-1));
  const firstWords: (string | undefined)[] = [];
  for (const heading of headings) firstWords.push(heading ? firstWord(heading.whole) : firstWords.at(-1));
  // Every kind of sheet asks for the same: wide sheets would be read once for each of them.
  const joined: Heading[] = [];
  const join = (index: number, below: HeadingRow): Heading | undefined => {
    const under = below.texts[index];
    const over = overs[Math.min(index, overs.length - 1)];
    if (under === undefined || over === undefined) return undefined;
    return (joined[index] ??= read(`${over} ${under}`));
  };
  return { number, headings, texts, firstWords, join };
}

/** Whether a row says nothing but what the columns above are in. */
function hasOnlyUnits({ headings }: HeadingRow): boolean {
  const all = headings.filter((heading) => heading !== undefined);
  return all.length > 0 && all.every(({ isUnitOnly }) => isUnitOnly);
}

/** Two header rows as one: a heading below, else the one above, else the two joined (`Försörjning` over `vid start`). */
function stack(above: HeadingRow, below: HeadingRow, { byName, firstWords }: SheetHeadings): readonly (Heading | undefined)[] {
  const width = Math.max(above.headings.length, below.headings.length);
  return Array.from({ length: width }, (_, index) => {
    const under = below.headings[index];
    if (under === undefined) return above.headings[index];
    const over = above.headings[index];
    if (under.isUnitOnly && over) return under.unit === undefined ? over : { ...over, unit: under.unit };
    const first = above.firstWords[Math.min(index, above.firstWords.length - 1)];
    if (first === undefined || !firstWords.has(first)) return under;
    const joined = above.join(index, below);
    return joined && byName.has(joined.name) ? joined : under;
  });
}
