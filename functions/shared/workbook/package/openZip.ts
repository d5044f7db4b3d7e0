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
const END_64_BYTES = 56;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;

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
    const part = readEntry(file, { at, nameEnd, extraEnd });
    at = next;
    if (part.name.endsWith('/')) continue;
    refuseUnsafeName(part.name);
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw new UnreadableWorkbook('duplicatePart');
    parts.set(key, part);
  }
  refuseOverlaps(parts.values());
  return { file, parts };
}

function findDirectory(file: Buffer): { readonly offset: number; readonly count: number } {
  const end = findEnd(file);
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || file.readUInt32LE(locator) !== LOCATOR_64) {
    return { offset: file.readUInt32LE(end + 16), count: file.readUInt16LE(end + 10) };
  }
  const end64 = readSafe(file, locator + 8);
  if (end64 + END_64_BYTES > locator || file.readUInt32LE(end64) !== END_64) throw new UnreadableWorkbook('damaged');
  return { offset: readSafe(file, end64 + 48), count: readSafe(file, end64 + 32) };
}

/** The last record of the file, behind which there can only be a comment. */
function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - 0xffff);
  for (let at = file.length - END_BYTES; at >= first; at--) {
    if (file[at] === 0x50 && file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) <= file.length) return at;
  }
  throw new UnreadableWorkbook('damaged');
}

function readEntry(file: Buffer, place: { readonly at: number; readonly nameEnd: number; readonly extraEnd: number }): ZipPart {
  const { at, nameEnd, extraEnd } = place;
  let wide = findZip64Extra(file, nameEnd, extraEnd);
  // Sizes that do not fit stand in the extra field, in this order.
  const [inflatedBytes = 0, compressedBytes = 0, headerOffset = 0] = [24, 20, 42].map((field) => {
    const value = file.readUInt32LE(at + field);
    if (value !== IN_ZIP64 || wide === undefined) return value;
    if (wide + 8 > extraEnd) throw new UnreadableWorkbook('damaged');
    wide += 8;
    return readSafe(file, wide - 8);
  });
  return {
    name: readPartName(file, at + ENTRY_BYTES, nameEnd),
    method: file.readUInt16LE(at + 10),
    isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    crc: file.readUInt32LE(at + 16),
    compressedBytes,
    inflatedBytes,
    headerOffset,
  };
}

/** A part's name as it stands in a header; some writers use Windows' separator. */
export function readPartName(file: Buffer, start: number, end: number): string {
  return file.toString('utf8', start, end).replaceAll('\\', '/');
}

function findZip64Extra(file: Buffer, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) === ZIP64_EXTRA) return at + 4;
  }
  return undefined;
}

function readSafe(file: Buffer, at: number): number {
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
    free = part.headerOffset + LOCAL_HEADER_BYTES + part.compressedBytes;
  }
}
