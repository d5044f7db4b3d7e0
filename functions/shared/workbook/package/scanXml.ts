import { limits } from './limits.ts';
import { createNamespaces } from './namespaces.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';
import { openWindow, type Window } from './words.ts';
import { NAME_PRIME, NAME_SEED, xmlName } from './xmlName.ts';
import type { XmlText } from './xmlText.ts';
import { INCOMPLETE, scanAttributes, type XmlTag } from './scanAttributes.ts';

/** What happens in the XML. Bytes are valid only during the call. */
export interface XmlHandler {
  /** Says whether the text up to the next tag is wanted. */
  open(tag: XmlTag): boolean;
  text?(piece: XmlText): void;
  close?(name: number): void;
  /** May take over at a tag of a part without prefixes: returns where it stopped, always between elements, or `from` to let the scan go on. */
  shortcut?(window: Window, from: number, end: number): number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const SPACE = 0x20;
const COMMENT = '<!--';
const CDATA = '<![CDATA[';
const DOCTYPE = '<!DOCTYPE';

/** Content for programs that know more than we do (`mc:AlternateContent`): what stands beside it in a fallback is ours. */
const CHOICE = xmlName('Choice');

const WHOLE_CHUNK_BYTES = 64 * 1024;

/** Reads XML in UTF-8 chunk by chunk. Never holds more than a chunk and one tag or piece of text. Document types are refused. */
export async function scanXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const scan = createScan(handler);
  for await (const chunk of chunks) scan.take(chunk);
  scan.end();
}

/** Reads XML in UTF-8 that is held whole, with the same rules. */
export function scanWholeXml(bytes: Uint8Array, handler: XmlHandler): void {
  const scan = createScan(handler);
  for (let at = 0; at < bytes.length; at += WHOLE_CHUNK_BYTES) scan.take(bytes.subarray(at, at + WHOLE_CHUNK_BYTES));
  scan.end();
}

