import type { ChangeCause } from '../../shared/definition/reportHistory.ts';
import type { Figures } from '../../shared/domain/figure.ts';
import { stockholmDate } from '../../shared/domain/localDate.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { Revision } from '../../shared/records/revision.ts';
import type { FigureSource } from '../../shared/figures/aggregateFigures.ts';
import { restateFigures } from '../../shared/figures/restateFigures.ts';

/** Periods whose figures have changed, each with the revision behind what was sent. */
export interface CauseSearch {
  readonly changed: readonly { readonly period: Period; readonly since: number }[];
  /** In force since the first of them, oldest first. */
  readonly revisions: readonly Revision[];
  sourceAt(revision: Revision): Promise<FigureSource>;
}

/** Causes by period id and figure key. */
export type Causes = ReadonlyMap<string, ReadonlyMap<string, readonly ChangeCause[]>>;

/**
 * Walks the revisions one by one: a figure that differs from the revision before was changed by that revision's upload. The rows of one
 * revision are held at a time.
 */
export async function findCauses({ changed, revisions, sourceAt }: CauseSearch): Promise<Causes> {
  const causes = new Map(changed.map(({ period }) => [period.id, new Map<string, ChangeCause[]>()]));
  const before = new Map<string, Figures>();
  for (const revision of revisions) {
    const asked = changed.filter(({ since }) => since <= revision.number);
    if (asked.length === 0) continue;
    const source = await sourceAt(revision);
    const cause = { revision: revision.number, on: stockholmDate(revision.at), isUndo: revision.restores !== undefined };
    for (const { period } of asked) {
      const { figures } = source.inPeriod(period);
      const was = before.get(period.id);
      const found = causes.get(period.id);
      for (const { key } of was ? restateFigures(was, figures) : []) found?.set(key, [...(found.get(key) ?? []), cause]);
      before.set(period.id, figures);
    }
  }
  return causes;
}
