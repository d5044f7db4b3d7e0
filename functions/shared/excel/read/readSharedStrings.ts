import { collectText } from './collectText.ts';
import type { TextDecode } from './decodeText.ts';
import { limits } from './limits.ts';
import { scanXml } from './scanXml.ts';
import { xmlName } from './xmlName.ts';
import { passedLimit } from './unreadable.ts';

/** Text of a shared string by its index, or undefined when the table is shorter. */
export type SharedStrings = (index: number) => string | undefined;

const SI = xmlName('si');
const T = xmlName('t');
const PHONETIC = xmlName('rPh');
const SEGMENT_BYTES = 1 << 20;
const CACHED = 1 << 16;
/** Bytes: longer texts are few, and a table full of them must not be kept twice. */
const LONGEST_CACHED = 256;

/** Reads the table into bytes; text is made only when a cell asks for it, and kept for the strings in recent use. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>, decode: TextDecode): Promise<SharedStrings> {
  const segments: Buffer[] = [];
  let used = SEGMENT_BYTES;
  let bytes = 0;
  let count = 0;
  /** Segment, start and end of each string. */
  let places = new Uint32Array(3 * 1024);
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
      else if (name === SI) keep();
    },
  });

  const cachedIndexes = new Int32Array(CACHED).fill(-1);
  const cachedStrings = new Array<string>(CACHED).fill('');
  return (index) => {
    if (index >= count) return undefined;
    const slot = index & (CACHED - 1);
    if (cachedIndexes[slot] !== index) {
      const source = segments[places[index * 3] ?? 0];
      const start = places[index * 3 + 1] ?? 0;
      const end = places[index * 3 + 2] ?? 0;
      const string = source ? decode(source, start, end) : '';
      if (end - start > LONGEST_CACHED) return string;
      cachedStrings[slot] = string;
      cachedIndexes[slot] = index;
    }
    return cachedStrings[slot];
  };

  function keep(): void {
    bytes += text.length;
    if (count >= limits.sharedStrings) throw passedLimit('tooManyStrings', limits.sharedStrings);
    if (bytes > limits.sharedStringBytes) throw passedLimit('tooManyStrings', limits.sharedStrings);
    let segment = segments.at(-1);
    if (!segment || used + text.length > segment.length) {
      segment = Buffer.allocUnsafeSlow(Math.max(SEGMENT_BYTES, text.length));
      segments.push(segment);
      used = 0;
    }
    text.bytes.copy(segment, used, 0, text.length);
    if (count * 3 === places.length) {
      const more = new Uint32Array(places.length * 2);
      more.set(places);
      places = more;
    }
    places[count * 3] = segments.length - 1;
    places[count * 3 + 1] = used;
    places[count * 3 + 2] = used + text.length;
    used += text.length;
    count++;
  }
}
