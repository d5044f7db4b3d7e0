import type { Stored } from '../domain/dataset.ts';
import type { Figure, Unit } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import type { Sex } from '../domain/sex.ts';
import type { AuditSheet, FigureCell } from './audit.ts';
import type { Columns, RowOf, Sheet } from './sheet.ts';

/** The rows in force of one revision of a project. */
export interface Dataset {
  readonly project: Project;
  /** Rows of a sheet; empty when the project has none. */
  rows<C extends Columns>(sheet: Sheet<C>): readonly Stored<RowOf<C>>[];
}

/** One stored row, for the trail behind a figure. */
export interface RowRef {
  /** Id of the sheet: `participants`. */
  readonly sheet: string;
  readonly upload: string;
  readonly row: number;
}

/** What can be counted: rows of a sheet, or something made from them such as person records. */
export interface Population<Item> {
  readonly id: string;
  of(dataset: Dataset): readonly Item[];
  /** The rows behind an item in a period, for the trail. */
  rowsBehind(item: Item, period: Period): readonly RowRef[];
  /** The sheet of the audit annex that lists what is counted. Without one the annex lists each figure's rows and amounts as they were counted. */
  readonly audit?: AuditSheet<unknown>;
}

/** Makes something of a dataset once, however often it is asked for. */
export function oncePerDataset<Made extends object>(make: (dataset: Dataset) => Made): (dataset: Dataset) => Made {
  const known = new WeakMap<Dataset, Made>();
  return (dataset) => {
    const made = known.get(dataset) ?? make(dataset);
    known.set(dataset, made);
    return made;
  };
}

/** Declares a population whose items are made once per dataset, however many figures count them. */
export function definePopulation<Item>(population: Population<Item>): Population<Item> {
  return { ...population, of: oncePerDataset(population.of) };
}

interface Described {
  /** Swedish title, unique among all figures: targets are matched by it. */
  readonly title: string;
  /** The rule in the words of its source, with document, edition and place. */
  readonly source?: string;
  /** Which way is good, where one is. */
  readonly good?: 'up' | 'down';
  /** Only a step towards other figures: not listed, printed or compared. */
  readonly isInternal?: boolean;
  /** Days from which another definition holds: figures on either side are never compared. */
  readonly redefinedOn?: readonly LocalDate[];
}

interface Counted<Item> extends Described {
  readonly population: Population<Item>;
  /** Whom the period concerns, such as those who started in it. One function for many figures: it is asked once for all of them. */
  among?(item: Item, period: Period): boolean;
  /** Which of those this figure counts; all when left out. */
  where?(item: Item, period: Period): boolean;
}

/** Number of items of a population for which something holds, split by sex. */
export interface Count<Item> extends Counted<Item> {
  readonly kind: 'count';
  readonly unit: 'persons' | 'placements';
  sexOf(item: Item): Sex;
}

/** Sum of an amount over a population: öre or milliseconds, split by sex where items have one. */
export interface Sum<Item> extends Counted<Item> {
  readonly kind: 'sum';
  readonly unit: 'kronor' | 'hours';
  /** A whole number of öre or milliseconds, times the divisor. */
  amountOf(item: Item, period: Period): number | bigint;
  /** What the whole sum is divided by at the end, where amounts are finer than öre or milliseconds. */
  readonly divisor?: number;
  sexOf?(item: Item): Sex;
  /** Heading of the annex sheet's column that is summed. */
  readonly auditColumn?: string;
}

/** An exact number split by sex. */
export interface ExactSplit {
  readonly women: bigint;
  readonly men: bigint;
  readonly nonBinary: bigint;
  readonly unstated: bigint;
  readonly total: bigint;
}

/**
 * Exact counts and sums of one period: counts as they are, money in öre, time in milliseconds, times the sum's divisor. All three throw
 * for a key that nobody declares, and for one that is itself derived.
 */
export interface ExactFigures {
  /** Whether the project has anything the key could count: false when its sheet was never uploaded. */
  has(key: string): boolean;
  /** 0 for a figure without data. */
  total(key: string): bigint;
  /** Zeros for a figure without data. */
  split(key: string): ExactSplit;
}

/** One number that a figure stands on: several keys added up, of one part. */
export interface CountRead {
  readonly keys: readonly string[];
  readonly part: keyof ExactSplit;
}

/** A figure made from counts and sums: a share, a gap, a flag. Undefined leaves the key out. */
export interface Derived extends Described {
  readonly kind: 'derived';
  readonly unit: Unit;
  /** The numbers a reader can work out from it, for the public edition; when left out, every number it reads. */
  readonly reads?: readonly CountRead[];
  /** The count of persons a share is taken of: under 20 it is marked as a small base. */
  base?(figures: ExactFigures): bigint;
  /** The finished figure, rounded once. */
  from(figures: ExactFigures, period: Period, project: Project): Figure | undefined;
  /** The same as a formula over other figures' cells in the audit annex, without its equals sign. */
  formula?(cell: FigureCell, period: Period, project: Project): string;
  /** Why there is no formula, in a Swedish sentence that the annex prints. */
  readonly withoutFormula?: string;
}

/** Figures whose keys depend on the data: budget lines, units, municipalities. */
export interface Family<Item> {
  readonly kind: 'family';
  /** Swedish description of the whole family. */
  readonly title: string;
  /** Which keys may belong to it, so that a target for one is recognised before its rows are there. */
  readonly keys: RegExp;
  readonly population: Population<Item>;
  members(items: readonly Item[], project: Project): Indicators;
}

/** One figure's definition. */
export type Indicator = Count<unknown> | Sum<unknown> | Derived | Family<unknown>;

/** Definitions by figure key; a family's key is only a label. */
export type Indicators = Readonly<Record<string, Indicator>>;
