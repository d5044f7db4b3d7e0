import { limits } from './limits.ts';
import { readEntity } from './readEntity.ts';
import type { XmlText } from './xmlText.ts';
import { passedLimit } from './unreadable.ts';

/** Text being put together from pieces of XML, as UTF-8 bytes with entities resolved and line ends as `\n`. */
export interface TextCollector {
  bytes: Buffer;
  length: number;
  clear(): void;
  add(piece: XmlText): void;
}

const AMPERSAND = 0x26;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

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
        const byte = source[i] ?? 0;
        if (byte === AMPERSAND && !isLiteral) {
          const entity = readEntity(source, i, end);
          // An entity is never shorter than the character it stands for, so there is room.
          if (entity.character < 0x80) target[length++] = entity.character;
          else length += target.write(String.fromCodePoint(entity.character), length);
          i = entity.end;
        } else if (byte === RETURN) {
          if (i + 1 < end && source[i + 1] === LINE_FEED) i++;
          target[length++] = LINE_FEED;
        } else target[length++] = byte;
      }
      collector.length = length;
    },
  };
  return collector;

  function makeRoom(more: number): void {
    const needed = collector.length + more;
    if (needed > limits.textBytes) throw passedLimit('textTooLong', limits.textBytes);
    if (needed <= collector.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, collector.bytes.length * 2));
    collector.bytes.copy(larger, 0, 0, collector.length);
    collector.bytes = larger;
  }
}
