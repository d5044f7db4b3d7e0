import { limits } from '../package/limits.ts';

/** Where the text of the shared string scanned last stands: one object, so that a million strings make none. */
export const plainString = { start: 0, end: 0, /** Only ASCII, and nothing escaped as `_x000A_`. */ isBare: true };

const LT = 0x3c;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const ASCII = 0x80;
const OPENING = Buffer.from('<si><t>');
const OPENING_KEPT = Buffer.from('<si><t xml:space="preserve">');
const CLOSING = Buffer.from('</t></si>');

/**
 * Scans a whole shared string of the shape nearly all have, `<si><t>text</t></si>`, into `plainString`. Returns where it ends, or `at`
 * for one of another shape, one with entities or returns, and one that is not complete, which the general scan then reads.
 */
export function scanPlainString(bytes: Buffer, at: number, end: number): number {
  const opening = holds(bytes, at, OPENING) ? OPENING.length : holds(bytes, at, OPENING_KEPT) ? OPENING_KEPT.length : 0;
  if (opening === 0) return at;
  const start = at + opening;
  const furthest = Math.min(end, start + limits.textBytes);
  let isBare = true;
  let i = start;
  for (; i < furthest; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === LT) break;
    if (byte >= ASCII || byte === UNDERSCORE) isBare = false;
    if (byte === AMPERSAND || byte === RETURN) return at;
  }
  const stop = i + CLOSING.length;
  if (stop > end || !holds(bytes, i, CLOSING)) return at;
  plainString.start = start;
  plainString.end = i;
  plainString.isBare = isBare;
  return stop;
}

function holds(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
