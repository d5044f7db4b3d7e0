import { limits } from './limits.ts';
import type { XmlText } from './scanXml.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';

/** Text being put together from pieces of XML, as UTF-8 bytes with entities resolved and line ends as `\n`. */
export interface TextCollector {
  bytes: Buffer;
  length: number;
  clear(): void;
  add(piece: XmlText): void;
}

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;
const LONGEST_ENTITY = 16;
const named: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** A new, empty collector. */
export function collectText(): TextCollector {
  const collector: TextCollector = {
    bytes: Buffer.allocUnsafeSlow(256),
    length: 0,
    clear() {
      collector.length = 0;
    },
    add({ bytes: source, start, end, isLiteral }) {
      makeRoom(end - start);
      const target = collector.bytes;
      let length = collector.length;
      for (let i = start; i < end; i++) {
        let byte = source[i] ?? 0;
        if (byte === AMPERSAND && !isLiteral) {
          const semicolon = findSemicolon(source, i, end);
          // An entity is never shorter than the character it stands for.
          length += target.write(resolveEntity(source.toString('latin1', i + 1, semicolon)), length);
          i = semicolon;
          continue;
        }
        if (byte === RETURN) {
          if (source[i + 1] === LINE_FEED && i + 1 < end) i++;
          byte = LINE_FEED;
        }
        target[length++] = byte;
      }
      collector.length = length;
    },
  };
  return collector;

  function makeRoom(more: number): void {
    const needed = collector.length + more;
    if (needed <= collector.bytes.length) return;
    if (needed > limits.textBytes) throw passedLimit('textTooLong', limits.textBytes);
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, collector.bytes.length * 2));
    collector.bytes.copy(larger, 0, 0, collector.length);
    collector.bytes = larger;
  }
}

function findSemicolon(source: Buffer, from: number, end: number): number {
  for (let i = from + 1; i < end && i <= from + LONGEST_ENTITY; i++) if (source[i] === SEMICOLON) return i;
  throw new UnreadableWorkbook('damaged');
}

function resolveEntity(entity: string): string {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity);
  const code = match ? parseInt(match[1] ?? match[2] ?? '', match[1] ? 16 : 10) : named.get(entity);
  const isCharacter = code !== undefined && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) throw new UnreadableWorkbook('damaged');
  return String.fromCodePoint(code);
}
