import { auditOf } from '../definition/audit.ts';
import type { Count, Derived, ExactFigures, ExactSplit, Indicators, Population, Sum } from '../definition/indicator.ts';
import type { Dataset, RowRef } from '../definition/dataset.ts';
import type { Figure, FigureInfo, Figures } from '../domain/figure.ts';
import { divideRounded, HOUR, kronor } from '../domain/money.ts';
import type { Period } from '../domain/period.ts';
import type { Sex } from '../domain/sex.ts';
import { knowKeys, type KnownKeys } from './knowKeys.ts';
import { describeFigures, listDefinitions, type Definition } from './listDefinitions.ts';
import { createTally } from './createTally.ts';

/** The figures of one period: as they are printed, and before rounding. */
export interface PeriodFigures {
  readonly period: Period;
  readonly figures: Figures;
  readonly exact: ExactFigures;
}

/** Everything that can be counted in one dataset. */
export interface FigureSource {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly infos: ReadonlyMap<string, FigureInfo>;
  readonly keys: KnownKeys;
  inPeriod(period: Period): PeriodFigures;
  /** The stored rows behind a figure, or behind its part of one sex, in order; none for a key that was declared when a report was sent, and is no more. */
  rowsBehind(key: string, period: Period, sex?: Sex): readonly RowRef[];
  /** Whether a figure is counted from special categories of personal data (GDPR article 9): then its rows say of each person what nobody else may know. */
  isSensitive(key: string, period: Period): boolean;
}

type Counted = Count<unknown> | Sum<unknown>;
/** Hours are printed with two decimals. */
const HUNDREDTH = BigInt(HOUR / 100);
const nothing: ExactSplit = { women: 0n, men: 0n, nonBinary: 0n, unstated: 0n, total: 0n };

/** Makes a dataset ready to count. Populations are made once; each period is counted once. */
export function aggregateFigures(dataset: Dataset, indicators: Indicators): FigureSource {
  const definitions = listDefinitions(dataset, indicators);
  const keys = knowKeys(definitions, indicators);
  const counted = new Map<string, PeriodFigures>();
  const inPeriod = (period: Period) => {
    const known = counted.get(period.id) ?? countPeriod(dataset, { definitions, keys }, period);
    counted.set(period.id, known);
    return known;
  };
  const countsBehind = (key: string, period: Period) =>
    countedKeys(key, definitions, (derived) => inputsOf(derived, inPeriod(period), dataset));
  return {
    definitions,
    infos: describeFigures(definitions),
    keys,
    inPeriod,
    rowsBehind: (key, period, sex) =>
      distinct(countsBehind(key, period).flatMap((each) => rowsCounted(definitions.get(each), { dataset, period, sex }))),
    isSensitive: (key, period) => countsBehind(key, period).some((each) => asksSensitive(definitions.get(each))),
  };
}

function countPeriod(dataset: Dataset, { definitions, keys }: Pick<FigureSource, 'definitions' | 'keys'>, period: Period): PeriodFigures {
  const splits = new Map<string, ExactSplit>();
  const narrow = narrowOnce(period);
  for (const [key, definition] of definitions) {
    if (definition.kind === 'derived') continue;
    const items = definition.population.of(dataset);
    if (items.length > 0) splits.set(key, addUp(definition, narrow(definition, items), period));
  }
  const exact = readExact(splits, keys);
  const figures: Record<string, Figure> = {};
  for (const [key, definition] of definitions) {
    if (definition.isInternal) continue;
    const figure = finish(definition, splits.get(key)) ?? derive(definition, { exact, period, dataset });
    if (figure !== undefined) figures[key] = figure;
  }
  return { period, figures, exact };
}

function readExact(splits: ReadonlyMap<string, ExactSplit>, keys: KnownKeys): ExactFigures {
  const find = (key: string) => {
    const split = splits.get(key);
    if (split === undefined) keys.expectCounted(key);
    return split;
  };
  return {
    has: (key) => find(key) !== undefined,
    total: (key) => find(key)?.total ?? 0n,
    split: (key) => find(key) ?? nothing,
  };
}

