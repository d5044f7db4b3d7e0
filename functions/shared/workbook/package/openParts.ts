import { decodeXml } from './decodeXml.ts';
import { deflateEntry } from './deflateEntry.ts';
import { inflateEntry } from './inflateEntry.ts';
import { readEntries } from './readEntries.ts';
import { writeEntries } from './writeEntries.ts';
import type { ZipEntry } from './zipEntry.ts';

/** A workbook as named parts. Part names have no leading slash and are the same whatever their case. */
export interface Parts {
  /** Names as written, in order; new parts last. */
  names(): string[];
  has(name: string): boolean;
  /** The part's content now. Throws when there is none. */
  bytes(name: string): Uint8Array;
  /** The part's XML now, without byte order mark. Throws when there is none. */
  text(name: string): string;
  /** Replaces a part, or adds it last. The same content again leaves the part untouched. */
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** The workbook as a file: parts never written keep their compressed bytes. */
  save(): Uint8Array;
}

/** Opens a workbook (any zip) for reading and patching parts; `deflate` makes the entries of those written. Throws when the zip is damaged. */
export function openParts(file: Uint8Array, deflate: (name: string, content: Uint8Array) => ZipEntry = deflateEntry): Parts {
  const entries = new Map<string, ZipEntry>(readEntries(file).map((entry) => [nameKey(entry.name), entry]));
  const entryOf = (name: string): ZipEntry => {
    const entry = entries.get(nameKey(name));
    if (!entry) throw new Error(`The workbook has no part ${name}`);
    return entry;
  };
  const bytes = (name: string) => inflateEntry(entryOf(name));
  return {
    names: () => [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(nameKey(name)),
    bytes,
    text: (name) => decodeXml(bytes(name)),
    write: (name, content) => {
      const old = entries.get(nameKey(name));
      const next = deflate(old?.name ?? name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      if (old?.crc !== next.crc || old.size !== next.size) entries.set(nameKey(name), next);
    },
    remove: (name) => void entries.delete(nameKey(name)),
    save: () => writeEntries([...entries.values()]),
  };
}

function nameKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
