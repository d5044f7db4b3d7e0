import { limits } from '../package/limits.ts';
import { isWord, wordOf, type Window } from '../package/words.ts';

/** Number of the row scanned last, from 1: one object, so that a million rows make none. */
export const plainRow = { number: 0 };

const ZERO = 0x30;
const NINE = 0x39;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const SPACE = 0x20;
const SLASH = 0x2f;
const LT = 0x3c;
const GT = 0x3e;
const CLOSING = [wordOf('</ro'), wordOf('w><r'), wordOf('ow r')] as const;
const REFERENCE = '</row><row r="'.length;

/**
 * Scans from the end of a row into the next of the shape nearly all rows have, `</row><row r="8" spans="1:20">`, into `plainRow`. Returns
 * where the row's cells begin, or `at` for one of another shape or one that is not complete, which the general scan then reads.
 */
export function scanPlainRow(window: Window, at: number, end: number): number {
  const { bytes } = window;
  if (!isWord(window, at, CLOSING[0]) || !isWord(window, at + 4, CLOSING[1]) || !isWord(window, at + 8, CLOSING[2])) return at;
  if (bytes[at + 12] !== EQUALS || bytes[at + 13] !== QUOTE) return at;
  let i = at + REFERENCE;
  let byte = bytes[i] ?? 0;
  let number = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] ?? 0) number = number * 10 + byte - ZERO;
  if (number === 0 || number > limits.rows || byte !== QUOTE) return at;
  i = passAttributes(bytes, i + 1, end);
  // Behind the end of the window are old bytes: what is scanned there does not count.
  if (i >= end || bytes[i] !== GT) return at;
  plainRow.number = number;
  return i + 1;
}

/** Where the attributes of the usual shape end: ` name="value"`, one after the other. */
function passAttributes(bytes: Buffer, from: number, end: number): number {
  let i = from;
  for (let count = 1; count < limits.attributes && bytes[i] === SPACE; count++) {
    i++;
    if (bytes[i] === SLASH) return from;
    for (let byte = bytes[i] ?? 0; byte > SPACE && byte !== EQUALS && byte !== LT && byte !== GT; byte = bytes[i] ?? 0) i++;
    if (bytes[i] !== EQUALS || bytes[i + 1] !== QUOTE) return from;
    i += 2;
    while (i < end && bytes[i] !== QUOTE && bytes[i] !== LT) i++;
    if (bytes[i] !== QUOTE) return from;
    i++;
  }
  return i;
}
