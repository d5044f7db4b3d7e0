import { isUtf8 } from 'node:buffer';
import { UnreadableWorkbook } from '../package/unreadable.ts';

/** Makes text of UTF-8 bytes. */
export type TextDecode = (bytes: Buffer, start: number, end: number) => string;

const SLOTS = 1 << 14;
const LONGEST = 32;

/**
 * A decoder that gives back the same string object for the same short text: choices, codes and names repeat down a column,
 * and neither decoding nor keeping each of them apart is needed. Text of XML unless told otherwise.
 */
export function createTextDecoder(decodeOnce: TextDecode = decodeXmlText): TextDecode {
  const strings = new Array<string>(SLOTS).fill('');
  const lengths = new Uint8Array(SLOTS);
  const copies = Buffer.alloc(SLOTS * LONGEST);

  return (bytes, start, end) => {
    const length = end - start;
    if (length === 0) return '';
    if (length > LONGEST) return decodeOnce(bytes, start, end);
    let hash = length;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (lengths[slot] !== length || !isCopy(slot, bytes, start)) {
      strings[slot] = decodeOnce(bytes, start, end);
      lengths[slot] = length;
      bytes.copy(copies, slot * LONGEST, start, end);
    }
    return strings[slot] ?? '';
  };

  function isCopy(slot: number, bytes: Buffer, start: number): boolean {
    const length = lengths[slot] ?? 0;
    for (let i = 0; i < length; i++) if (copies[slot * LONGEST + i] !== bytes[start + i]) return false;
    return true;
  }
}

/** Makes text of UTF-8 bytes from XML, with `_x000A_` and the like resolved. */
export function decodeXmlText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end))) throw new UnreadableWorkbook('damaged');
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
