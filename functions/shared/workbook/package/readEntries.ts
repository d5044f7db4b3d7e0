import { entryOf, openZip } from './openZip.ts';
import type { ZipEntry } from './zipEntry.ts';

/** The files of a zip with their bytes, in the order of its central directory. Throws when one of them is not where the directory says. */
export function readEntries(file: Uint8Array): ZipEntry[] {
  const zip = openZip(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  return zip.entries.map((part) => entryOf(zip, part));
}