function addUp(definition: Counted, items: readonly unknown[], period: Period): ExactSplit {
  const tally = createTally();
  for (const item of items) {
    if (definition.where && !definition.where(item, period)) continue;
    tally.add(definition.kind === 'count' ? 1 : definition.amountOf(item, period), definition.sexOf?.(item));
  }
  return tally.read();
}

/** Narrows populations to whom a period concerns, once for all figures that ask alike. */
function narrowOnce(period: Period): (definition: Counted, items: readonly unknown[]) => readonly unknown[] {
  const narrowed = new Map<Counted['among'], Map<readonly unknown[], readonly unknown[]>>();
  return ({ among }, items) => {
    if (among === undefined) return items;
    const byItems = narrowed.get(among) ?? new Map<readonly unknown[], readonly unknown[]>();
    narrowed.set(among, byItems);
    const kept = byItems.get(items) ?? items.filter((item) => among(item, period));
    byItems.set(items, kept);
    return kept;
  };
}

/** Rounds a count or sum, once, to what is printed. */
function finish(definition: Definition, split: ExactSplit | undefined): Figure | undefined {
  if (definition.kind === 'derived' || split === undefined) return undefined;
  const round = roundingOf(definition);
  if (!definition.sexOf) return round(split.total);
  const { women, men, nonBinary, unstated, total } = split;
  return { women: round(women), men: round(men), nonBinary: round(nonBinary), unstated: round(unstated), total: round(total) };
}

function roundingOf(definition: Counted): (exact: bigint) => number {
  if (definition.kind === 'count') return Number;
  const divisor = BigInt(definition.divisor ?? 1);
  return definition.unit === 'kronor'
    ? (ore) => kronor(Number(divideRounded(ore, divisor)))
    : (time) => Number(divideRounded(time, HUNDREDTH * divisor)) / 100;
}

function derive(
  definition: Definition,
  { exact, period, dataset }: { exact: ExactFigures; period: Period; dataset: Dataset },
): Figure | undefined {
  return definition.kind === 'derived' ? definition.from(exact, period, dataset.project) : undefined;
}

/** The counts and sums a key stands on. */
function countedKeys(
  key: string,
  definitions: ReadonlyMap<string, Definition>,
  inputs: (derived: Derived) => readonly string[],
): readonly string[] {
  const definition = definitions.get(key);
  return definition?.kind === 'derived' ? inputs(definition) : [key];
}

/** Which counts and sums a derived figure reads: found by watching it read them. */
function inputsOf(derived: Derived, { exact, period }: PeriodFigures, dataset: Dataset): readonly string[] {
  const read = new Set<string>();
  const watch =
    <Answer>(answer: (key: string) => Answer) =>
    (key: string) => {
      read.add(key);
      return answer(key);
    };
  derived.from({ has: watch(exact.has), total: watch(exact.total), split: watch(exact.split) }, period, dataset.project);
  return [...read];
}

function asksSensitive(definition: Definition | undefined): boolean {
  if (definition === undefined || definition.kind === 'derived') return false;
  return auditOf(definition.where)?.sensitive !== undefined;
}

function rowsCounted(
  definition: Definition | undefined,
  { dataset, period, sex }: { dataset: Dataset; period: Period; sex: Sex | undefined },
): readonly RowRef[] {
  if (definition === undefined || definition.kind === 'derived') return [];
  const population: Population<unknown> = definition.population;
  return population
    .of(dataset)
    .filter((item) => definition.among?.(item, period) ?? true)
    .filter((item) => definition.where?.(item, period) ?? true)
    .filter((item) => sex === undefined || definition.sexOf?.(item) === sex)
    .flatMap((item) => population.rowsBehind(item, period));
}

function distinct(rows: readonly RowRef[]): readonly RowRef[] {
  const byPlace = new Map(rows.map((row) => [`${row.sheet} ${row.upload} ${row.row}`, row]));
  return [...byPlace.values()].sort((a, b) => compareText(a.sheet, b.sheet) || compareText(a.upload, b.upload) || a.row - b.row);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
