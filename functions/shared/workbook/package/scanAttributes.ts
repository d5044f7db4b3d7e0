import { limits } from './limits.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { NAME_PRIME, NAME_SEED } from './xmlName.ts';

/** An element as it opens. One object, used again for each: take what is needed before returning. */
export interface XmlTag {
  /** Number of the local name, see `xmlName`; 0 for an element of another namespace than the root's. */
  name: number;
  bytes: Buffer;
  attributeCount: number;
  /** Four numbers an attribute: local name, prefix (0 for none), start and end of the value. */
  attributes: Int32Array;
}

/** Returned by a scan that needs more bytes. */
export const INCOMPLETE = -1;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

/** Scans the attributes of an element into `tag`. Returns where its `>` or `/>` is. */
export function scanAttributes(tag: XmlTag, from: number, end: number): number {
  const bytes = tag.bytes;
  let count = 0;
  let i = from;
  for (;;) {
    while (i < end && (bytes[i] ?? 0) <= SPACE) i++;
    if (i >= end) return INCOMPLETE;
    if (bytes[i] === GT) break;
    if (bytes[i] === SLASH) {
      if (i + 1 >= end) return INCOMPLETE;
      if (bytes[i + 1] !== GT) throw new UnreadableWorkbook('damaged');
      break;
    }
    let prefix = 0;
    let local = NAME_SEED;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === EQUALS || byte <= SPACE) break;
      if (byte === COLON) {
        prefix = local;
        local = NAME_SEED;
      } else if (byte === GT || byte === LT) throw new UnreadableWorkbook('damaged');
      else local = Math.imul(local ^ byte, NAME_PRIME);
    }
    while (i < end && (bytes[i] ?? 0) <= SPACE) i++;
    if (i < end && bytes[i] !== EQUALS) throw new UnreadableWorkbook('damaged');
    i++;
    while (i < end && (bytes[i] ?? 0) <= SPACE) i++;
    if (i >= end) return INCOMPLETE;
    const quote = bytes[i];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new UnreadableWorkbook('damaged');
    const start = ++i;
    while (i < end && bytes[i] !== quote) {
      if (bytes[i] === LT) throw new UnreadableWorkbook('damaged');
      i++;
    }
    if (i >= end) return INCOMPLETE;
    keepAttribute(tag, count++, { local, prefix, start, end: i });
    i++;
  }
  tag.attributeCount = count;
  return i;
}

function keepAttribute(tag: XmlTag, index: number, attribute: { local: number; prefix: number; start: number; end: number }): void {
  const at = index * 4;
  if (at === tag.attributes.length) growAttributes(tag);
  tag.attributes[at] = attribute.local;
  tag.attributes[at + 1] = attribute.prefix;
  tag.attributes[at + 2] = attribute.start;
  tag.attributes[at + 3] = attribute.end;
}

function growAttributes(tag: XmlTag): void {
  if (tag.attributes.length >= limits.attributes * 4) throw new UnreadableWorkbook('damaged');
  const more = new Int32Array(tag.attributes.length * 2);
  more.set(tag.attributes);
  tag.attributes = more;
}
