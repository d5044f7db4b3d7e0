import { crc32, createInflateRaw } from 'node:zlib';
import { limits } from './limits.ts';
import { readPartName, type ZipPackage, type ZipPart } from './openZip.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';

/** How much may be inflated. */
export interface InflateLimits {
  /** Bytes inflated so far, over all parts of one file. */
  readonly budget: { inflated: number };
  /** Most bytes of this part. */
  readonly most: number;
}

const MEGABYTE = 1_000_000;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 64 * 1024;
const SMALLEST_CHUNK_BYTES = 1024;
const CHUNKS_AHEAD = 4;

/** A part's content in chunks, never the whole, checked against size, ratio and checksum. */
export async function* inflatePart(zip: ZipPackage, part: ZipPart, { budget, most }: InflateLimits): AsyncGenerator<Uint8Array> {
  if (part.isEncrypted) throw new UnreadableWorkbook('encrypted');
  const compressed = findContent(zip.file, part);
  let inflated = 0;
  let crc = 0;
  for await (const chunk of chunksOf(compressed, part)) {
    inflated += chunk.length;
    budget.inflated += chunk.length;
    const limit = inflated > most ? most : limits.inflatedBytes;
    if (inflated > most || budget.inflated > limit) throw passedLimit('tooLarge', limit / MEGABYTE);
    if (inflated > limits.ratioFromBytes && inflated > compressed.length * limits.inflateRatio) {
      throw new UnreadableWorkbook('suspiciousCompression');
    }
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (inflated !== part.inflatedBytes || crc !== part.crc) throw new UnreadableWorkbook('damaged');
}

function findContent(file: Buffer, part: ZipPart): Buffer {
  const at = part.headerOffset;
  if (at + LOCAL_HEADER_BYTES > file.length || file.readUInt32LE(at) !== LOCAL_HEADER) throw new UnreadableWorkbook('damaged');
  const nameEnd = at + LOCAL_HEADER_BYTES + file.readUInt16LE(at + 26);
  const start = nameEnd + file.readUInt16LE(at + 28);
  const end = start + part.compressedBytes;
  if (end > file.length || readPartName(file, at + LOCAL_HEADER_BYTES, nameEnd) !== part.name) throw new UnreadableWorkbook('damaged');
  return file.subarray(start, end);
}

async function* chunksOf(compressed: Buffer, { method, inflatedBytes }: ZipPart): AsyncGenerator<Uint8Array> {
  if (method === STORED) {
    for (let at = 0; at < compressed.length; at += CHUNK_BYTES) yield compressed.subarray(at, at + CHUNK_BYTES);
    return;
  }
  if (method !== DEFLATED) throw new UnreadableWorkbook('damaged');
  const chunkSize = Math.min(CHUNK_BYTES, Math.max(SMALLEST_CHUNK_BYTES, inflatedBytes));
  // Inflating runs ahead on another thread while the chunks before are read.
  const options = { chunkSize, highWaterMark: chunkSize * CHUNKS_AHEAD };
  const inflate = createInflateRaw(options);
  inflate.end(compressed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    if (isInflateError(error)) throw new UnreadableWorkbook('damaged');
    throw error;
  }
}

/** Only zlib's own errors say something about the file. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
