import { passHidden, scanTags } from '../package/elements.ts';
import { limits } from '../package/limits.ts';
import { passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';

/** What stands before the rows of a worksheet, with the tag that opens them. */
export interface SheetHead {
  readonly kind: 'head';
  readonly text: string;
  /** Prefix of the rows' elements with its colon, mostly nothing, and of the sheet's own. */
  readonly prefix: string;
  readonly sheetPrefix: string;
  /** Where the tag that opens the rows begins. */
  readonly dataAt: number;
  /** The sheet has no rows and says so in one tag. */
  readonly isEmpty: boolean;
}

/** A stretch of a worksheet's XML as text with one character per byte: its head, then whole rows with what stands between them, then its tail. */
export type SheetPiece = SheetHead | { readonly kind: 'rows' | 'tail'; readonly text: string };

/** A row and its place in the text: from its opening tag, whose end is `innerStart`, to its end. */
export interface RowPlace {
  readonly start: number;
  readonly innerStart: number;
  readonly end: number;
}

/** Characters gathered before they are looked through. */
const WINDOW = 262_144;

/** A worksheet in UTF-8 piece by piece, its head first and its tail last, so that it never stands whole in memory. Joined, the pieces are the sheet. Throws when it has no list of rows, or when one row is too large to hold. */
export async function* splitSheet(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SheetPiece, void> {
  let head: SheetHead | undefined;
  let isInRows = false;
  let held = '';
  /** What is held is looked through again only when it has grown twice as long: a long row must not be looked through for each chunk. */
  let next = 0;
  for await (const chunk of chunks) {
    held += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (held.length > limits.heldBytes + WINDOW) throw passedLimit('tooLarge', limits.heldBytes);
    if (held.length < next || (head && !isInRows)) continue;
    yield* give();
    next = held.length === 0 ? WINDOW : Math.max(WINDOW, 2 * held.length);
  }
  yield* give();
  if (!head || isInRows) throw new UnreadableWorkbook('damaged');
  yield { kind: 'tail', text: held };

  function* give(): Generator<SheetPiece> {
    if (!head) {
      head = findHead(held);
      if (!head) return;
      isInRows = !head.isEmpty;
      held = held.slice(head.text.length);
      yield head;
    }
    if (!isInRows) return;
    const { end, isLast } = findLastRow(held, head.prefix);
    if (end > 0) yield { kind: 'rows', text: held.slice(0, end) };
    held = held.slice(end);
    isInRows = !isLast;
  }
}

/** The first of these pieces. */
export async function takeHead(pieces: AsyncGenerator<SheetPiece, void>): Promise<SheetHead> {
  const { value } = await pieces.next();
  if (value?.kind !== 'head') throw new UnreadableWorkbook('damaged');
  return value;
}

/** The rows in a text of whole rows, in the order they stand. Comments and CDATA are passed over: what looks like a tag there is none. */
export function* walkRows(text: string, prefix: string): Generator<RowPlace> {
  const opening = `<${prefix}row`;
  const closing = `</${prefix}row`;
  let at = text.indexOf('<');
  while (at !== -1) {
    if (isTag(text, opening, at)) {
      const innerStart = text.indexOf('>', at) + 1;
      const end = text.charAt(innerStart - 2) === '/' ? innerStart : findRowEnd(text, closing, innerStart);
      // The rest of a row that is not whole is no place to look for rows.
      if (innerStart === 0 || end === undefined) return;
      yield { start: at, innerStart, end };
      at = text.indexOf('<', end);
    } else at = text.indexOf('<', passHidden(text, at) ?? at + 1);
  }
}

function isTag(text: string, opening: string, at: number): boolean {
  return text.startsWith(opening, at) && /[\s/>]/.test(text.charAt(at + opening.length));
}

/** Where the row ends whose opening tag ends here. A row seldom holds comments or CDATA, so they are looked for only up to its first end. */
function findRowEnd(text: string, closing: string, from: number): number | undefined {
  let close = findTag(text, closing, from);
  for (let at = from; close !== -1;) {
    const hidden = text.slice(at, close).indexOf('<!');
    if (hidden === -1) return text.indexOf('>', close) + 1 || undefined;
    at = passHidden(text, at + hidden) ?? close;
    if (at > close) close = findTag(text, closing, at);
  }
  return undefined;
}

function findTag(text: string, opening: string, from: number): number {
  let at = text.indexOf(opening, from);
  while (at !== -1 && !isTag(text, opening, at)) at = text.indexOf(opening, at + 1);
  return at;
}

function findHead(text: string): SheetHead | undefined {
  let sheetPrefix: string | undefined;
  for (const { name, prefix, kind, start, end } of scanTags(text)) {
    sheetPrefix ??= prefix;
    if (name === 'sheetData' && kind !== 'close') {
      return { kind: 'head', text: text.slice(0, end), prefix, sheetPrefix, dataAt: start, isEmpty: kind === 'empty' };
    }
  }
  return undefined;
}

/** Where the last whole row ends, or all rows. */
function findLastRow(text: string, prefix: string): { readonly end: number; readonly isLast: boolean } {
  let end = 0;
  for (const row of walkRows(text, prefix)) end = row.end;
  const closing = `</${prefix}sheetData`;
  for (let at = text.indexOf('<', end); at !== -1; at = text.indexOf('<', passHidden(text, at) ?? at + 1)) {
    if (text.startsWith(closing, at)) return { end: at, isLast: true };
  }
  return { end, isLast: false };
}
