import type { AnySheet } from '../definition/sheet.ts';

/**
 * What a page keeps encrypted, each part for readers of its own: `identity` what says who somebody is (numbers, ids, the day of birth),
 * `sensitive` special categories of personal data (GDPR article 9), which figures are counted from.
 */
export const purposes = ['identity', 'sensitive'] as const;
/** Whom a sealed part is for: part of the context it is sealed with, which the key's permissions are conditioned by. */
export type Purpose = (typeof purposes)[number];

/** Where the values of a column lie in a page. */
export interface SealedColumns {
  /** Special categories: nowhere in plain. */
  readonly sensitive: ReadonlySet<string>;
  /** Dates of which the plain part keeps the year. */
  readonly years: ReadonlySet<string>;
}

/** The columns of a sheet that do not lie in plain as they are. Columns with a pseudonym come with their originals apart. */
export function sealedColumnsOf({ columns }: Pick<AnySheet, 'columns'>): SealedColumns {
  const named = Object.entries(columns);
  return {
    sensitive: new Set(named.flatMap(([name, { isSpecialCategory }]) => (isSpecialCategory ? [name] : []))),
    years: new Set(named.flatMap(([name, { keeping }]) => (keeping === 'year' ? [name] : []))),
  };
}
