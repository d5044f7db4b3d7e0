import type { Cascade, MonthChange, MonthCounts } from './monthFiles.ts';

/** A count or an amount of hours, split by sex. The four parts add up to the total. */
export interface SplitFigure {
  readonly women: number;
  readonly men: number;
  readonly nonBinary: number;
  readonly unstated: number;
  readonly total: number;
}

/** The value of one figure (Swedish *nyckeltal*) in a period: kronor, percent and hours have at most two decimals. */
export type Figure = SplitFigure | number | boolean;

/** Figures by key, as in `docs/definitions.md#4-figure-keys`. A key with nothing in it is left out. */
export type Figures = Readonly<Record<string, Figure>>;

/** Values by figure key: one without data is absent. Of known keys a misspelt one does not compile. */
export type ByKey<Key extends string, Value> = string extends Key ? Readonly<Record<string, Value>> : Readonly<Partial<Record<Key, Value>>>;

/** A figure that says something else than when it was sent. Absent where there was, or is, no such figure. */
export interface RestatedFigure {
  readonly key: string;
  readonly before?: Figure;
  readonly after?: Figure;
}

/** A figure of the public edition (Swedish *publik version*): null where the number is suppressed. */
export type PublicFigure = { readonly [Part in keyof SplitFigure]: number | null } | number | boolean | null;

/** Public figures by key; every key of the full edition is there. */
export type PublicFigures = Readonly<Record<string, PublicFigure>>;

/** Unit a figure is printed in. */
export type Unit = 'persons' | 'placements' | 'hours' | 'kronor' | 'percent' | 'points' | 'flag';

/** What a reader needs to know about a figure beside its value. */
export interface FigureInfo {
  readonly key: string;
  /** Swedish title. */
  readonly title: string;
  readonly unit: Unit;
  /** Whether it has a part for each sex. */
  readonly isSplit?: boolean;
  /** Which way is good, where one is. */
  readonly good?: 'up' | 'down';
  /** The rule in the words of its source, with document, edition and place. */
  readonly source?: string;
}

/** A consistency rule with its two numbers, printed on the sheet *Kontroller*. */
export interface Check {
  readonly id: string;
  /** Swedish sentence. */
  readonly title: string;
  readonly ok: boolean;
  readonly left: number;
  readonly right: number;
}

/** What a figure is compared with: a named comparison or the id of any period. */
export type Against = 'previousPeriod' | 'samePeriodLastYear' | 'sinceStart' | 'target' | 'reference' | (string & {});

/** Why there is no number: a value with a Swedish text, never blank, `NaN` or ∞. */
export interface NamedValue {
  readonly code: 'missing' | 'zeroBase' | 'changedDefinition';
  readonly text: string;
}

/** Which way a figure moved. `better` and `worse` only where the indicator says which way is good. */
export type Signal = 'up' | 'down' | 'unchanged' | 'better' | 'worse' | 'unknown';

/** One figure (its total where it is split) against one other value. */
export interface Comparison {
  readonly against: Against;
  /** What it is compared with, in Swedish: a period's name, a reference value's area. */
  readonly label: string;
  /** Area of a reference value. */
  readonly area?: string;
  readonly value: number | NamedValue;
  /** The figure from project start to the period's last day, where that is what is compared: against a target for the whole project. */
  readonly accumulated?: number | NamedValue;
  /** Now minus then, in the figure's unit. */
  readonly change: number | NamedValue;
  /** One decimal, half away from zero. */
  readonly changePercent: number | NamedValue;
  /** Percentage points, for shares only. */
  readonly points?: number | NamedValue;
  readonly signal: Signal;
  /** Whether either base is under 20. */
  readonly isSmallBase: boolean;
}

/** Everything a report says, before it is laid out in a workbook. This, worded, is the report's JSON. */
export interface ReportContent {
  readonly funder: string;
  readonly report: string;
  readonly period: string;
  readonly revision: number;
  /** The funder's rules in force on the period's last day, by name. */
  readonly rules: string;
  /** SHA-256 of the canonical figures, see `hashFigures`. */
  readonly figuresSha256: string;
  readonly figures: Figures;
  readonly checks: readonly Check[];
  readonly comparisons: Readonly<Record<string, readonly Comparison[]>>;
  /** Swedish notes: combinations the funder does not foresee, a period before the first edition. */
  readonly notes: readonly string[];
  /** Every figure of this period that says something else than when the report was last sent. */
  readonly restatement: readonly RestatedFigure[];
  /** The same with what changed them, and earlier periods whose figures have changed since they were sent. */
  readonly restated: readonly { readonly period: string; readonly sentOn: string; readonly changes: readonly RestatedFigure[] }[];
  /** Months whose files must be handed in again; only where the project hands in month files. */
  readonly cascade?: Cascade;
  readonly monthChanges?: readonly MonthChange[];
  /** What each month's file holds; only of a report that makes such files. */
  readonly months?: Readonly<Record<string, MonthCounts>>;
  /** The figures of the public edition, where the report has one: null is a suppressed number. */
  readonly public?: PublicFigures;
  /** What each figure is called and printed in. */
  readonly titles: Readonly<Record<string, Pick<FigureInfo, 'title' | 'unit'>>>;
}
