import type { Figure, Figures } from '../../shared/domain/figure.ts';
import { parsePeriod, type Period } from '../../shared/domain/period.ts';
import type { ReportRecord } from '../../shared/records/reportRecord.ts';
import { reportContentSchema } from '../../shared/records/reportContent.ts';
import type { FileStore } from '../../shared/ports.ts';

/** What the funder was last told about one period. */
export interface SentPeriod {
  readonly period: Period;
  readonly figures: Figures;
  readonly sentAt: string;
  /** The revision behind what was told last. */
  readonly revision: number;
}

/**
 * What was said in sent reports, oldest first: a report tells the figures of its own period, and tells again those of earlier periods
 * that it restates. So nothing is restated twice.
 */
export async function readLastSent(sent: readonly ReportRecord[], files: Pick<FileStore, 'get'>): Promise<ReadonlyMap<string, SentPeriod>> {
  const lastSent = new Map<string, SentPeriod>();
  for (const record of sent.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)))) {
    const content = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(await files.get(record.contentKey))));
    keepLatest(lastSent, record, { id: content.period, figures: content.figures });
    for (const { period, changes } of content.restated) {
      const known = lastSent.get(period);
      if (period === content.period || !known) continue;
      const figures: Record<string, Figure> = { ...known.figures };
      for (const { key, after } of changes) {
        if (after === undefined) delete figures[key];
        else figures[key] = after;
      }
      keepLatest(lastSent, record, { id: period, figures });
    }
  }
  return lastSent;
}

function keepLatest(lastSent: Map<string, SentPeriod>, record: ReportRecord, { id, figures }: { id: string; figures: Figures }): void {
  const period = parsePeriod(id);
  if (period) lastSent.set(id, { period, figures, sentAt: timeOf(record), revision: record.revision });
}

function timeOf({ sentAt = '' }: ReportRecord): string {
  return sentAt;
}
