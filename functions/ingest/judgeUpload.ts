import { workbookCode, workbookFaults } from '../shared/definition/cellFault.ts';
import type { Finding, Severity } from '../shared/domain/finding.ts';
import type { Outcome, UploadReceipt } from '../shared/domain/records.ts';
import { collectFindings } from './collectFindings.ts';
import type { Comparison } from './compare/compareUpload.ts';
import { digestOf } from './digestOf.ts';
import type { TakenIn } from './takeIn.ts';

/** What is to become of an upload. */
export interface Judgement {
  readonly outcome: Outcome;
  /** In the order of the workbook. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Names the warnings that need to be confirmed. */
  readonly warningsDigest: string;
}

/** An error or a stop rejects the whole upload. Warnings must be confirmed, and a confirmation holds for the warnings that were shown. */
export async function judgeUpload(
  upload: Pick<TakenIn, 'findings'>,
  comparison: Pick<Comparison, 'findings' | 'losses'>,
  { confirmedBecause, shownWarnings }: Pick<UploadReceipt, 'confirmedBecause' | 'shownWarnings'>,
): Promise<Judgement> {
  const all = collectFindings();
  all.addAll(upload.findings);
  for (const finding of comparison.findings) all.add(finding);
  const isRefused = all.counts.stop + all.counts.error > 0;
  if (!isRefused) for (const finding of comparison.losses) all.add(finding);
  const warnings = all.kept.filter(({ severity }) => severity === 'warning');
  const warningsDigest = await digestOf(new TextEncoder().encode(JSON.stringify(warnings)));
  const isConfirmed = confirmedBecause !== undefined && (shownWarnings === undefined || shownWarnings === warningsDigest);
  const outcome = isRefused ? 'rejected' : warnings.length === 0 || isConfirmed ? 'stored' : 'needs-confirmation';
  const count = Object.values(all.counts).reduce((sum, one) => sum + one, 0);
  if (count > all.kept.length) all.add(tooMany(count, all.kept.length));
  return { outcome, findings: inOrder(all.kept), counts: all.counts, warningsDigest };
}

function tooMany(count: number, kept: number): Finding {
  const { severity } = workbookFaults.tooManyFindings;
  const values = { count: String(count), kept: String(kept) };
  return { code: workbookCode('tooManyFindings'), severity, sheet: '', row: 0, column: '', cell: '', values };
}

/** The file first, then sheet by sheet as they came, from the top; what was found first on a row comes first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const ranks = new Map<string, number>([['', 0]]);
  for (const { sheet } of findings) if (!ranks.has(sheet)) ranks.set(sheet, ranks.size);
  const rank = (finding: Finding) => ranks.get(finding.sheet) ?? 0;
  return findings.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row);
}
