import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { FIXED_TIME, type ZipEntry } from './zipEntry.ts';

/** Text gathered before it is compressed, in characters. */
const PIECE = 65_536;

/** A new entry like those of `deflateEntry`, of text that never stands whole in memory: packed a little less, in half the time. */
export function deflatePieces(name: string, pieces: Iterable<string>): ZipEntry {
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const deflate = new Deflate({ level: 2 }, (chunk) => chunks.push(chunk.slice()));
  let [size, crc, gathered] = [0, 0, ''];
  const push = (isLast: boolean) => {
    const bytes = encoder.encode(gathered);
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflate.push(bytes, isLast);
    gathered = '';
  };
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length >= PIECE) push(false);
  }
  push(true);
  return { name, method: 8, flags: 0x0800, modified: FIXED_TIME, crc, size, compressed: Buffer.concat(chunks) };
}
