import type { Confirmation } from '../../../shared/records/confirmation.ts';
import type { Confirmed, Finding } from '../../../shared/domain/finding.ts';
import type { LocalDate } from '../../../shared/domain/localDate.ts';
import { findWaiver, type Waiver } from '../../../shared/records/waiver.ts';
import type { MarkWarning } from './markWarnings.ts';

/** What has been answered before. */
export interface Answered {
  /** Newest first. */
  readonly confirmations: readonly Confirmation[];
  readonly waivers: readonly Waiver[];
  readonly today: LocalDate;
}

/** Makes notes of the warnings that nobody needs to be asked about again. */
export interface Easing {
  /** The finding as it is, or as a note that says who answered it and why. */
  ease(finding: Finding): Finding;
  /** The marks of warnings that are left, to remember when they are confirmed. */
  marksOf(findings: readonly Finding[]): readonly string[];
}

/** A waived warning is a note until the waiver's last day; a warning confirmed before is one as long as its row says the same. */
export function easeWarnings(mark: MarkWarning, { confirmations, waivers, today }: Answered): Easing {
  const known = new Map<string, Confirmed>();
  for (const { marks, at, because, uploadId } of confirmations.toReversed()) {
    for (const one of marks) known.set(one, { at, because, uploadId });
  }
  const marks = new Map<Finding, string>();
  return {
    ease(finding) {
      const waiver = findWaiver(waivers, finding, today);
      if (waiver) return { ...finding, severity: 'note', waived: { who: waiver.who, because: waiver.because, until: waiver.until } };
      const own = mark(finding);
      if (own === undefined) return finding;
      const confirmed = known.get(own);
      if (confirmed) return { ...finding, severity: 'note', confirmed };
      marks.set(finding, own);
      return finding;
    },
    marksOf: (findings) => findings.flatMap((finding) => marks.get(finding) ?? []),
  };
}
