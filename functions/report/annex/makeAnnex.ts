import type { AnnexPlan, AnnexWords } from '../../shared/definition/annexPlan.ts';
import type { Revision } from '../../shared/records/revision.ts';
import type { ComposedReport, ContentRequest } from '../content/composeContent.ts';
import { sha256Of } from '../content/hashReport.ts';
import { composeAnnex } from './composeAnnex.ts';

/** What making an annex needs from outside. */
export interface AnnexDeps {
  readonly write: (plan: AnnexPlan) => Uint8Array;
  readonly words: AnnexWords;
}

/** A made annex and the hash that recognises it. */
export interface MadeAnnex {
  readonly file: Uint8Array;
  readonly sha256: string;
}

/** Rows of a sheet that Excel holds, less those above the table. */
const MAX_ROWS = 1_048_000;

/** Whether every sheet's rows have room in an annex. */
export function fitsAnnex({ sheets }: Pick<Revision, 'sheets'>): boolean {
  return Object.values(sheets).every(({ rows }) => rows <= MAX_ROWS);
}

/** Composes and writes the audit annex of a composed report. */
export function makeAnnex(
  { content, source }: ComposedReport,
  { dataset, period, report, catalogue }: Pick<ContentRequest, 'dataset' | 'period' | 'report' | 'catalogue'>,
  { write, words }: AnnexDeps,
): MadeAnnex {
  const { checks, rules, revision, figuresSha256: sha256 } = content;
  const plan = composeAnnex({
    ...{ dataset, period, source, checks, rules, revision, sha256, words },
    checkRules: [...report.checks, ...(catalogue.checks ?? [])],
    report: report.title,
    reportWords: catalogue.words,
  });
  const file = write(plan);
  return { file, sha256: sha256Of(file) };
}
