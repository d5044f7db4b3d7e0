import { oncePerDataset, type Dataset, type RowRef } from './dataset.ts';
import type { Figure, Unit } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import type { Sex } from '../domain/sex.ts';
import type { AuditSheet, Criteria, FigureCell } from './audit.ts';

/** What can be counted: rows of a sheet, or something made from them such as person records. */
export interface Population<Item, Heading extends string = string> {
  readonly id: string;
  of(dataset: Dataset): readonly Item[];
  /** The rows behind an item in a period, for the trail. */
  rowsBehind(item: Item, period: Period): readonly RowRef[];
  /** The sheet of the audit annex that lists what is counted. Without one the annex lists each figure's rows and amounts as they were counted. */
  readonly audit?: AuditSheet<unknown, Heading>;
  /** Which rows of that sheet are its items, where the sheet lists more. */
  readonly listed?: Criteria<NoInfer<Heading>>;
}

/** Declares a population whose items are made once per dataset, however many figures count them. */
export function definePopulation<Item, Heading extends string = string>(population: Population<Item, Heading>): Population<Item, Heading> {
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

interface Counted<Item, Heading extends string = string> extends Described {
  readonly population: Population<Item, Heading>;
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
export interface Sum<Item, Heading extends string = string> extends Counted<Item, Heading> {
  readonly kind: 'sum';
  readonly unit: 'kronor' | 'hours';
  /** A whole number of öre or milliseconds, times the divisor. An amount made of only some of an item's rows tells which, as a predicate does. */
  amountOf(item: Item, period: Period): number | bigint;
  /** What the whole sum is divided by at the end, where amounts are finer than öre or milliseconds. */
  readonly divisor?: number;
  sexOf?(item: Item): Sex;
  /** Heading of the annex sheet's column that is summed. */
  readonly auditColumn?: NoInfer<Heading>;
}

/** Declares a sum: the column it adds up is one of its population's annex sheet. */
export function defineSum<Item, Heading extends string>(sum: Omit<Sum<Item, Heading>, 'kind'>): Sum<Item, Heading> {
  return { ...sum, kind: 'sum' };
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
export interface ExactFigures<Key extends string = string> {
  /** Whether the project has anything the key could count: false when its sheet was never uploaded. */
  readonly has: (key: Key) => boolean;
  /** 0 for a figure without data. */
  readonly total: (key: Key) => bigint;
  /** Zeros for a figure without data. */
  readonly split: (key: Key) => ExactSplit;
}

/** One number that a figure stands on: several keys added up, of one part. */
export interface CountRead<Key extends string = string> {
  readonly keys: readonly Key[];
  readonly part: keyof ExactSplit;
}

/** A figure made from counts and sums, whose keys are `Reads`: a share, a gap, a flag. Undefined leaves the key out. */
export interface Derived<Reads extends string = string> extends Described {
  readonly kind: 'derived';
  readonly unit: Unit;
  /** The numbers a reader can work out from it, for the public edition; when left out, every number it reads. */
  readonly reads?: readonly CountRead<Reads>[];
  /** The count of persons a share is taken of: under 20 it is marked as a small base. */
  readonly base?: (figures: ExactFigures<Reads>) => bigint;
  /** The finished figure, rounded once. */
  readonly from: (figures: ExactFigures<Reads>, period: Period, project: Project) => Figure | undefined;
  /** The same as a formula over other figures' cells in the audit annex, without its equals sign. */
  readonly formula?: (cell: FigureCell<Reads>, period: Period, project: Project) => string;
  /** Why there is no formula, in a Swedish sentence that the annex prints. */
  readonly withoutFormula?: string;
}

/** Figures whose keys depend on the data: budget lines, units, municipalities. Their pattern is a template literal type. */
export interface Family<Item, Key extends string = string> {
  readonly kind: 'family';
  /** Swedish description of the whole family. */
  readonly title: string;
  /** Which keys may belong to it, so that a target for one is recognised before its rows are there. */
  readonly keys: RegExp;
  readonly population: Population<Item>;
  /** Only for the type. */
  readonly key?: Key;
  members(items: readonly Item[], project: Project): Readonly<Partial<Record<Key, Indicator>>>;
}

/** One figure's definition; a derived one reads figures whose keys are `Reads`. */
export type Indicator<Reads extends string = string> = Count<unknown> | Sum<unknown> | Derived<Reads> | Family<unknown>;

/** Definitions by figure key; a family's key is only a label. */
export type Indicators<Reads extends string = string> = Readonly<Record<string, Indicator<Reads>>>;

/** The keys of declared figures, families as the pattern of theirs. */
export type FigureKeyOf<Declared> = Declared extends unknown
  ? {
      [Key in keyof Declared & string]: Declared[Key] extends { readonly kind: 'family'; readonly key?: infer Member }
        ? Member & string
        : Key;
    }[keyof Declared & string]
  : never;

/** Declares what is alike, figures or cells of a report, one for each of several things, under keys that the compiler knows. */
export function defineEach<Each, const Key extends string, Of>(
  things: readonly Each[],
  define: (thing: Each, index: number) => readonly [key: Key, figure: Of],
): Readonly<Record<Key, Of>> {
  return Object.fromEntries(things.map(define)) as Readonly<Record<Key, Of>>;
}

/** Figures of several things as one declaration. Of keys made of a thing's name the compiler then knows those of all. */
export function joinFigures<Of extends object>(declared: readonly Of[]): Of {
  return Object.assign({}, ...declared) as Of;
}
