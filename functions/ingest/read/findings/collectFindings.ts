import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import type { Finding, Severity } from '../../../shared/domain/finding.ts';

/** Findings that were kept, in the order found, and how many there were of each severity. */
export interface Findings {
  readonly kept: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many there were of each code. */
  readonly totals: ReadonlyMap<string, number>;
}

/** Findings of one workbook as they are found. */
export interface FindingCollector extends Findings {
  add(finding: Finding): void;
  /** Adds what was collected apart. */
  addAll(others: Findings): void;
}

/** How many findings are kept of one code, and in all. Of each code the first few are always kept. */
const MOST_OF_ONE = 2_000;
const MOST = 20_000;
const FEW = 10;

/** Collects findings; every value that may have been typed by someone is masked here, once and for all. */
export function collectFindings(): FindingCollector {
  const kept: Finding[] = [];
  const counts = { stop: 0, error: 0, warning: 0, note: 0 };
  const totals = new Map<string, number>();
  const byCode = new Map<string, number>();
  const count = (code: string, more: number): void => void totals.set(code, (totals.get(code) ?? 0) + more);
  const isKept = (code: string): boolean => {
    const before = byCode.get(code) ?? 0;
    byCode.set(code, before + 1);
    return before < FEW || (before < MOST_OF_ONE && kept.length < MOST);
  };
  return {
    kept,
    counts,
    totals,
    add(finding) {
      count(finding.code, 1);
      counts[finding.severity]++;
      // Half a million findings that are not kept are not masked either.
      if (isKept(finding.code)) kept.push(maskFinding(finding));
    },
    addAll(others) {
      for (const severity of ['stop', 'error', 'warning', 'note'] as const) counts[severity] += others.counts[severity];
      for (const [code, more] of others.totals) count(code, more);
      for (const finding of others.kept) if (isKept(finding.code)) kept.push(finding);
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
