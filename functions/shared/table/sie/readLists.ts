import { readPost, type SieField } from './readPost.ts';

/** Dimensions that the standard reserves, by number («SIE filformat, utgåva 4B», 8.17): only those that are used without being named. */
const RESERVED = ['1', '2', '6', '7', '8', '9', '10'];

/** What a file says once about its accounts and objects. */
export interface SieLists {
  /** SIE type: 4 has vouchers. */
  readonly type: string;
  readonly accounts: ReadonlyMap<string, string>;
  /** Names of dimensions by number, in order. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Names of objects by dimension and number. */
  readonly objects: ReadonlyMap<string, string>;
  readonly hasVouchers: boolean;
}

/** How an object is named in `objects`. */
export function objectKey(dimension: string, object: string): string {
  return `${dimension} ${object}`;
}

/** Reads the lists of a file. Records that are not understood are passed over here. */
export function readLists(lines: Iterable<string>): SieLists {
  const accounts = new Map<string, string>();
  const dimensions = new Map<string, string>();
  const objects = new Map<string, string>();
  let type = '';
  let hasVouchers = false;
  for (const line of lines) {
    if (/^\s*#(VER|TRANS|RTRANS|BTRANS)\b/i.test(line)) {
      hasVouchers = true;
      for (const number of RESERVED) if (!dimensions.has(number) && line.includes(`{${number} `)) dimensions.set(number, '');
      continue;
    }
    if (!/^\s*#(SIETYP|KONTO|DIM|UNDERDIM|OBJEKT)\b/i.test(line)) continue;
    const read = readPost(line);
    if (read.kind !== 'post') continue;
    const [first = '', second = '', third = ''] = read.post.fields.map(textOf);
    if (read.post.label === 'SIETYP') type = first;
    else if (read.post.label === 'KONTO') accounts.set(first, second);
    else if (read.post.label === 'OBJEKT') objects.set(objectKey(first, second), third);
    else dimensions.set(first, second);
  }
  return { type, accounts, dimensions, objects, hasVouchers };
}

/** A field as text. */
export function textOf(field: SieField | undefined): string {
  return typeof field === 'string' ? field : '';
}
