import { decodeWholeXml, decodeXml, declareUtf8 } from './decodeXml.ts';
import { deflateEntry } from './deflateEntry.ts';
import { inflateChunks, inflateWhole, createBudget, type InflateBudget } from './inflate.ts';
import { limits } from './limits.ts';
import { partKey } from './openZip.ts';
import { readEntries } from './readEntries.ts';
import { writeEntries } from './writeEntries.ts';
import type { ZipEntry } from './zipEntry.ts';

/** What the parts that say where the others are can be read from. */
export interface OpenedParts {
  has(name: string): boolean;
  /** The part's XML now, in UTF-8 without byte order mark. Throws when there is none. */
  xml(name: string): Uint8Array;
}

/** A workbook as named parts. Part names have no leading slash and are the same whatever their case. */
export interface Parts extends OpenedParts {
  /** Names as written, in order; new parts last. */
  names(): string[];
  /** The part's content now. Throws when there is none. */
  bytes(name: string): Uint8Array;
  /** The part's XML now as text that says it is UTF-8. Throws when there is none. */
  text(name: string): string;
  /** The part's XML in UTF-8 in chunks, for a part that may be too large to hold. */
  chunks(name: string): AsyncIterable<Uint8Array>;
  /** Replaces a part, or adds it last. The same content again leaves the part untouched. */
  write(name: string, content: string | Uint8Array): void;
  /** Replaces a part by one that is deflated already, under the name the part has. The same content again leaves the part untouched. */
  put(entry: ZipEntry): void;
  remove(name: string): void;
  /** The workbook as a file: parts never written keep their compressed bytes. */
  save(): Uint8Array;
}

/** How parts are written, and how much may be inflated. */
export interface PartsOptions {
  /** Makes the entries of parts that are written. */
  readonly deflate?: (name: string, content: Uint8Array) => ZipEntry;
  readonly budget?: InflateBudget;
  /** Most bytes of a part that is held whole. */
  readonly most?: number;
}

/** Opens a workbook (any zip) for reading and patching parts. Throws `UnreadableWorkbook` when the zip is damaged or hostile. */
export function openParts(
  file: Uint8Array,
  { deflate = deflateEntry, budget = createBudget(), most = limits.inflatedBytes }: PartsOptions = {},
): Parts {
  const entries = new Map<string, ZipEntry>(readEntries(file).map((entry) => [partKey(entry.name), entry]));
  const entryOf = (name: string): ZipEntry => {
    const entry = entries.get(partKey(name));
    if (!entry) throw new Error(`The workbook has no part ${name}`);
    return entry;
  };
  const put = (entry: ZipEntry): void => {
    const key = partKey(entry.name);
    const old = entries.get(key);
    if (old?.crc !== entry.crc || old.size !== entry.size) entries.set(key, { ...entry, name: old?.name ?? entry.name });
  };
  const bytes = (name: string) => inflateWhole(entryOf(name), { budget, most });
  const xml = (name: string) => decodeWholeXml(bytes(name));
  return {
    names: () => [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(partKey(name)),
    bytes,
    xml,
    text: (name) => declareUtf8(new TextDecoder().decode(xml(name))),
    chunks: (name) => decodeXml(inflateChunks(entryOf(name), { budget, most: budget.most })),
    write: (name, content) => put(deflate(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)),
    put,
    remove: (name) => void entries.delete(partKey(name)),
    save: () => writeEntries([...entries.values()]),
  };
}
