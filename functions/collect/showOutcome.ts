import type * as z from 'zod';
import type { MachineOutcome } from '../shared/answers/machineApi.ts';
import type { Project } from '../shared/records/project.ts';
import type { Person } from '../shared/signIn/person.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { uploadSchema } from './openUploadFile.ts';
import { withoutQuotes } from './quotes.ts';
import { readResult } from './readResult.ts';

/** Findings in one answer, at most: the page has them all. */
const MOST_FINDINGS = 500;

const noCounts = { stop: 0, error: 0, warning: 0, note: 0 };

/** What became of an upload that the one who asks has begun. Findings quote nothing of the file, so that this is no opening. */
export async function showOutcome(
  { person, project, input }: { readonly person: Person; readonly project: Project; readonly input: z.infer<typeof uploadSchema> },
  { uploads, uploadFiles, places }: Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'places'>,
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (receipt?.by !== person.id) return refuse('notFound');
  const { findings } = await readResult(receipt, { uploadFiles });
  const body: MachineOutcome = {
    uploadId: receipt.uploadId,
    outcome: receipt.outcome,
    at: receipt.at,
    rows: { ...receipt.rows },
    counts: receipt.counts ?? noCounts,
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => {
      const { code, severity, sheet, row, column, cell, message } = withoutQuotes(finding, places);
      return { code, severity, sheet, row, column, cell, message };
    }),
    leftOut: Math.max(0, findings.length - MOST_FINDINGS),
  };
  return { kind: 'shown', body };
}
