import type { Finding } from '../../../shared/domain/finding.ts';
import type { Findings } from '../../read/findings/collectFindings.ts';
import type { Easing } from './easeWarnings.ts';

/** Findings with what has been answered before as notes. Of a waived code also those that were too many to keep are notes. */
export function easeFindings(
  { kept, counts, totals }: Findings,
  easing: Pick<Easing, 'ease'> | undefined,
): Pick<Findings, 'kept' | 'counts'> {
  if (!easing || counts.warning === 0) return { kept, counts };
  const waived = new Set<string>();
  let eased = 0;
  const all = kept.map((finding): Finding => {
    if (finding.severity !== 'warning') return finding;
    const now = easing.ease(finding);
    if (now.waived) waived.add(now.code);
    else if (now !== finding) eased++;
    return now;
  });
  for (const code of waived) eased += totals.get(code) ?? 0;
  return { kept: all, counts: { ...counts, warning: counts.warning - eased, note: counts.note + eased } };
}
