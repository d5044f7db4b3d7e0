import { limits } from '../package/limits.ts';
import { isWord, wordOf, type Window } from '../package/words.ts';

/** Where the text of the shared string scanned last stands: one object, so that a million strings make none. */
export const plainString = { start: 0, end: 0, /** Only ASCII, and nothing escaped as `_x000A_`. */ isBare: true };

const LT = 0x3c;
const GT = 0x3e;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const ASCII = 0x80;
const STRING = wordOf('<si>');
const TEXT = wordOf('<t>\0') & 0xffffff;
const TEXT_CLOSE = wordOf('</t>');
const STRING_CLOSE = wordOf('</si');
const OPENING = '<si><t>'.length;
const OPENING_KEPT = Buffer.from('<si><t xml:space="preserve">');
const CLOSING = '</t></si>'.length;

/**
 * Scans a whole shared string of the shape nearly all have, `<si><t>text</t></si>`, into `plainString`. Returns where it ends, or `at`
 * for one of another shape, one with entities or returns, and one that is not complete, which the general scan then reads.
 */
export function scanPlainString(window: Window, at: number, end: number): number {
  const { bytes, view } = window;
  if (at + OPENING + CLOSING > end || !isWord(window, at, STRING)) return at;
  let start = at + OPENING;
  if ((view.getInt32(at + 4, true) & 0xffffff) !== TEXT) {
    if (!holds(bytes, at, OPENING_KEPT)) return at;
    start = at + OPENING_KEPT.length;
  }
  const furthest = Math.min(end, start + limits.textBytes);
  let isBare = true;
  let i = start;
  for (; i < furthest; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === LT) break;
    if (byte >= ASCII || byte === UNDERSCORE) isBare = false;
    if (byte === AMPERSAND || byte === RETURN) return at;
  }
  const stop = i + CLOSING;
  if (stop > end || !isWord(window, i, TEXT_CLOSE) || !isWord(window, i + 4, STRING_CLOSE) || bytes[i + 8] !== GT) return at;
  plainString.start = start;
  plainString.end = i;
  plainString.isBare = isBare;
  return stop;
}

function holds(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
