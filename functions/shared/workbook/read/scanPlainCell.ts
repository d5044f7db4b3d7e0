import { limits } from '../package/limits.ts';

/** The cell scanned last: one object, so that millions of cells make none. */
export interface PlainCell {
  /** From 0. */
  column: number;
  /** From 1. */
  row: number;
  style: number;
  kind: 'number' | 'shared' | 'text';
  /** The number, or the index of the shared string. */
  value: number;
  /** Where the text stands in the bytes. */
  textStart: number;
  textEnd: number;
}

const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const QUOTE = 0x22;
const GT = 0x3e;
const LT = 0x3c;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const SPACE = 0x20;
const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const MINUS = 0x2d;
const DOT = 0x2e;
const EXACT_DIGITS = 15;
const powers = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

const NUMBER_TYPE = Buffer.from(' t="n"');
const FORMULA_TYPE = Buffer.from(' t="str"');
const INLINE_TYPE = Buffer.from(' t="inlineStr"');
const VALUE_END = Buffer.from('</v></c>');
const INLINE = Buffer.from('><is><t>');
const INLINE_KEPT = Buffer.from('><is><t xml:space="preserve">');
const INLINE_END = Buffer.from('</t></is></c>');
const NOT_PLAIN = 0;

/** The cell scanned last. */
export const plainCell: PlainCell = { column: 0, row: 0, style: 0, kind: 'number', value: 0, textStart: 0, textEnd: 0 };

/**
 * Scans a whole cell of the shapes nearly all cells of a large sheet have into `plainCell`:
 * `<c r="B7" s="1" t="s"><v>12</v></c>`, also `t="str"`, and `<c r="B7" t="inlineStr"><is><t>text</t></is></c>`.
 * Returns where it ends, or `at` for a cell of another shape or one that is not complete, which the general scan then reads.
 */
export function scanPlainCell(bytes: Buffer, at: number, end: number): number {
  if (bytes[at] !== LT || bytes[at + 1] !== LETTER_C || bytes[at + 2] !== SPACE || !isAttribute(bytes, at + 3, LETTER_R)) return at;
  let i = at + 6;
  let byte = bytes[i] ?? 0;
  let column = 0;
  for (; byte >= LETTER_A && byte <= LETTER_Z; byte = bytes[++i] ?? 0) column = column * 26 + byte - LETTER_A + 1;
  let row = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) row = row * 10 + byte - ZERO;
  if (column === 0 || column > limits.columns || row === 0 || row > limits.rows || byte !== QUOTE) return at;
  i++;
  let style = 0;
  if (bytes[i] === SPACE && isAttribute(bytes, i + 1, LETTER_S)) {
    i += 4;
    for (byte = bytes[i] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) style = style * 10 + byte - ZERO;
    if (byte !== QUOTE) return at;
    i++;
  }
  plainCell.column = column - 1;
  plainCell.row = row;
  plainCell.style = style;
  // Behind the end of the window are old bytes: what is scanned there does not count.
  const stop = scanContent(bytes, i);
  return stop === NOT_PLAIN || stop > end ? at : stop;
}

function scanContent(bytes: Buffer, from: number): number {
  if (bytes[from] === GT) return scanNumber(bytes, from, 'number');
  if (bytes[from] !== SPACE || !isAttribute(bytes, from + 1, LETTER_T)) return NOT_PLAIN;
  if (bytes[from + 4] === LETTER_S && bytes[from + 5] === QUOTE) return scanNumber(bytes, from + 6, 'shared');
  if (holds(bytes, from, INLINE_TYPE)) return scanInline(bytes, from + INLINE_TYPE.length);
  if (holds(bytes, from, NUMBER_TYPE)) return scanNumber(bytes, from + NUMBER_TYPE.length, 'number');
  const value = from + FORMULA_TYPE.length;
  return holds(bytes, from, FORMULA_TYPE) && opensValue(bytes, value) ? scanText(bytes, value + 4, VALUE_END) : NOT_PLAIN;
}

/** A number of at most 15 digits is an integer divided by a power of ten, which is exact; a longer one is left to JavaScript. */
function scanNumber(bytes: Buffer, from: number, kind: 'number' | 'shared'): number {
  if (!opensValue(bytes, from)) return NOT_PLAIN;
  const start = from + 4;
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
  if (!closesValue(bytes, i)) return NOT_PLAIN;
  if (digits > EXACT_DIGITS) value = Number(bytes.toString('latin1', firstDigit, i));
  plainCell.kind = kind;
  plainCell.value = isNegative ? 0 - value : value;
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

// What every cell has is compared byte by byte: a loop over expected bytes takes a quarter longer for a whole workbook.

/** `r="` */
function isAttribute(bytes: Buffer, at: number, letter: number): boolean {
  return bytes[at] === letter && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE;
}

/** `><v>` */
function opensValue(bytes: Buffer, at: number): boolean {
  return bytes[at] === GT && bytes[at + 1] === LT && bytes[at + 2] === LETTER_V && bytes[at + 3] === GT;
}

/** `</v></c>` */
function closesValue(bytes: Buffer, at: number): boolean {
  return closes(bytes, at, LETTER_V) && closes(bytes, at + 4, LETTER_C);
}

function closes(bytes: Buffer, at: number, letter: number): boolean {
  return bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === letter && bytes[at + 3] === GT;
}

function holds(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
