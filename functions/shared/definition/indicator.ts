import type { Stored } from '../domain/dataset.ts';
import type { Figure, SplitFigure, Unit } from '../domain/figure.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from '../domain/project.ts';
import type { Sex } from '../domain/sex.ts';
import type { Columns, RowOf, Sheet } from './sheet.ts';

/** The rows in force of one revision of a project. */
export interface Dataset {
  readonly project: Project;
  /** Rows of a sheet; empty when the project has none. */
  rows<C extends Columns>(sheet: Sheet<C>): readonly Stored<RowOf<C>>[];
}

/** What can be counted: rows of a sheet, or something made from them such as person records. Made once per dataset. */
export interface Population<Item> {
  readonly id: string;
  of(dataset: Dataset): readonly Item[];
  /** The rows behind an item, for the trail. */
  rowsBehind(item: Item): readonly { readonly sheet: string; readonly upload: string; readonly row: number }[];
}

interface Described {
  /** Swedish title. */
  readonly title: string;
  /** The rule in the words of its source, with document, edition and place. */
  readonly source?: string;
  /** Which way is good, where one is. */
  readonly good?: 'up' | 'down';
  /** Only a step towards other figures: not listed, printed or compared. */
  readonly isInternal?: boolean;
}

/** Number of items of a population for which a predicate holds, split by sex. */
export interface Count<Item> extends Described {
  readonly kind: 'count';
  readonly unit: 'persons' | 'placements';
  readonly population: Population<Item>;
  where(item: Item, period: Period, project: Project): boolean;
  sexOf(item: Item): Sex;
}

/** Sum of an amount over a population: öre or milliseconds, split by sex where items have one. */
export interface Sum<Item> extends Described {
  readonly kind: 'sum';
  readonly unit: 'kronor' | 'hours';
  readonly population: Population<Item>;
  where(item: Item, period: Period, project: Project): boolean;
  /** Whole öre or whole milliseconds. */
  amountOf(item: Item): number;
  sexOf?(item: Item): Sex;
}

/** Exact figures already made for the same period: counts as they are, money in öre, time in milliseconds. */
export interface ExactFigures {
  /** 0 for a key that is not there. */
  total(key: string): number;
  /** Zeros for a key that is not there. */
  split(key: string): SplitFigure;
  /** Keys made so far, in order. */
  keys(): Iterable<string>;
}

/** A figure made from other figures: a share, a gap, a flag. Undefined leaves the key out. */
export interface Derived extends Described {
  readonly kind: 'derived';
  readonly unit: Unit;
  /** The finished figure, rounded once. */
  from(figures: ExactFigures, period: Period, project: Project): Figure | undefined;
}

/** Figures whose keys depend on the data: budget lines, units, municipalities. */
export interface Family<Item> {
  readonly kind: 'family';
  readonly population: Population<Item>;
  members(items: readonly Item[], project: Project): Indicators;
}

/** One figure's definition. */
export type Indicator = Count<never> | Sum<never> | Derived | Family<never>;

/** Definitions by figure key (a family's key is only a label). Derived ones come after what they are made from. */
export type Indicators = Readonly<Record<string, Indicator>>;
