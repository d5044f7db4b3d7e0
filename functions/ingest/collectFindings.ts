import { maskIdentityNumbers } from '../shared/domain/maskIdentityNumbers.ts';
import type { Finding, Severity } from '../shared/domain/finding.ts';

/** Findings of one workbook as they are found. */
export interface FindingCollector {
  add(finding: Finding): void;
  /** The findings kept, in the order found, and how many there were of each severity. */
  readonly kept: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** How many findings are kept of one code, and in all. Of each code the first few are always kept. */
const MOST_OF_ONE = 10_000;
const MOST = 100_000;
const FEW = 10;

/** Collects findings, after those already collected; every value that may have been typed by someone is masked here, once and for all. */
export function collectFindings(earlier?: Pick<FindingCollector, 'kept' | 'counts'>): FindingCollector {
  const kept: Finding[] = [...(earlier?.kept ?? [])];
  const counts = { stop: 0, error: 0, warning: 0, note: 0, ...earlier?.counts };
  const byCode = new Map<string, number>();
  for (const { code } of kept) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return {
    kept,
    counts,
    add(finding) {
      counts[finding.severity]++;
      const before = byCode.get(finding.code) ?? 0;
      byCode.set(finding.code, before + 1);
      if (before >= FEW && (before >= MOST_OF_ONE || kept.length >= MOST)) return;
      kept.push(maskFinding(finding));
    },
  };
}

function maskFinding(finding: Finding): Finding {
  const { values, suggestion, sheet } = finding;
  return {
    ...finding,
    sheet: maskIdentityNumbers(sheet),
    ...(values && { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskIdentityNumbers(value)])) }),
    ...(suggestion !== undefined && { suggestion: maskIdentityNumbers(suggestion) }),
  };
}
