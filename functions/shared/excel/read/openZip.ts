import { limits } from './limits.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';

/** One part of the package as the central directory describes it. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  readonly headerOffset: number;
}

/** The parts of a package by lower-case name, since names in a package are equal whatever their case. */
export interface ZipPackage {
  readonly file: Buffer;
  readonly parts: ReadonlyMap<string, ZipPart>;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const IN_ZIP64 = 0xffffffff;

/** Reads the central directory. Nothing is inflated. Duplicate, unsafe and overlapping parts are refused. */
export function openZip(file: Buffer): ZipPackage {
  const directory = findDirectory(file);
  if (directory.count > limits.parts) throw passedLimit('tooManyParts', limits.parts);
  const parts = new Map<string, ZipPart>();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + ENTRY_BYTES > file.length || file.readUInt32LE(at) !== ENTRY) throw new UnreadableWorkbook('damaged');
    const nameEnd = at + ENTRY_BYTES + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    const next = extraEnd + file.readUInt16LE(at + 32);
    if (next > file.length) throw new UnreadableWorkbook('damaged');
    const part = readEntry(file, { at, nameEnd, extraEnd, shift: directory.shift });
    at = next;
    if (part.name.endsWith('/')) continue;
    refuseUnsafeName(part.name);
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw new UnreadableWorkbook('duplicatePart', { part: part.name });
    parts.set(key, part);
  }
  refuseOverlaps(parts.values());
  return { file, parts };
}

interface Directory {
  readonly offset: number;
  readonly count: number;
  /** Bytes before the package, as in a self-extracting file. */
  readonly shift: number;
}

function findDirectory(file: Buffer): Directory {
  const end = findEnd(file);
  let count = file.readUInt16LE(end + 10);
  let size = file.readUInt32LE(end + 12);
  let offset = file.readUInt32LE(end + 16);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && file.readUInt32LE(locator) === LOCATOR_64) {
    const end64 = findEnd64(file, locator);
    count = readSafe(file, end64 + 32);
    size = readSafe(file, end64 + 40);
    offset = readSafe(file, end64 + 48);
    directoryEnd = end64;
  }
  const shift = directoryEnd - size - offset;
  if (shift < 0) throw new UnreadableWorkbook('damaged');
  return { offset: offset + shift, count, shift };
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - 0xffff);
  for (let at = file.length - END_BYTES; at >= first; at--) {
    if (file[at] === 0x50 && file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) <= file.length) return at;
  }
  throw new UnreadableWorkbook('damaged');
}

function findEnd64(file: Buffer, locator: number): number {
  const stated = readSafe(file, locator + 8);
  // Without an extensible part the record ends where the locator begins, also when bytes were put before the package.
  for (const at of [stated, locator - 56]) {
    if (at >= 0 && at + 56 <= file.length && file.readUInt32LE(at) === END_64) return at;
  }
  throw new UnreadableWorkbook('damaged');
}

function readEntry(file: Buffer, place: { at: number; nameEnd: number; extraEnd: number; shift: number }): ZipPart {
  const { at, nameEnd, extraEnd, shift } = place;
  const sizes = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  let wide = findZip64Extra(file, nameEnd, extraEnd);
  const [inflatedBytes = 0, compressedBytes = 0, headerOffset = 0] = sizes.map((size) => {
    if (size !== IN_ZIP64 || wide === undefined) return size;
    if (wide + 8 > extraEnd) throw new UnreadableWorkbook('damaged');
    wide += 8;
    return readSafe(file, wide - 8);
  });
  return {
    name: file.toString('utf8', at + ENTRY_BYTES, nameEnd).replaceAll('\\', '/'),
    method: file.readUInt16LE(at + 10),
    isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    crc: file.readUInt32LE(at + 16),
    compressedBytes,
    inflatedBytes,
    headerOffset: headerOffset + shift,
  };
}

function findZip64Extra(file: Buffer, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) === 1) return at + 4;
  }
  return undefined;
}

function readSafe(file: Buffer, at: number): number {
  if (at < 0 || at + 8 > file.length) throw new UnreadableWorkbook('damaged');
  const value = Number(file.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw new UnreadableWorkbook('damaged');
  return value;
}

function refuseUnsafeName(name: string): void {
  const isUnsafe = name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
  if (isUnsafe) throw new UnreadableWorkbook('unsafePartName');
}

/** Parts that share bytes are how a small file unfolds into a huge one. */
function refuseOverlaps(parts: Iterable<ZipPart>): void {
  let free = 0;
  for (const part of [...parts].sort((a, b) => a.headerOffset - b.headerOffset)) {
    if (part.headerOffset < free) throw new UnreadableWorkbook('suspiciousCompression');
    free = part.headerOffset + 30 + part.compressedBytes;
  }
}
