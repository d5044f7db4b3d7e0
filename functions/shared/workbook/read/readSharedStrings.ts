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
// Both grow from little, so that growing is known when the reading is compiled.
const FIRST_SEGMENT_BYTES = 1 << 10;
const FIRST_PLACES = 16;
/** Strings read in one go: a loop that never ends is compiled more than once while it runs. */
const AT_ONCE = 512;
/** Bytes that are copied sooner one by one. */
const SHORT = 64;
const CACHED = 1 << 14;
/** Bytes: longer texts are few, and a table full of them must not be kept twice. */
const LONGEST_CACHED = 256;

/** Bytes that are made text at once, how far apart texts in order may lie, and the longest that V8 copies. */
const PAGE = 4096;
const NEAR = 512;
const LONGEST_CUT = 12;

/** Reads the table into bytes; text is made only when a cell asks for it, and kept for the strings that are asked for again. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const segments: Buffer[] = [];
  let segment = Buffer.alloc(0);
  let used = 0;
  let bytes = 0;
  let count = 0;
  /** Start, counted over all segments, and length of each string; the length is negative when the text must be decoded. */
  let places = new Int32Array(2 * FIRST_PLACES);
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
    shortcut(window, from, end) {
      let at = from;
      for (let i = 0; i < AT_ONCE; i++) {
        const next = scanPlainString(window, at, end);
        if (next === at) break;
        keep(window.bytes, plainString);
        at = next;
      }
      return at;
    },
  });

  const missed = new Int32Array(CACHED).fill(-1);
  const cachedIndexes = new Int32Array(CACHED).fill(-1);
  const cachedStrings = new Array<string>(CACHED).fill('');
  const decode = createDecoder();
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
    if (used + length > segment.length) {
      segment = Buffer.allocUnsafeSlow(Math.max(length, Math.min(SEGMENT_BYTES, FIRST_SEGMENT_BYTES * 2 ** segments.length)));
      segments.push(segment);
      used = 0;
    }
    if (length > SHORT) segment.set(source.subarray(start, end), used);
    else for (let i = 0; i < length; i++) segment[used + i] = source[start + i] ?? 0;
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

/** Makes texts of bytes. Bare ones asked for in their order are cut from a page of text, which is quicker than making each of bytes. */
function createDecoder(): (segment: Buffer, place: { at: number; length: number; isBare: boolean }) => string {
  let paged: Buffer | undefined;
  let page = '';
  let pageStart = 0;
  let lastEnd = 0;
  return (segment, { at, length, isBare }) => {
    if (!isBare) return decodeXmlText(segment, at, at + length);
    const isNext = segment === paged && at >= lastEnd && at < lastEnd + NEAR;
    if (paged !== segment) page = '';
    paged = segment;
    lastEnd = at + length;
    // A longer text would be a view that keeps its whole page alive.
    if (!isNext || length > LONGEST_CUT) return segment.toString('latin1', at, at + length);
    if (at < pageStart || at + length > pageStart + page.length) {
      page = segment.toString('latin1', at, at + PAGE);
      pageStart = at;
    }
    return page.slice(at - pageStart, at - pageStart + length);
  };
}
