import type { MonthFiles } from '../../shared/definition/monthFile.ts';
import type { Dataset } from '../../shared/definition/indicator.ts';
import type { Cascade, MonthChange, MonthPin } from '../../shared/domain/monthFiles.ts';
import type { ReportRecord } from '../../shared/domain/records.ts';
import { diffMonths } from './diffMonths.ts';

/** A month's file as it was last handed in. */
export interface HandedInMonth {
  readonly month: string;
  readonly at: string;
  readonly revision: number;
  readonly pin: MonthPin;
}

/** Each month's last handed in file, of some records. */
export function listHandedIn(records: readonly ReportRecord[]): ReadonlyMap<string, HandedInMonth> {
  const handedIn = new Map<string, HandedInMonth>();
  for (const { revision, months = {}, handedInMonths = {} } of records) {
    for (const [month, at] of Object.entries(handedInMonths)) {
      const pin = months[month];
      const known = handedIn.get(month);
      if (pin && (!known || at > known.at)) handedIn.set(month, { month, at, revision, pin });
    }
  }
  return handedIn;
}

/**
 * «If a file already sent is adjusted, the files of all later months must be read in again» — scb.se, Europeiska socialfonden. The first
 * of the months whose content has changed, and every later one that has been handed in; none where nothing was handed in or has changed.
 */
export function findCascade(
  handedIn: ReadonlyMap<string, HandedInMonth>,
  now: Readonly<Record<string, MonthPin>>,
  months: readonly string[],
): Cascade {
  const sent = months.filter((month) => handedIn.has(month));
  const first = sent.find((month) => handedIn.get(month)?.pin.sha256 !== now[month]?.sha256);
  return { resend: first === undefined ? [] : sent.filter((month) => month >= first) };
}

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
