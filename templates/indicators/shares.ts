import type { Derived, ExactFigures, ExactSplit, Indicators } from '../../functions/shared/definition/indicator.ts';
import { percent } from '../../functions/shared/domain/money.ts';
import { percentFormula, sumFormula } from './audit/formulas.ts';

/** Reads counts or sums split by sex, one or several added up. */
export interface ReadSplit {
  (figures: ExactFigures): ExactSplit;
  readonly keys: readonly string[];
}

/** A share in percent with one decimal, of all and of women and men: `key`, `key.women`, `key.men`. */
export interface Share {
  readonly title: string;
  readonly source?: string;
  readonly good?: 'up' | 'down';
  readonly of: ReadSplit;
  readonly among: ReadSplit;
  /** The persons it stands on, where those are not what it is taken among. */
  readonly persons?: ReadSplit;
}

/** Declares a share and its parts for women and men. Nobody to take a share of leaves the key out. */
export function share(key: string, { title, source, good, of, among, persons = among }: Share): Indicators {
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
export function ofEachPart(
  key: string,
  title: string,
  define: (part: 'total' | 'women' | 'men') => Omit<Derived, 'kind' | 'title'>,
): Indicators {
  return {
    [key]: { kind: 'derived', title, ...define('total') },
    [`${key}.women`]: { kind: 'derived', title: `${title}, kvinnor`, ...define('women') },
    [`${key}.men`]: { kind: 'derived', title: `${title}, män`, ...define('men') },
  };
}

/** Several figures added up. */
export function sumOf(...keys: readonly string[]): ReadSplit {
  return Object.assign((figures: ExactFigures) => keys.map((key) => figures.split(key)).reduce(addSplits), { keys });
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
