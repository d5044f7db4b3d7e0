import { limits } from './limits.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';

/** An element as it opens. One object, used again for each: take what is needed before returning. */
export interface XmlTag {
  /** Number of the local name, see `xmlName`; 0 for an element of another namespace than the root's. */
  name: number;
  bytes: Buffer;
  attributeCount: number;
  /** Four numbers an attribute: local name, prefix (0 for none), start and end of the value. */
  attributes: Int32Array;
}

/** A piece of text. One object, used again for each. */
export interface XmlText {
  bytes: Buffer;
  start: number;
  end: number;
  /** In CDATA, where entities are not resolved. */
  isLiteral: boolean;
}

/** What happens in the XML. Bytes are valid only during the call. */
export interface XmlHandler {
  /** Says whether the text up to the next tag is wanted. */
  open(tag: XmlTag): boolean;
  text(piece: XmlText): void;
  close(name: number): void;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The number of an XML name (FNV-1a), so that names are compared without making text. */
export function xmlName(name: string): number {
  let hash = SEED;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
  return hash;
}

const XMLNS = xmlName('xmlns');
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const INCOMPLETE = -1;

/** Reads XML in UTF-8 chunk by chunk. Never holds more than one tag or piece of text. Document types are refused. */
export async function scanXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  let bytes = Buffer.allocUnsafeSlow(128 * 1024);
  let end = 0;
  let wantsText = false;
  let isRootSeen = false;
  let depth = 0;
  const stack = new Int32Array(limits.depth);
  const ownPrefixes = new Set<number>();
  let ownPrefix = 0;
  const piece: XmlText = { bytes, start: 0, end: 0, isLiteral: false };
  const tag: XmlTag = { name: 0, bytes, attributeCount: 0, attributes: new Int32Array(64) };

  for await (const chunk of chunks) {
    makeRoom(chunk.length);
    bytes.set(chunk, end);
    end += chunk.length;
    const done = scanWindow();
    bytes.copyWithin(0, done, end);
    end -= done;
    if (end > limits.tokenBytes) throw passedLimit('textTooLong', limits.tokenBytes);
  }
  if (end > 0 || depth > 0 || !isRootSeen) throw new UnreadableWorkbook('damaged');

  function makeRoom(more: number): void {
    if (end + more <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((end + more) * 2);
    bytes.copy(larger, 0, 0, end);
    bytes = larger;
    tag.bytes = larger;
  }

  /** Scans what is complete and returns where the rest begins. */
  function scanWindow(): number {
    let at = 0;
    for (;;) {
      const start = at;
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return wantsText ? start : end;
      if (wantsText && at > start) giveText(start, at, false);
      const next = scanMarkup(at);
      if (next === INCOMPLETE) return at;
      at = next;
    }
  }

  function giveText(start: number, stop: number, isLiteral: boolean): void {
    piece.bytes = bytes;
    piece.start = start;
    piece.end = stop;
    piece.isLiteral = isLiteral;
    handler.text(piece);
  }

  function scanMarkup(at: number): number {
    if (at + 1 >= end) return INCOMPLETE;
    const second = bytes[at + 1];
    if (second === SLASH) return scanClose(at + 2);
    if (second === BANG) return scanDeclaration(at);
    if (second === QUESTION) return skipPast('?>', at + 2);
    return scanOpen(at + 1);
  }

  function skipPast(mark: string, from: number): number {
    const found = bytes.subarray(0, end).indexOf(mark, from, 'latin1');
    return found < 0 ? INCOMPLETE : found + mark.length;
  }

  function scanDeclaration(at: number): number {
    if (at + 9 > end) return INCOMPLETE;
    const opening = bytes.toString('latin1', at, at + 9);
    if (opening.startsWith('<!--')) return skipPast('-->', at + 4);
    if (opening !== '<![CDATA[') throw new UnreadableWorkbook(opening === '<!DOCTYPE' ? 'forbiddenXml' : 'damaged');
    const next = skipPast(']]>', at + 9);
    if (next !== INCOMPLETE && wantsText && next - 3 > at + 9) giveText(at + 9, next - 3, true);
    return next;
  }

  function scanClose(at: number): number {
    let prefix = 0;
    let local = SEED;
    let i = at;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === GT || byte <= SPACE) break;
      if (byte === COLON) {
        prefix = local;
        local = SEED;
      } else local = Math.imul(local ^ byte, PRIME);
    }
    while (i < end && (bytes[i] ?? 0) <= SPACE) i++;
    if (i >= end) return INCOMPLETE;
    if (bytes[i] !== GT || depth === 0 || stack[depth - 1] !== (local ^ (prefix << 1))) throw new UnreadableWorkbook('damaged');
    depth--;
    wantsText = false;
    handler.close(nameOf(prefix, local));
    return i + 1;
  }

  function scanOpen(at: number): number {
    let prefix = 0;
    let local = SEED;
    let i = at;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
      if (byte === COLON) {
        prefix = local;
        local = SEED;
      } else local = Math.imul(local ^ byte, PRIME);
    }
    if (i === at && i < end) throw new UnreadableWorkbook('damaged');
    i = scanAttributes(i);
    if (i === INCOMPLETE) return INCOMPLETE;
    const isSelfClosing = bytes[i] === SLASH;
    if (depth === 0) openRoot(prefix);
    tag.name = nameOf(prefix, local);
    if (depth >= limits.depth) throw new UnreadableWorkbook('damaged');
    wantsText = handler.open(tag);
    if (isSelfClosing) {
      wantsText = false;
      handler.close(tag.name);
      return i + 2;
    }
    stack[depth++] = local ^ (prefix << 1);
    return i + 1;
  }

  /** Fills `tag` and returns where `>` or `/>` is. */
  function scanAttributes(from: number): number {
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
      let local = SEED;
      for (; i < end; i++) {
        const byte = bytes[i] ?? 0;
        if (byte === EQUALS || byte <= SPACE) break;
        if (byte === COLON) {
          prefix = local;
          local = SEED;
        } else if (byte === GT || byte === LT) throw new UnreadableWorkbook('damaged');
        else local = Math.imul(local ^ byte, PRIME);
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
      if (count * 4 === tag.attributes.length) growAttributes();
      tag.attributes[count * 4] = local;
      tag.attributes[count * 4 + 1] = prefix;
      tag.attributes[count * 4 + 2] = start;
      tag.attributes[count * 4 + 3] = i;
      count++;
      i++;
    }
    tag.attributeCount = count;
    return i;
  }

  function growAttributes(): void {
    if (tag.attributes.length >= limits.attributes * 4) throw new UnreadableWorkbook('damaged');
    const more = new Int32Array(tag.attributes.length * 2);
    more.set(tag.attributes);
    tag.attributes = more;
  }

  function nameOf(prefix: number, local: number): number {
    return prefix === ownPrefix || ownPrefixes.has(prefix) ? local : 0;
  }

  /** Elements count as the part's own when their prefix stands for the root's namespace. */
  function openRoot(prefix: number): void {
    if (isRootSeen) throw new UnreadableWorkbook('damaged');
    isRootSeen = true;
    ownPrefix = prefix;
    const declared = new Map<number, string>();
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      const [local = 0, attributePrefix = 0, start = 0, stop = 0] = tag.attributes.subarray(i, i + 4);
      if (attributePrefix === XMLNS) declared.set(local, bytes.toString('latin1', start, stop));
      else if (attributePrefix === 0 && local === XMLNS) declared.set(0, bytes.toString('latin1', start, stop));
    }
    const own = declared.get(prefix);
    for (const [other, namespace] of declared) if (namespace === own) ownPrefixes.add(other);
  }
}
