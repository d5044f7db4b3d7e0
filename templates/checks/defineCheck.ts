import type { FigureCell, FigurePart } from '../../functions/shared/definition/audit.ts';
import type { CheckDefinition, CheckOutcome } from '../../functions/shared/definition/report.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** The two numbers of a check, what they are, and of a rule over several things which of them. */
export interface Numbers<About extends string = string> {
  readonly about?: About;
  /** Swedish sentence saying what is compared. */
  readonly title: string;
  readonly left: number | bigint;
  readonly right: number | bigint;
}

/** Declares a rule under an id that the compiler knows. */
export function defineCheck<const Id extends string, About extends string = never, Key extends string = CommonKey>(
  rule: CheckDefinition<Key, Id, About>,
): CheckDefinition<Key, Id, About> {
  return rule;
}

/** Two numbers that shall be equal. */
export function checkEqual<const About extends string = never>({ left, right, ...said }: Numbers<About>): CheckOutcome<About> {
  return { ...said, ok: Number(left) === Number(right), left: Number(left), right: Number(right) };
}

/** A number that shall be at most the other. */
export function checkAtMost<const About extends string = never>({ left, right, ...said }: Numbers<About>): CheckOutcome<About> {
  return { ...said, ok: Number(left) <= Number(right), left: Number(left), right: Number(right) };
}

/** Figures added up in the audit annex; of none, nothing. */
export function addCells<Key extends string>(keys: readonly Key[], cell: FigureCell<NoInfer<Key>>, part: FigurePart = 'total'): string {
  return keys.length === 0 ? '0' : keys.map((key) => cell(key, part)).join('+');
}
