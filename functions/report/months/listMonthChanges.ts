import type { Dataset } from '../../shared/definition/dataset.ts';
import type { MonthFiles } from '../../shared/definition/monthFile.ts';
import type { HandedInMonth } from '../../shared/records/findCascade.ts';
import type { Cascade, MonthChange } from '../../shared/domain/monthFiles.ts';
import { diffMonths } from './diffMonths.ts';

/** What differs in the months to hand in again, against each month's rows as they were handed in. */
export async function listMonthChanges(
  { resend }: Cascade,
  {
    files,
    handedIn,
    dataset,
    datasetAt,
  }: {
    readonly files: MonthFiles;
    readonly handedIn: ReadonlyMap<string, HandedInMonth>;
    readonly dataset: Dataset;
    datasetAt(revision: number): Promise<Dataset | undefined>;
  },
): Promise<readonly MonthChange[]> {
  const changes: MonthChange[] = [];
  for (const month of resend) {
    const sent = handedIn.get(month);
    const then = sent && (await datasetAt(sent.revision));
    const [before] = then ? files.list(then, [month]) : [];
    const [after] = files.list(dataset, [month]);
    if (before && after) changes.push(...diffMonths(before, after));
  }
  return changes;
}
