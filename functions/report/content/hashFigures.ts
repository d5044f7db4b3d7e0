import { createHash } from 'node:crypto';
import type { ReportContent } from '../../shared/domain/figure.ts';

/** What the sum is taken over: the same figures of the same data by the same rules, whatever the workbook looks like. */
export type HashedContent = Pick<ReportContent, 'funder' | 'report' | 'period' | 'revision' | 'rules' | 'figures'>;

/** SHA-256 of a report's canonical figures: JSON with keys in the order of their characters, without spaces. */
export function hashFigures({ funder, report, period, revision, rules, figures }: HashedContent): string {
  const canonical = JSON.stringify(sortKeys({ funder, report, period, revision, rules, figures }));
  return createHash('sha256').update(canonical).digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortKeys(part)]),
  );
}
