import type { ZipEntry } from './zipEntry.ts';

const CLEARED_FLAGS = 0b1000; // Sizes stand in the local header, not after the data.

/** A zip of the entries in order, no name with a slash first. Compressed bytes are copied as they are. */
export function writeEntries(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name.replace(/^[\\/]+/, '')) }));
  const length = named.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.compressed.length, 22);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const places: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    places.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, { entry, nameLength: name.length });
    file.set(name, at + 30);
    file.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  const directoryAt = at;
  for (const [index, { entry, name }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, { entry, nameLength: name.length });
    view.setUint32(at + 42, places[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return file;
}

/** The fields that local header and directory share: version, flags, method, time, checksum, sizes, lengths. */
function writeFields(view: DataView, at: number, { entry, nameLength }: { entry: ZipEntry; nameLength: number }): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~CLEARED_FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
