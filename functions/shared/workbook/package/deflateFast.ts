import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { FIXED_TIME, type ZipEntry } from './zipEntry.ts';

const options = { level: 5 };
const made = { method: 8, flags: 0x0800, modified: FIXED_TIME };

/** A new entry with a fixed time, deflated ten times as fast as by `deflateEntry`: for files nobody compares byte for byte. */
export function deflateFast(name: string, content: Uint8Array): ZipEntry {
  return { ...made, name, crc: crc32(content), size: content.length, compressed: deflateRawSync(content, options) };
}

/** The same entry of content that never stands whole in memory. */
export async function deflateChunks(name: string, chunks: AsyncIterable<Uint8Array>): Promise<ZipEntry> {
  const compressed: Uint8Array[] = [];
  let [size, crc] = [0, 0];
  async function* count(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      yield chunk;
    }
  }
  await pipeline(count, createDeflateRaw(options), async (deflated: AsyncIterable<Uint8Array>) => {
    for await (const chunk of deflated) compressed.push(chunk);
  });
  return { ...made, name, crc, size, compressed: Buffer.concat(compressed) };
}
