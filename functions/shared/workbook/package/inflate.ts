import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { damaged } from './openZip.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';
import type { ZipEntry } from './zipEntry.ts';

/** What may still be inflated of one file: counted over all its parts, and again each time a part is inflated. */
export interface InflateBudget {
  inflated: number;
  readonly most: number;
}

/** How much may be inflated of one part. */
export interface Allowance {
  readonly budget: InflateBudget;
  /** Most bytes of this part. */
  readonly most: number;
}

const MEGABYTE = 1_000_000;
const STORED = 0;
const DEFLATED = 8;
/** Who stops after the first chunk has inflated no more than that. */
const CHUNK_BYTES = 128 * 1024;
/** Of chunks whose memory comes back. */
const LENT_BYTES = 256 * 1024;
const SMALLEST_CHUNK_BYTES = 1024;
const CHUNKS_AHEAD = 4;

// The first memory that is given back makes V8 compile anew whatever reads bytes: sooner before anything is.
new ArrayBuffer(1).transfer(0);

/** A fresh budget for one file. */
export function createBudget(most: number = limits.inflatedBytes): InflateBudget {
  return { inflated: 0, most };
}

/** A part's content in chunks, never the whole, checked against size, ratio and checksum. */
export function inflateChunks(entry: ZipEntry, allowance: Allowance): AsyncIterable<Uint8Array> {
  return meteredChunks(entry, CHUNK_BYTES, allowance);
}

/** The same chunks to who reads each before asking for the next: then its memory is given back, which would otherwise lie until garbage is collected. */
export async function* lendChunks(entry: ZipEntry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  for await (const chunk of meteredChunks(entry, LENT_BYTES, allowance)) {
    yield chunk;
    if (entry.method === DEFLATED && isAlone(chunk)) chunk.buffer.transfer(0);
  }
}

/** Whether a chunk fills its memory, so that nothing else lies or will lie there. */
function isAlone(chunk: Uint8Array): chunk is Uint8Array<ArrayBuffer> {
  return chunk.buffer instanceof ArrayBuffer && chunk.byteLength === chunk.buffer.byteLength;
}

/** A part's content whole, checked like its chunks. What says itself to be larger than it may is not even begun. */
export function inflateWhole(entry: ZipEntry, allowance: Allowance): Uint8Array {
  const meter = createMeter(entry, allowance);
  meter.refuseBeyond(entry.size);
  const content = wholeOf(entry);
  meter.count(content);
  meter.end();
  return content;
}

/** The guard that both ways of inflating pass: every byte is counted, none is let through beyond a limit. */
function createMeter(entry: ZipEntry, { budget, most }: Allowance) {
  if (entry.flags & 1) throw new UnreadableWorkbook('encrypted');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(entry);
  let inflated = 0;
  let crc = 0;
  const refuseBeyond = (more: number): void => {
    if (inflated + more > most) throw passedLimit('tooLarge', most / MEGABYTE);
    if (budget.inflated + more > budget.most) throw passedLimit('tooLarge', budget.most / MEGABYTE);
    if (inflated + more > limits.ratioFromBytes && inflated + more > entry.compressed.length * limits.inflateRatio) {
      throw new UnreadableWorkbook('suspiciousCompression');
    }
  };
  return {
    refuseBeyond,
    count(chunk: Uint8Array): void {
      refuseBeyond(chunk.length);
      inflated += chunk.length;
      budget.inflated += chunk.length;
      crc = crc32(chunk, crc);
    },
    end(): void {
      if (inflated !== entry.size || crc !== entry.crc) throw damaged(entry);
    },
  };
}

async function* meteredChunks(entry: ZipEntry, chunkBytes: number, allowance: Allowance): AsyncGenerator<Uint8Array> {
  const meter = createMeter(entry, allowance);
  for await (const chunk of chunksOf(entry, chunkBytes)) {
    meter.count(chunk);
    yield chunk;
  }
  meter.end();
}

async function* chunksOf(entry: ZipEntry, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const { compressed, method, size } = entry;
  if (method === STORED) {
    for (let at = 0; at < compressed.length; at += chunkBytes) yield compressed.subarray(at, at + chunkBytes);
    return;
  }
  const chunkSize = Math.min(chunkBytes, Math.max(SMALLEST_CHUNK_BYTES, size));
  // Inflating runs ahead on another thread while the chunks before are read.
  const options = { chunkSize, readableObjectMode: true, readableHighWaterMark: CHUNKS_AHEAD };
  const inflate = createInflateRaw(options);
  inflate.end(compressed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    if (isInflateError(error)) throw damaged(entry);
    throw error;
  }
}

/** One byte more than stated is enough to tell that a part does not hold what it states. */
function wholeOf(entry: ZipEntry): Uint8Array {
  const { compressed, method, size } = entry;
  if (method === STORED) return compressed;
  try {
    return inflateRawSync(compressed, { maxOutputLength: size + 1 });
  } catch (error) {
    if (isInflateError(error) || error instanceof RangeError) throw damaged(entry);
    throw error;
  }
}

/** Only zlib's own errors say something about the file. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
