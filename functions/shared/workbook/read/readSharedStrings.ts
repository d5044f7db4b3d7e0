import { collectText } from '../package/collectText.ts';
import { decodeXmlText } from './decodeText.ts';
import { limits } from '../package/limits.ts';
import { plainString, scanPlainString } from './scanPlainString.ts';
import { scanXml } from '../package/scanXml.ts';
import { xmlName } from '../package/xmlName.ts';
import { passedLimit } from '../package/unreadable.ts';

/** Text of a shared string by its index, or undefined when the table is shorter. */
export type SharedStrings = (index: number) => string | undefined;

const SI = xmlName('si');
const T = xmlName('t');
const PHONETIC = xmlName('rPh');
const SEGMENT_BYTES = 1 << 20;
const CACHED = 1 << 14;
/** Bytes: longer texts are few, and a table full of them must not be kept twice. */
const LONGEST_CACHED = 256;

/** Reads the table into bytes; text is made only when a cell asks for it, and kept for the strings that are asked for again. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const segments: Buffer[] = [];
  let used = SEGMENT_BYTES;
  let bytes = 0;
  let count = 0;
  /** Start, counted over all segments, and length of each string; the length is negative when the text must be decoded. */
  let places = new Int32Array(2 * 1024);
  const text = collectText();
  let isPhonetic = false;

  await scanXml(chunks, {
    open(tag) {
      if (tag.name === SI) text.clear();
      else if (tag.name === PHONETIC) isPhonetic = true;
      return tag.name === T && !isPhonetic;
    },
    text: text.add,
    close(name) {
      if (name === PHONETIC) isPhonetic = false;
      else if (name === SI) keep(text.bytes, { start: 0, end: text.length, isBare: false });
    },
    shortcut(source, from, end) {
      let at = from;
      for (;;) {
        const next = scanPlainString(source, at, end);
        if (next === at) return at;
        keep(source, plainString);
        at = next;
      }
    },
  });

  const missed = new Int32Array(CACHED).fill(-1);
  const cachedIndexes = new Int32Array(CACHED).fill(-1);
  const cachedStrings = new Array<string>(CACHED).fill('');
  return (index) => {
    if (index >= count) return undefined;
    const slot = index & (CACHED - 1);
    if (cachedIndexes[slot] === index) return cachedStrings[slot];
    const start = places[index * 2] ?? 0;
    const signed = places[index * 2 + 1] ?? 0;
    const length = Math.abs(signed);
    const at = start % SEGMENT_BYTES;
    const segment = segments[Math.floor(start / SEGMENT_BYTES)];
    const string = segment ? decode(segment, { at, length, isBare: signed > 0 }) : '';
    // Names and numbers of people are asked for once: they must not drive out the words that every row has.
    if (missed[slot] === index && length <= LONGEST_CACHED) {
      cachedStrings[slot] = string;
      cachedIndexes[slot] = index;
    }
    missed[slot] = index;
    return string;
  };

  function keep(source: Buffer, { start, end, isBare }: typeof plainString): void {
    const length = end - start;
    bytes += length;
    if (count >= limits.sharedStrings) throw passedLimit('tooManyStrings', limits.sharedStrings);
    if (bytes > limits.sharedStringBytes) throw passedLimit('tooManyStrings', limits.sharedStrings);
    if (used + length > SEGMENT_BYTES) {
      segments.push(Buffer.allocUnsafeSlow(SEGMENT_BYTES));
      used = 0;
    }
    segments.at(-1)?.set(source.subarray(start, end), used);
    if (count * 2 === places.length) {
      const more = new Int32Array(places.length * 2);
      more.set(places);
      places = more;
    }
    places[count * 2] = (segments.length - 1) * SEGMENT_BYTES + used;
    places[count * 2 + 1] = isBare ? length : -length;
    used += length;
    count++;
  }
}

function decode(segment: Buffer, { at, length, isBare }: { at: number; length: number; isBare: boolean }): string {
  return isBare ? segment.toString('latin1', at, at + length) : decodeXmlText(segment, at, at + length);
}
