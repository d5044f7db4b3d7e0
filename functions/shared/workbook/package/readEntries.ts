import type { ZipEntry } from './zipEntry.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files of a zip in the order of its central directory. Throws when the directory is damaged. */
export function readEntries(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { count, offset } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error(`Zip: entry ${index} of the central directory is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const { size, compressedSize, localAt } = readSizes(view, at, { from: at + 46 + nameLength, length: extraLength });
    entries.push({
      name: decodeName(file.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      compressed: dataOf(view, localAt, compressedSize),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isLarge = (count === 0xffff || offset === 0xffffffff) && at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    return isLarge ? findLargeDirectory(view, at - 20) : { count, offset };
  }
  throw new Error('Zip: no central directory');
}

function findLargeDirectory(view: DataView, locatorAt: number): { count: number; offset: number } {
  const at = Number(view.getBigUint64(locatorAt + 8, true));
  if (view.getUint32(at, true) !== END_64) throw new Error('Zip: the zip64 directory is damaged');
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

/** Sizes and place of an entry; values that do not fit in 32 bits stand in the zip64 extra field, in this order. */
function readSizes(view: DataView, at: number, extra: { from: number; length: number }) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    localAt: view.getUint32(at + 42, true),
  };
  for (let field = extra.from; field + 4 <= extra.from + extra.length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const name of ['size', 'compressedSize', 'localAt'] as const) {
      if (sizes[name] !== 0xffffffff) continue;
      sizes[name] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return sizes;
}

function dataOf(view: DataView, localAt: number, length: number): Uint8Array {
  if (view.getUint32(localAt, true) !== LOCAL) throw new Error('Zip: a local header is damaged');
  const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  if (from + length > view.byteLength) throw new Error('Zip: an entry is cut off');
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}

/** Part names are ASCII by the standard; UTF-8 covers the writers that use more. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
