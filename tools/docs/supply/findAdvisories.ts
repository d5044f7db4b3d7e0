import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { LockedPackage } from './readLock.ts';

const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const listSchema = z.object({
  about: z.string(),
  date: z.iso.date(),
  sources: z.array(z.string()).min(1),
  advisories: z.array(
    z.object({
      id: z.string(),
      package: z.string(),
      ranges: z.array(z.object({ from: version.default('0.0.0'), before: version })).min(1),
      about: z.string(),
    }),
  ),
  accepted: z.array(z.object({ id: z.string(), package: z.string(), version, reason: z.string().min(1) })),
});

/** The list of advisories kept in docs/advisories.json. */
export type AdvisoryList = z.infer<typeof listSchema>;

export function readAdvisories(): AdvisoryList {
  return listSchema.parse(JSON.parse(readFileSync(new URL('../../../docs/advisories.json', import.meta.url), 'utf8')));
}

/** A locked package that lies in the range of an advisory. */
export interface Affected {
  readonly id: string;
  readonly locked: LockedPackage;
}

/** Every locked package that an advisory of the list is about. */
export function findAffected(packages: readonly LockedPackage[], { advisories }: Pick<AdvisoryList, 'advisories'>): readonly Affected[] {
  return advisories.flatMap(({ id, package: name, ranges }) =>
    packages
      .filter((locked) => locked.name === name)
      .filter(({ version }) => ranges.some(({ from, before }) => compare(version, from) >= 0 && compare(version, before) < 0))
      .map((locked) => ({ id, locked })),
  );
}

/** Below 0 when the first version is the lower. What stands after a hyphen comes before the version it leads to. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [number[], number[]];
  const place = left.findIndex((number, index) => number !== right[index]);
  return place < 0 ? Number(b.includes('-')) - Number(a.includes('-')) : (left[place] ?? 0) - (right[place] ?? 0);
}
