import type { FigureCell, FigurePart } from '../../functions/shared/definition/audit.ts';
import type { Check } from '../../functions/shared/domain/figure.ts';

/** The two numbers of a check and what they are. */
export interface Numbers {
  readonly id: string;
  /** Swedish sentence saying what is compared. */
  readonly title: string;
  readonly left: number | bigint;
  readonly right: number | bigint;
}

/** Two numbers that shall be equal. */
export function checkEqual({ id, title, left, right }: Numbers): Check {
  return { id, title, ok: Number(left) === Number(right), left: Number(left), right: Number(right) };
}

/** A number that shall be at most the other. */
export function checkAtMost({ id, title, left, right }: Numbers): Check {
  return { id, title, ok: Number(left) <= Number(right), left: Number(left), right: Number(right) };
}

/** Figures added up in the audit annex; of none, nothing. */
export function addCells<Key extends string>(keys: readonly Key[], cell: FigureCell<NoInfer<Key>>, part: FigurePart = 'total'): string {
  return keys.length === 0 ? '0' : keys.map((key) => cell(key, part)).join('+');
}
