import type { Finding } from '../../shared/domain/finding.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { ConfirmationStore } from '../../shared/ports.ts';
import type { Easing } from '../answer/confirmations/easeWarnings.ts';

/** Most warnings of one upload that are remembered: as many findings as are kept of one. */
const MOST = 50_000;

/** Remembers what was confirmed, once it has been stored. */
export async function rememberAnswers(
  { projectId, uploadId, confirmedBecause, confirmedBy }: UploadReceipt,
  { findings, easing, at }: { readonly findings: readonly Finding[]; readonly easing: Easing | undefined; readonly at: string },
  { confirmations }: { readonly confirmations: Pick<ConfirmationStore, 'put'> },
): Promise<void> {
  if (confirmedBecause === undefined || confirmedBy === undefined || !easing) return;
  const marks = easing.marksOf(findings).slice(0, MOST);
  if (marks.length > 0) await confirmations.put({ projectId, uploadId, at, by: confirmedBy, because: confirmedBecause, marks });
}
