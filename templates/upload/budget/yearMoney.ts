import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import type { Ore } from '../../../functions/shared/domain/money.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import type { columns } from './columns.ts';

type Row = Readable<RowOf<typeof columns>>;

/** Whether a row of Budget is a cost: a blank Typ is. */
export function isCost({ type = 'cost' }: Pick<Row, 'type'>): boolean {
  return type === 'cost';
}

/**
 * Rows that carry money over for their year and for no line: those of Typ Kostnad whose line decides nothing in sum that year
 * (`docs/definitions.md#budget-lines`).
 */
export function rowsOfYears<Each extends Row>(rows: readonly Each[]): readonly Each[] {
  const lines = Map.groupBy(rows.filter(isCost), ({ year, line }) => `${year} ${codeKey(line)}`);
  return [...lines.values()].filter((line) => line.reduce((sum, { decided }) => sum + decided, 0) === 0).flat();
}

/** What the settings give a year, in öre: awarded by the decision, and carried over for the year. Undefined when they say nothing of it. */
export function givenIn(
  year: number,
  { grantAwarded, grantCarriedOver = {} }: Pick<Project, 'grantAwarded' | 'grantCarriedOver'>,
): { readonly awarded: Ore; readonly carriedOver: Ore } | undefined {
  const [awarded, carriedOver] = [grantAwarded[year], grantCarriedOver[year]];
  if (awarded === undefined && carriedOver === undefined) return undefined;
  return { awarded: oreOf(awarded ?? 0), carriedOver: oreOf(carriedOver ?? 0) };
}

/** Kronor of a setting in öre. */
export function oreOf(kronor: number): Ore {
  return Math.round(kronor * 100);
}
