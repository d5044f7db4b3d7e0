import type { Comparison, FigureInfo, NamedValue, Signal } from '../domain/figure.ts';
import { percent } from '../domain/money.ts';

/** A figure now and the value it is compared with, either of which may be missing for a reason. */
export interface Pair {
  readonly now: number | NamedValue;
  readonly then: number | NamedValue;
  /** Whether the definition changed in between: then there is no change to speak of. */
  readonly isRedefined: boolean;
}

/** Names for changes that are no numbers. */
export interface ChangeNames {
  readonly zeroBase: NamedValue;
  readonly changedDefinition: NamedValue;
}

/** Figures and targets have at most this many decimals. */
const SCALE = 10_000;

/** How a figure moved: now minus then, in its own unit and in percent with one decimal, half away from zero. */
export function compareNumbers(
  { now, then, isRedefined }: Pair,
  { unit, good }: Pick<FigureInfo, 'unit' | 'good'>,
  names: ChangeNames,
): Pick<Comparison, 'value' | 'change' | 'changePercent' | 'points' | 'signal'> {
  const isShare = unit === 'percent' || unit === 'points';
  const unknown = (because: NamedValue) =>
    ({ value: then, change: because, changePercent: because, ...(isShare && { points: because }), signal: 'unknown' }) as const;
  if (typeof then !== 'number') return unknown(then);
  if (typeof now !== 'number') return unknown(now);
  if (isRedefined) return unknown(names.changedDefinition);
  const exactThen = BigInt(Math.round(then * SCALE));
  const exactChange = BigInt(Math.round(now * SCALE)) - exactThen;
  const change = Number(exactChange) / SCALE;
  return {
    value: then,
    change,
    changePercent: percent(exactChange, exactThen) ?? names.zeroBase,
    ...(isShare && { points: change }),
    signal: signalOf(change, good),
  };
}

function signalOf(change: number, good: 'up' | 'down' | undefined): Signal {
  if (change === 0) return 'unchanged';
  const direction = change > 0 ? 'up' : 'down';
  if (good === undefined) return direction;
  return direction === good ? 'better' : 'worse';
}
