import type { BrokenRow } from '../../functions/shared/definition/rule.ts';
import { decimalText } from '../../functions/shared/domain/decimalText.ts';

/** A value of a figure, wherever it was handed in. */
export interface FigureValue {
  readonly figure?: string | undefined;
  readonly value?: number | undefined;
}

/** A value of a hundredth part is nearer to the others than one that is off by the same. */
const NEARER = 10;

/** Rows with a number under 1 of a figure that is a share, and that are told by no larger number of it: 0.6 alone, where 60 % may be meant. */
export function* findLoneFractions(
  rows: readonly FigureValue[],
  others: readonly FigureValue[],
  isShare: (figure: string) => boolean = () => false,
): Generator<BrokenRow> {
  const told = new Set(Array.from(findFractions(rows, others), ({ index }) => index));
  for (const [index, { figure, value }] of rows.entries()) {
    if (figure === undefined || value === undefined || value <= 0 || value >= 1 || told.has(index) || !isShare(figure)) continue;
    const percent = percentOf(value);
    yield { index, values: { value: decimalText(value), percent }, suggestion: percent };
  }
}

function percentOf(value: number): string {
  return decimalText(Number((value * 100).toPrecision(15)));
}

/** Rows with a number under 1 where the same figure has numbers over 1 elsewhere: a share written as 0.6 among shares in percent. */
export function* findFractions(rows: readonly FigureValue[], others: readonly FigureValue[]): Generator<BrokenRow> {
  const largest = new Map<string, number>();
  for (const { figure, value } of [...rows, ...others]) {
    if (figure !== undefined && value !== undefined && value > (largest.get(figure) ?? 1)) largest.set(figure, value);
  }
  for (const [index, { figure, value }] of rows.entries()) {
    const other = largest.get(figure ?? '');
    if (other === undefined || value === undefined || value <= 0 || value >= 1 || other <= value * NEARER) continue;
    const percent = percentOf(value);
    yield { index, values: { value: decimalText(value), other: decimalText(other), percent }, suggestion: percent };
  }
}