function createScan(handler: XmlHandler): { take(chunk: Uint8Array): void; end(): void } {
  let bytes = Buffer.alloc(0);
  let window = openWindow(bytes);
  let end = 0;
  let wantsText = false;
  let elements = 0;
  let depth = 0;
  /** Full names of the open elements. */
  const stack = new Int32Array(limits.depth);
  const namespaces = createNamespaces();
  /** Where the root has no prefix. */
  let shortcut: XmlHandler['shortcut'];
  /** Depth of an element that is passed over with all it holds; 0 when there is none. */
  let hidden = 0;
  const piece: XmlText = { bytes, start: 0, end: 0, isLiteral: false };
  const tag: XmlTag = { name: 0, bytes, attributeCount: 0, attributes: new Int32Array(64) };

  return {
    take(chunk) {
      makeRoom(chunk.length);
      bytes.set(chunk, end);
      end += chunk.length;
      const done = scanWindow();
      bytes.copyWithin(0, done, end);
      end -= done;
      if (end > limits.tokenBytes) throw passedLimit('textTooLong', limits.tokenBytes);
    },
    end() {
      if (end > 0 || depth > 0 || elements === 0) throw new UnreadableWorkbook('damaged');
    },
  };

  function makeRoom(more: number): void {
    if (end + more <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((end + more) * 2);
    bytes.copy(larger, 0, 0, end);
    bytes = larger;
    window = openWindow(larger);
    tag.bytes = larger;
    piece.bytes = larger;
  }

  /** Scans what is complete and returns where the rest begins. */
  function scanWindow(): number {
    const { bytes } = window;
    const stop = end;
    let at = 0;
    for (;;) {
      const start = at;
      while (at < stop && bytes[at] !== LT) at++;
      if (at >= stop) return wantsText ? start : stop;
      if (wantsText && at > start) giveText(start, at, false);
      const next = shortcut !== undefined && !wantsText && hidden === 0 ? shortcut(window, at, stop) : at;
      if (next > at) at = next;
      else {
        const after = scanMarkup(at);
        if (after === INCOMPLETE) return at;
        at = after;
      }
    }
  }

  function giveText(start: number, stop: number, isLiteral: boolean): void {
    piece.start = start;
    piece.end = stop;
    piece.isLiteral = isLiteral;
    handler.text?.(piece);
  }

  function scanMarkup(at: number): number {
    if (at + 1 >= end) return INCOMPLETE;
    const second = bytes[at + 1];
    if (second === SLASH) return scanClose(at + 2);
    if (second === BANG) return scanDeclaration(at);
    return second === QUESTION ? skipPast('?>', at + 2) : scanOpen(at + 1);
  }

  function skipPast(mark: string, from: number): number {
    const found = bytes.subarray(0, end).indexOf(mark, from, 'latin1');
    return found < 0 ? INCOMPLETE : found + mark.length;
  }

  function scanDeclaration(at: number): number {
    if (at + CDATA.length > end) return INCOMPLETE;
    const opening = bytes.toString('latin1', at, at + CDATA.length);
    if (opening.startsWith(COMMENT)) return skipPast('-->', at + COMMENT.length);
    if (opening !== CDATA) throw new UnreadableWorkbook(opening === DOCTYPE ? 'forbiddenXml' : 'damaged');
    const next = skipPast(']]>', at + CDATA.length);
    if (next !== INCOMPLETE && wantsText) giveText(at + CDATA.length, next - 3, true);
    return next;
  }

  function scanClose(at: number): number {
    const window = bytes;
    const stop = end;
    let prefix = 0;
    let local = NAME_SEED;
    let i = at;
    for (; i < stop; i++) {
      const byte = window[i] ?? 0;
      if (byte === GT || byte <= SPACE) break;
      if (byte === COLON) {
        prefix = local;
        local = NAME_SEED;
      } else local = Math.imul(local ^ byte, NAME_PRIME);
    }
    while (i < stop && (window[i] ?? 0) <= SPACE) i++;
    if (i >= stop) return INCOMPLETE;
    if (window[i] !== GT || depth === 0 || stack[depth - 1] !== fullName(prefix, local)) throw new UnreadableWorkbook('damaged');
    wantsText = false;
    close(ownName(prefix, local));
    depth--;
    namespaces.leave(depth);
    return i + 1;
  }

  function scanOpen(at: number): number {
    const window = bytes;
    const stop = end;
    let prefix = 0;
    let local = NAME_SEED;
    let i = at;
    for (; i < stop; i++) {
      const byte = window[i] ?? 0;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
      if (byte === COLON) {
        prefix = local;
        local = NAME_SEED;
      } else local = Math.imul(local ^ byte, NAME_PRIME);
    }
    if (i === at && i < stop) throw new UnreadableWorkbook('damaged');
    i = scanAttributes(tag, i, stop);
    if (i === INCOMPLETE) return INCOMPLETE;
    if (depth === 0) openRoot(prefix);
    else namespaces.enter(tag, depth);
    if (++elements > limits.elements) throw passedLimit('tooManyCells', limits.cells);
    if (depth >= limits.depth) throw new UnreadableWorkbook('damaged');
    tag.name = ownName(prefix, local);
    if (hidden === 0 && tag.name === 0 && local === CHOICE) hidden = depth + 1;
    wantsText = hidden === 0 && handler.open(tag);
    if (window[i] === GT) {
      stack[depth++] = fullName(prefix, local);
      return i + 1;
    }
    wantsText = false;
    depth++;
    close(tag.name);
    depth--;
    namespaces.leave(depth);
    return i + 2;
  }

  /** The innermost element ends. */
  function close(name: number): void {
    if (hidden === 0) handler.close?.(name);
    else if (hidden === depth) hidden = 0;
  }

  function openRoot(prefix: number): void {
    if (elements > 0) throw new UnreadableWorkbook('damaged');
    namespaces.begin(tag, prefix);
    if (prefix === 0) shortcut = handler.shortcut;
  }

  function ownName(prefix: number, local: number): number {
    return namespaces.isOwn(prefix) ? local : 0;
  }
}

function fullName(prefix: number, local: number): number {
  return local ^ (prefix << 1);
}
