import type { CountRead, ExactSplit } from '../../definition/indicator.ts';
import { isPart, keyBeside, type CountRules, type SumRule } from '../../definition/countRules.ts';

/** Women, men and so on, or all of them. */
export type Part = keyof ExactSplit;

/** One count that is more than 0, of one part. */
export interface CountCell {
  readonly key: string;
  readonly part: Part;
  readonly value: number;
  /** Whether a reader sees it, on its own or through a share. What nobody sees can be anything. */
  readonly isShown: boolean;
  /** Whether it is to be suppressed whatever the others are. */
  readonly isSmall: boolean;
  /** How much a reader loses when it is suppressed though it need not be for its own sake. */
  readonly cost: number;
}

/** What a reader knows about the counts beside those that are shown. Cells by their number. */
export interface CountSystem {
  readonly cells: readonly CountCell[];
  /** Sums to nothing: each cell with 1 or −1. */
  readonly sums: readonly (readonly Term[])[];
  /** The sums each cell is in. */
  readonly sumsOf: readonly (readonly number[])[];
  readonly bounds: readonly Bound[];
  readonly boundsOf: readonly (readonly number[])[];
}

/** A cell in a sum. */
export interface Term {
  readonly cell: number;
  readonly sign: 1 | -1;
}

/** A count that is at most others together. */
export interface Bound {
  readonly lesser: number;
  readonly greater: readonly number[];
}

/** Every count of a period, and who sees which. */
export interface Counts {
  /** By key: listed figures and the steps towards others alike. */
  readonly splits: ReadonlyMap<string, ExactSplit>;
  readonly listed: ReadonlySet<string>;
  /** What the derived figures that are shown give away. */
  readonly reads: readonly CountRead[];
  /** What their shares are taken of. */
  readonly bases: readonly CountRead[];
}

const parts: readonly Part[] = ['women', 'men', 'nonBinary', 'unstated', 'total'];
/** Counts of persons from 1 to 4 are suppressed (`docs/definitions.md#public-edition`). */
export const SMALL = 4;

/** Makes a system of the counts and the rules between them. Zeros are known and left out. */
export function createCountSystem(counts: Counts, { sums, subsets, overlaps = [] }: CountRules): CountSystem {
  const builder = createBuilder(counts, new Set(sums.map(({ total }) => total)));
  const keys = [...counts.splits.keys()];
  const named = (names: SumRule['parts']) => keys.filter((key) => names.some((name) => isPart(name, key)));
  for (const key of keys) builder.addSexes(key);
  for (const read of counts.reads) if (read.keys.length > 1) builder.addParts(combinedKey(read), read.keys, read.part);
  for (const { total, parts: names } of sums) {
    const members = named(names);
    if (counts.splits.has(total) && members.length > 0) for (const part of parts) builder.addParts(total, members, part);
  }
  for (const { parts: names, of } of subsets) {
    for (const name of names) {
      for (const key of named([name])) {
        const others = of.map((other) => keyBeside(other, name, key));
        for (const part of parts) builder.addBound(key, others, part);
      }
    }
  }
  for (const { part: key, among } of overlaps) {
    const valueOf = (each: string, part: Part) => counts.splits.get(each)?.[part] ?? 0n;
    for (const part of parts) {
      const [, ...smaller] = named([among]).toSorted((a, b) => Number(valueOf(b, part) - valueOf(a, part)));
      builder.addBound(key, smaller, part);
    }
  }
  return builder.build();
}

/** The key of several counts added up. */
export function combinedKey({ keys }: CountRead): string {
  return keys.join(' + ');
}

interface Builder {
  addSexes(key: string): void;
  /** The members and what they leave out, of one part, make the total. */
  addParts(total: string, members: readonly string[], part: Part): void;
  addBound(key: string, of: readonly string[], part: Part): void;
  build(): CountSystem;
}

function createBuilder({ splits, listed, reads, bases }: Counts, margins: ReadonlySet<string>): Builder {
  const places = new Map<string, number>();
  const cells: CountCell[] = [];
  const sums: Term[][] = [];
  const bounds: Bound[] = [];
  const placesOf = (read: readonly CountRead[]) => new Set(read.map((each) => `${combinedKey(each)} ${each.part}`));
  const [given, base] = [placesOf(reads), placesOf(bases)];
  const valueOf = (key: string, part: Part) => Number(splits.get(key)?.[part] ?? 0n);

  /** The number of a cell; undefined of 0, which is known. */
  const cellOf = (key: string, part: Part, value: number): number | undefined => {
    if (value === 0) return undefined;
    const place = `${key} ${part}`;
    const known = places.get(place);
    if (known !== undefined) return known;
    const isShown = listed.has(key) || given.has(place) || base.has(place);
    const isSmall = value <= SMALL && (listed.has(key) || base.has(place));
    const cost = 20 + Math.min(value, 200) / 2 + (part === 'total' ? 1_000 : 0) + (margins.has(key) ? 200 : 0) + (listed.has(key) ? 0 : 60);
    places.set(place, cells.push({ key, part, value, isShown, isSmall, cost }) - 1);
    return cells.length - 1;
  };
  const addSum = (terms: readonly { readonly cell: number | undefined; readonly sign: 1 | -1 }[]) => {
    const counted = terms.flatMap(({ cell, sign }) => (cell === undefined ? [] : [{ cell, sign }]));
    if (counted.length > 0) sums.push(counted);
  };

  return {
    addSexes(key) {
      addSum(parts.map((part) => ({ cell: cellOf(key, part, valueOf(key, part)), sign: part === 'total' ? -1 : 1 })));
    },
    addParts(total, members, part) {
      const values = members.map((key) => valueOf(key, part));
      const sum = values.reduce((a, b) => a + b, 0);
      const whole = splits.has(total) ? valueOf(total, part) : sum;
      const rest = cellOf(`rest ${sums.length}`, part, Math.abs(whole - sum));
      addSum([
        ...members.map((key, index) => ({ cell: cellOf(key, part, values[index] ?? 0), sign: 1 as const })),
        { cell: rest, sign: whole >= sum ? 1 : -1 },
        { cell: cellOf(total, part, whole), sign: -1 },
      ]);
    },
    addBound(key, of, part) {
      const lesser = cellOf(key, part, valueOf(key, part));
      const greater = of.flatMap((each) => cellOf(each, part, valueOf(each, part)) ?? []);
      if (lesser !== undefined && greater.length > 0) bounds.push({ lesser, greater });
    },
    build: () => ({
      cells,
      sums,
      sumsOf: invert(
        cells.length,
        sums.map((terms) => terms.map(({ cell }) => cell)),
      ),
      bounds,
      boundsOf: invert(
        cells.length,
        bounds.map(({ lesser, greater }) => [lesser, ...greater]),
      ),
    }),
  };
}

/** Which groups each cell is in. */
function invert(cells: number, groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groupsOf = Array.from({ length: cells }, () => new Array<number>());
  for (const [group, members] of groups.entries()) for (const cell of members) groupsOf[cell]?.push(group);
  return groupsOf;
}
