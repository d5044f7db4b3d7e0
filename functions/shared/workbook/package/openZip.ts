import { limits } from './limits.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';
import type { ZipEntry, ZipHeader } from './zipEntry.ts';

/** One file of the zip as the central directory describes it. */
export interface ZipPart extends ZipHeader {
  readonly compressedBytes: number;
  readonly headerOffset: number;
}

/** A zip whose central directory has been read. */
export interface ZipPackage {
  readonly file: Buffer;
  /** In the order of the directory, with the entries that only name a folder. */
  readonly entries: readonly ZipPart[];
  /** The parts of the package by `partKey`: folders are none. */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const END_64_BYTES = 56;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;

/** Reads the central directory. Nothing is inflated. Duplicate, unsafe and overlapping parts are refused: throws `UnreadableWorkbook`. */
export function openZip(file: Buffer): ZipPackage {
  const directory = findDirectory(file);
  if (directory.count > limits.parts) throw passedLimit('tooManyParts', limits.parts);
  const entries: ZipPart[] = [];
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
    if (!keepPart(parts, part)) continue;
    entries.push(part);
  }
  refuseOverlaps(entries);
  return { file, entries, parts };
}

/** The form of a part's name that is the same however it is written: names in a package are equal whatever their case. */
export function partKey(name: string): string {
  return withSlashes(name).replace(/^\/+/, '').toLowerCase();
}

/** A part with its bytes. Throws when its own header does not stand where the directory says, or is of another part. */
export function entryOf({ file }: Pick<ZipPackage, 'file'>, { compressedBytes, headerOffset, ...header }: ZipPart): ZipEntry {
  const nameAt = headerOffset + LOCAL_HEADER_BYTES;
  if (nameAt > file.length || file.readUInt32LE(headerOffset) !== LOCAL_HEADER) throw damaged(header);
  const nameEnd = nameAt + file.readUInt16LE(headerOffset + 26);
  const start = nameEnd + file.readUInt16LE(headerOffset + 28);
  const end = start + compressedBytes;
  if (end > file.length || withSlashes(file.toString('utf8', nameAt, nameEnd)) !== withSlashes(header.name)) throw damaged(header);
  return { ...header, compressed: file.subarray(start, end) };
}

/** The fault of a part whose bytes are not what the zip says. */
export function damaged({ name }: Pick<ZipHeader, 'name'>): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', undefined, name);
}

/** Whether the entry belongs to the package: a part, or a folder that is named safely. */
function keepPart(parts: Map<string, ZipPart>, part: ZipPart): boolean {
  // Some writers begin every name with a slash, as names do inside the package.
  const name = withSlashes(part.name).replace(/^\/+/, '');
  const isSafe = name !== '' && !/^[a-z]:/i.test(name) && !name.includes('\0') && !name.split('/').includes('..');
  if (name.endsWith('/')) return isSafe;
  if (!isSafe) throw new UnreadableWorkbook('unsafePartName');
  const key = partKey(name);
  if (parts.has(key)) throw new UnreadableWorkbook('duplicatePart');
  parts.set(key, part);
  return true;
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
  const [size = 0, compressedBytes = 0, headerOffset = 0] = [24, 20, 42].map((field) => {
    const value = file.readUInt32LE(at + field);
    if (value !== IN_ZIP64 || wide === undefined) return value;
    if (wide + 8 > extraEnd) throw new UnreadableWorkbook('damaged');
    wide += 8;
    return readSafe(file, wide - 8);
  });
  return {
    name: file.toString('utf8', at + ENTRY_BYTES, nameEnd),
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    modified: file.readUInt32LE(at + 12),
    crc: file.readUInt32LE(at + 16),
    size,
    compressedBytes,
    headerOffset,
  };
}

function withSlashes(name: string): string {
  return name.replaceAll('\\', '/');
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

/** Parts that share bytes are how a small file unfolds into a huge one. */
function refuseOverlaps(entries: readonly ZipPart[]): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.headerOffset - b.headerOffset)) {
    if (entry.headerOffset < free) throw new UnreadableWorkbook('suspiciousCompression');
    free = entry.headerOffset + LOCAL_HEADER_BYTES + entry.compressedBytes;
  }
}
