import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { enlarge } from './encodePieces.ts';
import { FIXED_TIME, type ZipEntry } from './zipEntry.ts';

/** Text gathered before it is compressed, in characters. */
const PIECE = 65_536;

/** A new entry like those of `deflateEntry`, of text that never stands whole in memory: packed a little less, in half the time. */
export function deflatePieces(name: string, pieces: Iterable<string>): ZipEntry {
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const deflate = new Deflate({ level: 2 }, (chunk) => chunks.push(chunk.slice()));
  let room = new Uint8Array(4 * PIECE);
  let [size, crc, gathered, used] = [0, 0, 0, 0];
  const push = (isLast: boolean) => {
    const bytes = room.subarray(0, used);
    size += used;
    crc = crc32(bytes, crc);
    // What is pushed is copied, so the same room does for all pieces.
    deflate.push(bytes, isLast);
    [gathered, used] = [0, 0];
  };
  for (const piece of pieces) {
    // A character takes three bytes at most. Encoded one by one, pieces die young: joined, they would outlive many of their kind.
    if (used + 3 * piece.length > room.length) room = enlarge(room, used, 2 * (used + 3 * piece.length));
    used += encoder.encodeInto(piece, room.subarray(used)).written;
    gathered += piece.length;
    if (gathered >= PIECE) push(false);
  }
  push(true);
  return { name, method: 8, flags: 0x0800, modified: FIXED_TIME, crc, size, compressed: Buffer.concat(chunks) };
}
