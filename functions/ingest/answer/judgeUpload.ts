import type { Finding, Severity } from '../../shared/domain/finding.ts';
import { maskIdentityNumbers } from '../../shared/domain/maskIdentityNumbers.ts';
import type { Outcome, UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import { aboutFile } from '../read/findings/aboutFile.ts';
import { collectFindings } from '../read/findings/collectFindings.ts';
import type { Comparison } from '../compare/compareUpload.ts';
import { easeFindings } from './confirmations/easeFindings.ts';
import type { Easing } from './confirmations/easeWarnings.ts';
import { digestOf } from '../read/digestOf.ts';
import type { TakenIn } from '../read/takeIn.ts';

/** What is to become of an upload. */
export interface Judgement {
  readonly outcome: Outcome;
  /** In the order of the workbook. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Names the warnings that need to be confirmed. */
  readonly warningsDigest: string;
  /** What waits for an answer that no confirmation can give, in words; the first of many. */
  readonly unanswered: readonly string[];
}

/** Names of unanswered questions that are told. */
const MOST_NAMED = 5;

/**
 * An error or a stop rejects the whole upload, unless the rows that are right are to be stored without the others. Warnings must be confirmed,
 * and a confirmation holds for the warnings that were shown. What has been answered before is a note. A warning that needs an answer is not
 * confirmed whatever was said.
 */
export async function judgeUpload(
  upload: Pick<TakenIn, 'findings'>,
  comparison: Pick<Comparison, 'findings' | 'losses'> & Partial<Pick<Comparison, 'changes' | 'refused'>>,
  {
    confirmedBecause,
    shownWarnings,
    isPartial,
    easing,
  }: Pick<UploadReceipt, 'confirmedBecause' | 'shownWarnings' | 'isPartial'> & {
    readonly easing?: Pick<Easing, 'ease'> | undefined;
  },
): Promise<Judgement> {
  const all = collectFindings();
  all.addAll(upload.findings);
  for (const finding of comparison.findings) all.add(finding);
  const isRefused = all.counts.stop > 0 || (isPartial ? isAllRefused(all.kept, comparison) : all.counts.error > 0);
  if (!isRefused) for (const finding of comparison.losses) all.add(finding);
  const { kept, counts } = easeFindings(all, easing);
  const warnings = kept.filter(({ severity }) => severity === 'warning');
  const warningsDigest = await digestOf(new TextEncoder().encode(JSON.stringify(warnings)));
  const isConfirmed = confirmedBecause !== undefined && (shownWarnings === undefined || shownWarnings === warningsDigest);
  const unanswered = listQuestions(warnings);
  const isSettled = counts.warning === 0 || (isConfirmed && unanswered.length === 0);
  const outcome = isRefused ? 'rejected' : isSettled ? 'stored' : 'needs-confirmation';
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const isCut = count > kept.length;
  const findings = isCut ? [...kept, tooMany(count, kept.length)] : kept;
  return {
    outcome,
    findings: inOrder(findings),
    counts: isCut ? { ...counts, note: counts.note + 1 } : counts,
    warningsDigest,
    unanswered,
  };
}

/** What of some findings waits for an answer that no confirmation can give, in words. */
export function listQuestions(findings: readonly Finding[]): readonly string[] {
  const asked = findings.filter(({ severity, needsAnswer }) => severity === 'warning' && needsAnswer);
  return [...new Set(asked.map(nameQuestion))].slice(0, MOST_NAMED);
}

function nameQuestion({ values, sheet, column }: Finding): string {
  return values?.['asked'] ?? [sheet, column].filter(Boolean).join(', ');
}

/** Whether nothing is left to store, or an error is about more than the rows that are set aside. */
function isAllRefused(
  findings: readonly Finding[],
  { changes = [], refused = [] }: Partial<Pick<Comparison, 'changes' | 'refused'>>,
): boolean {
  if (changes.every(({ rows }) => rows.length === 0)) return true;
  const refusedRowsOf = new Map(refused.map(({ sheet, rowNumbers }) => [maskIdentityNumbers(sheet.place.name), rowNumbers]));
  return findings.some(({ severity, sheet, row }) => severity === 'error' && refusedRowsOf.get(sheet)?.has(row) !== true);
}

function tooMany(count: number, kept: number): Finding {
  return aboutFile('tooManyFindings', { count: String(count), kept: String(kept) });
}

/** The file first, then sheet by sheet as they came, from the top; what was found first on a row comes first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const ranks = new Map<string, number>([['', 0]]);
  for (const { sheet } of findings) if (!ranks.has(sheet)) ranks.set(sheet, ranks.size);
  const rank = (finding: Finding) => ranks.get(finding.sheet) ?? 0;
  return findings.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row);
}
