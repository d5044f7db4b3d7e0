import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { FIXED_TIME, type ZipEntry } from './zipEntry.ts';

/**
 * A new entry with a fixed time. Deflated in JavaScript: the platform's own zlib gives other bytes on arm64 than on x64,
 * and a report made again shall be the same file.
 */
export function deflateEntry(name: string, content: Uint8Array): ZipEntry {
  const deflated = deflateSync(content, { level: 6 });
  const isSmaller = deflated.length < content.length;
  return {
    name,
    method: isSmaller ? 8 : 0,
    flags: 0x0800,
    modified: FIXED_TIME,
    crc: crc32(content),
    size: content.length,
    compressed: isSmaller ? deflated : content,
  };
}
