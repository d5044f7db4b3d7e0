import { isWord, wordOf, type Window } from '../package/words.ts';
import { limits } from '../package/limits.ts';

/** The cell scanned last: one object, so that millions of cells make none. */
export interface PlainCell {
  /** From 0. */
  column: number;
  /** From 1. */
  row: number;
  style: number;
  kind: 'number' | 'shared' | 'text';
  /** The number. */
  value: number;
  /** Index of the shared string: apart from numbers, so that it is never kept as one with decimals. */
  index: number;
  /** Where the text stands in the bytes. */
  textStart: number;
  textEnd: number;
}

const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const QUOTE = 0x22;
const LT = 0x3c;
const EQUALS = 0x3d;
const LETTER_S = 0x73;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const MINUS = 0x2d;
const DOT = 0x2e;
const EXACT_DIGITS = 15;
/** Digits of an index that is looked up as it is: more than there may be strings. */
const INDEX_DIGITS = 8;
const powers = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/** No plain cell is shorter. */
const SHORTEST = '<c r="A1"><v>1</v></c>'.length;
const CELL = wordOf('<c r');
const STYLE = wordOf(' s="');
const TYPE = wordOf(' t="');
const VALUE = wordOf('><v>');
const VALUE_CLOSE = wordOf('</v>');
const CELL_CLOSE = wordOf('</c>');
const NUMBER_TYPE = Buffer.from('n"');
const FORMULA_TYPE = Buffer.from('str"');
const INLINE_TYPE = Buffer.from('inlineStr"');
const VALUE_END = Buffer.from('</v></c>');
const INLINE = Buffer.from('><is><t>');
const INLINE_KEPT = Buffer.from('><is><t xml:space="preserve">');
const INLINE_END = Buffer.from('</t></is></c>');
const NOT_PLAIN = 0;

/** The cell scanned last. */
export const plainCell: PlainCell = { column: 0, row: 0, style: 0, kind: 'number', value: 0, index: 0, textStart: 0, textEnd: 0 };

/**
 * Scans a whole cell of the shapes nearly all cells of a large sheet have into `plainCell`:
 * `<c r="B7" s="1" t="s"><v>12</v></c>`, also `t="str"`, and `<c r="B7" t="inlineStr"><is><t>text</t></is></c>`.
 * Returns where it ends, or `at` for a cell of another shape or one that is not complete, which the general scan then reads.
 */
export function scanPlainCell(window: Window, at: number, end: number): number {
  const { bytes } = window;
  if (at + SHORTEST > end || !isWord(window, at, CELL) || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return at;
  let i = at + 6;
  let byte = bytes[i] ?? 0;
  let column = 0;
  for (; byte >= LETTER_A && byte <= LETTER_Z; byte = bytes[++i] ?? 0) column = column * 26 + byte - LETTER_A + 1;
  let row = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) row = row * 10 + byte - ZERO;
  if (column === 0 || column > limits.columns || row === 0 || row > limits.rows || byte !== QUOTE) return at;
  i++;
  let style = 0;
  if (isWord(window, i, STYLE)) {
    i += 4;
    for (byte = bytes[i] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) style = style * 10 + byte - ZERO;
    if (byte !== QUOTE) return at;
    i++;
  }
  plainCell.column = column - 1;
  plainCell.row = row;
  plainCell.style = style;
  const stop = scanContent(window, i);
  // Behind the end of the window are old bytes: what is scanned there does not count.
  return stop === NOT_PLAIN || stop > end ? at : stop;
}

function scanContent(window: Window, at: number): number {
  const { bytes } = window;
  if (isWord(window, at, VALUE)) return scanNumber(window, at + 4);
  if (!isWord(window, at, TYPE)) return NOT_PLAIN;
  const from = at + 4;
  if (bytes[from] === LETTER_S && bytes[from + 1] === QUOTE)
    return isWord(window, from + 2, VALUE) ? scanIndex(window, from + 6) : NOT_PLAIN;
  return scanLongType(window, from);
}

/** The types with a longer name. */
function scanLongType(window: Window, from: number): number {
  const { bytes } = window;
  if (holds(bytes, from, INLINE_TYPE)) return scanInline(bytes, from + INLINE_TYPE.length);
  const isNumber = holds(bytes, from, NUMBER_TYPE);
  const value = from + (isNumber ? NUMBER_TYPE : FORMULA_TYPE).length;
  if (!isWord(window, value, VALUE)) return NOT_PLAIN;
  if (isNumber) return scanNumber(window, value + 4);
  return holds(bytes, from, FORMULA_TYPE) ? scanText(bytes, value + 4, VALUE_END) : NOT_PLAIN;
}

/** A number of at most 15 digits is an integer divided by a power of ten, which is exact; a longer one is left to JavaScript. */
function scanNumber(window: Window, start: number): number {
  const { bytes } = window;
  let i = start;
  let byte = bytes[i] ?? 0;
  const isNegative = byte === MINUS;
  if (isNegative) byte = bytes[++i] ?? 0;
  const firstDigit = i;
  let value = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) value = value * 10 + byte - ZERO;
  let digits = i - firstDigit;
  if (digits === 0) return NOT_PLAIN;
  if (byte === DOT) {
    const firstDecimal = i + 1;
    byte = bytes[++i] ?? 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) value = value * 10 + byte - ZERO;
    const decimals = i - firstDecimal;
    digits += decimals;
    if (digits <= EXACT_DIGITS) value /= powers[decimals] ?? 1;
  }
  if (!closesValue(window, i)) return NOT_PLAIN;
  if (digits > EXACT_DIGITS) value = Number(bytes.toString('latin1', firstDigit, i));
  plainCell.kind = 'number';
  plainCell.value = isNegative ? 0 - value : value;
  return i + VALUE_END.length;
}

/** Index of a shared string. */
function scanIndex(window: Window, start: number): number {
  const { bytes } = window;
  let i = start;
  let index = 0;
  for (let byte = bytes[i] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) index = (index * 10 + byte - ZERO) | 0;
  if (i === start || i > start + INDEX_DIGITS || !closesValue(window, i)) return NOT_PLAIN;
  plainCell.kind = 'shared';
  plainCell.index = index;
  return i + VALUE_END.length;
}

function scanInline(bytes: Buffer, from: number): number {
  if (holds(bytes, from, INLINE)) return scanText(bytes, from + INLINE.length, INLINE_END);
  return holds(bytes, from, INLINE_KEPT) ? scanText(bytes, from + INLINE_KEPT.length, INLINE_END) : NOT_PLAIN;
}

/** Text without entities and returns, which the general scan resolves. */
function scanText(bytes: Buffer, start: number, close: Buffer): number {
  const furthest = Math.min(bytes.length, start + limits.textBytes);
  let i = start;
  while (i < furthest && bytes[i] !== LT) {
    if (bytes[i] === AMPERSAND || bytes[i] === RETURN) return NOT_PLAIN;
    i++;
  }
  if (i === start || !holds(bytes, i, close)) return NOT_PLAIN;
  plainCell.kind = 'text';
  plainCell.textStart = start;
  plainCell.textEnd = i;
  return i + close.length;
}

function closesValue(window: Window, at: number): boolean {
  return isWord(window, at, VALUE_CLOSE) && isWord(window, at + 4, CELL_CLOSE);
}

function holds(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
