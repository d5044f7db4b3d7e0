import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zipEntry.ts';

/** The entry's content. Never inflates beyond the size the directory states; throws when size or checksum differ. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw new Error(`Zip: ${entry.name} is encrypted`);
  const content = inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Error(`Zip: ${entry.name} is damaged`);
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  switch (entry.method) {
    case 0:
      return entry.compressed;
    case 8:
      return entry.size === 0 ? new Uint8Array() : inflateRawSync(entry.compressed, { maxOutputLength: entry.size });
    default:
      throw new Error(`Zip: ${entry.name} is compressed in an unknown way (${entry.method})`);
  }
}
