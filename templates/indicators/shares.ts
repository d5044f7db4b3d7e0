import type { Derived, ExactFigures, ExactSplit, Indicators } from '../../functions/shared/definition/indicator.ts';
import { percent } from '../../functions/shared/domain/money.ts';
import { percentFormula, sumFormula } from './audit/formulas.ts';

/** Reads counts or sums split by sex, one or several added up. */
export interface ReadSplit<Key extends string> {
  (figures: ExactFigures<Key>): ExactSplit;
  readonly keys: readonly Key[];
}

/** A share in percent with one decimal, of all and of women and men: `key`, `key.women`, `key.men`. */
export interface Share<Reads extends string> {
  readonly title: string;
  readonly source?: string;
  readonly good?: 'up' | 'down';
  readonly of: ReadSplit<Reads>;
  readonly among: ReadSplit<Reads>;
  /** The persons it stands on, where those are not what it is taken among. */
  readonly persons?: ReadSplit<Reads>;
}

/** Declares a share and its parts for women and men. Nobody to take a share of leaves the key out. */
export function share<const Key extends string, Reads extends string>(
  key: Key,
  { title, source, good, of, among, persons = among }: Share<Reads>,
): EachPart<Key, Reads> {
  return ofEachPart(key, title, (part) => ({
    unit: 'percent',
    ...(source && { source }),
    ...(good && { good }),
    base: (figures) => persons(figures)[part],
    reads: [of, among].map(({ keys }) => ({ keys, part })),
    from: (figures) => percent(of(figures)[part], among(figures)[part]),
    formula: (cell) => percentFormula(sumFormula(cell, of.keys, part), sumFormula(cell, among.keys, part)),
  }));
}

/** Declares a plain figure and its parts for women and men. */
export function ofEachPart<const Key extends string, Reads extends string>(
  key: Key,
  title: string,
  define: (part: 'total' | 'women' | 'men') => Omit<Derived<Reads>, 'kind' | 'title'>,
): EachPart<Key, Reads> {
  const parts = {
    [key]: { kind: 'derived', title, ...define('total') },
    [`${key}.women`]: { kind: 'derived', title: `${title}, kvinnor`, ...define('women') },
    [`${key}.men`]: { kind: 'derived', title: `${title}, män`, ...define('men') },
  } satisfies Indicators<Reads>;
  return parts as EachPart<Key, Reads>;
}

/** A figure with keys of its own for women and men. */
export type EachPart<Key extends string, Reads extends string> = Readonly<Record<Key | `${Key}.women` | `${Key}.men`, Derived<Reads>>>;

/** Several figures added up, of those whose keys are `Key`. */
export function sumOf<Key extends string>(...keys: readonly Key[]): ReadSplit<Key> {
  return Object.assign((figures: ExactFigures<Key>) => keys.map((key) => figures.split(key)).reduce(addSplits), { keys });
}

function addSplits(a: ExactSplit, b: ExactSplit): ExactSplit {
  return {
    women: a.women + b.women,
    men: a.men + b.men,
    nonBinary: a.nonBinary + b.nonBinary,
    unstated: a.unstated + b.unstated,
    total: a.total + b.total,
  };
}
