import { readPost, type SieField } from './readPost.ts';

/** Dimensions that are given a column of their own, at most: files have a dozen. */
const MOST_DIMENSIONS = 100;

/** Accounts and objects whose names are kept, at most: a municipality has some ten thousand. What comes after them goes by its number. */
const MOST_NAMES = 200_000;

/** What a file says once about its accounts and objects. */
export interface SieLists {
  /** SIE type: 4 has vouchers. */
  readonly type: string;
  readonly accounts: ReadonlyMap<string, string>;
  /** Names of dimensions by number, in order; one that is used without being declared has none. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Names of objects by dimension and number. */
  readonly objects: ReadonlyMap<string, string>;
  readonly hasVouchers: boolean;
  /** Whether rows have been added to vouchers afterwards. */
  readonly hasAdded: boolean;
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
  const seen = new Set<string>();
  let type = '';
  let hasVouchers = false;
  let hasAdded = false;
  const nameDimension = (number: string, name: string): void => {
    if (!/^\d{1,9}$/.test(number) || (dimensions.size >= MOST_DIMENSIONS && !dimensions.has(number))) return;
    dimensions.set(number, name || (dimensions.get(number) ?? ''));
  };
  for (const line of lines) {
    const [, voucherLabel] = /^\s*#(VER|TRANS|RTRANS|BTRANS)\b/i.exec(line) ?? [];
    if (voucherLabel !== undefined) {
      hasVouchers = true;
      hasAdded ||= /^R/i.test(voucherLabel);
      const list = /^V/i.test(voucherLabel) ? '' : listIn(line);
      if (list === '' || seen.has(list)) continue;
      if (seen.size < MOST_LISTS) seen.add(list);
      for (const number of dimensionsOf(line)) nameDimension(number, '');
      continue;
    }
    if (!/^\s*#(SIETYP|KONTO|DIM|UNDERDIM|OBJEKT)\b/i.test(line)) continue;
    const read = readPost(line);
    if (read.kind !== 'post') continue;
    const [first = '', second = '', third = ''] = read.post.fields.map((field) => textOf(field).trim());
    if (read.post.label === 'SIETYP') type = first;
    else if (read.post.label === 'KONTO') nameIn(accounts, first, second);
    else if (read.post.label === 'OBJEKT') {
      nameIn(objects, objectKey(first, second), third);
      nameDimension(first, '');
    } else nameDimension(first, second);
  }
  return { type, accounts, dimensions, objects, hasVouchers, hasAdded };
}

function nameIn(names: Map<string, string>, key: string, name: string): void {
  if (names.size < MOST_NAMES || names.has(key)) names.set(key, name);
}

/** A field as text. */
export function textOf(field: SieField | undefined): string {
  return typeof field === 'string' ? field : '';
}

/** Lists of objects that are remembered as seen: the same few come again and again. */
const MOST_LISTS = 10_000;

/** The list of objects of a transaction as it is written; empty when there is nothing in it. */
function listIn(line: string): string {
  const start = line.indexOf('{');
  const end = start < 0 ? -1 : line.indexOf('}', start);
  return end < 0 ? '' : line.slice(start + 1, end).trim();
}

function dimensionsOf(line: string): readonly string[] {
  const read = readPost(line);
  const list = read.kind === 'post' ? read.post.fields.find((field) => typeof field !== 'string') : undefined;
  return typeof list === 'object' ? list.filter((_, index) => index % 2 === 0).map((number) => number.trim()) : [];
}
