import type * as z from 'zod';
import type { UploadAnswer } from '../shared/answers/uploadAnswers.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import { findConfirmers } from './findConfirmers.ts';
import { groupFindings } from './groupFindings.ts';
import { mayOpenUpload } from './mayOpen.ts';
import type { uploadSchema } from './openUploadFile.ts';
import { isQuoting, withoutQuotes } from './quotes.ts';
import { readResult, type ShownResult } from './readResult.ts';
import { showChanges } from './showChanges.ts';
import { summarizeUpload } from './summarizeUpload.ts';
import type { ProjectRequest } from './useCase.ts';

const noCounts = { stop: 0, error: 0, warning: 0, note: 0 };

type UploadRequest = ProjectRequest<z.infer<typeof uploadSchema>>;
type UploadDeps = Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'snapshots' | 'funders' | 'sheets' | 'places'> & OpeningDeps;

/**
 * What became of an upload: the receipt with the findings grouped, or only that it has been received. Reading what its file is quoted for, or the
 * rows that would change, is an opening; who may not open the file is told the same without quotations.
 */
export async function showUpload(request: UploadRequest, deps: UploadDeps): Promise<Answer> {
  const { person, project, input } = request;
  const receipt = await deps.uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const [result, changes] = await Promise.all([readResult(receipt, deps), showChanges(receipt, person, deps)]);
  const mayOpen = mayOpenUpload(person, receipt, deps.sheets);
  const told = mayOpen ? result : tellWithoutQuotes(result, deps);
  const answer = async (): Promise<Answer> => ({ kind: 'shown', body: await describeUpload({ receipt, told, changes }, request, deps) });
  const isRead = mayOpen && (result.proposals !== undefined || result.findings.some(isQuoting));
  const isPreviewed = (changes?.sheets ?? []).some(({ rows }) => rows.length > 0);
  if (!isRead && !isPreviewed) return answer();
  const { uploadId, fileName } = receipt;
  const opening = { opened: isPreviewed ? 'preview' : 'findings', fileName, uploadId, isSensitive: false } as const;
  return answerOpening({ ...opening, answer }, { ...request, input: {} }, deps);
}

function tellWithoutQuotes(result: ShownResult, { places }: Pick<CollectDeps, 'places'>): ShownResult {
  return { ...result, findings: result.findings.map((finding) => withoutQuotes(finding, places)), proposals: undefined };
}

async function describeUpload(
  { receipt, told, changes }: { readonly receipt: UploadReceipt; readonly told: ShownResult; readonly changes: UploadAnswer['changes'] },
  { person, project }: UploadRequest,
  deps: UploadDeps,
): Promise<UploadAnswer> {
  const [current, same] = await Promise.all([
    deps.snapshots.current(project.id),
    receipt.sameAs === undefined ? undefined : deps.uploads.get(project.id, receipt.sameAs),
  ]);
  return {
    ...summarizeUpload(receipt, person),
    counts: receipt.counts ?? noCounts,
    diff: Object.entries(told.diff).map(([sheet, diff]) => ({ sheet, ...diff })),
    groups: groupFindings(told.findings, await findConfirmers(told.findings, { project, person }, deps)),
    proposals: told.proposals,
    hasResult: receipt.resultKey !== undefined,
    hasAnnotated: receipt.annotatedKey !== undefined,
    replaces: Object.entries(told.replaces).map(([sheet, replaced]) => ({ sheet, replaced })),
    refused: Object.entries(told.refused).map(([sheet, count]) => ({ sheet, ...count })),
    changes,
    needsReason: receipt.needsReason ?? true,
    shownRevision: receipt.shownRevision,
    sha256: receipt.sha256,
    unread: receipt.unread ?? [],
    unanswered: receipt.unanswered ?? [],
    isShownAnew: receipt.isShownAnew ?? false,
    hasChangesBook: receipt.changesBookKey !== undefined,
    hasRefused: receipt.refusedKey !== undefined,
    mayOpen: mayOpenUpload(person, receipt, deps.sheets),
    sameAs: same && { uploadId: same.uploadId, at: same.at },
    isInForce: Object.values(current?.sheets ?? {}).some(({ uploadId }) => uploadId === receipt.uploadId),
  };
}
