import type * as z from 'zod';
import type { UploadAnswer } from '../shared/answers/uploadAnswers.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { findConfirmers } from './findConfirmers.ts';
import { groupFindings } from './groupFindings.ts';
import type { uploadSchema } from './openUploadFile.ts';
import { readJson } from './readJson.ts';
import { showChanges } from './showChanges.ts';
import { summarizeUpload } from './summarizeUpload.ts';
import { uploadResultSchema } from './uploadResultSchema.ts';
import type { ProjectRequest } from './useCase.ts';

const nothing = { findings: [], diff: {}, replaces: {}, refused: {}, proposals: undefined };
const noCounts = { stop: 0, error: 0, warning: 0, note: 0 };

/** What became of an upload: the receipt with the findings grouped, or only that it has been received. */
export async function showUpload(
  { person, project, input }: ProjectRequest<z.infer<typeof uploadSchema>>,
  deps: Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'snapshots' | 'funders'>,
): Promise<Answer> {
  const receipt = await deps.uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const [result, current, changes, same] = await Promise.all([
    readResult(receipt, deps),
    deps.snapshots.current(project.id),
    showChanges(receipt, person, deps),
    receipt.sameAs === undefined ? undefined : deps.uploads.get(project.id, receipt.sameAs),
  ]);
  const body: UploadAnswer = {
    ...summarizeUpload(receipt, person),
    counts: receipt.counts ?? noCounts,
    diff: Object.entries(result.diff).map(([sheet, diff]) => ({ sheet, ...diff })),
    groups: groupFindings(result.findings, await findConfirmers(result.findings, { project, person }, deps)),
    proposals: result.proposals,
    hasResult: receipt.resultKey !== undefined,
    hasAnnotated: receipt.annotatedKey !== undefined,
    replaces: Object.entries(result.replaces).map(([sheet, replaced]) => ({ sheet, replaced })),
    refused: Object.entries(result.refused).map(([sheet, count]) => ({ sheet, ...count })),
    changes,
    needsReason: receipt.needsReason ?? true,
    shownRevision: receipt.shownRevision,
    sha256: receipt.sha256,
    unread: receipt.unread ?? [],
    unanswered: receipt.unanswered ?? [],
    isShownAnew: receipt.isShownAnew ?? false,
    hasChangesBook: receipt.changesBookKey !== undefined,
    hasRefused: receipt.refusedKey !== undefined,
    sameAs: same && { uploadId: same.uploadId, at: same.at },
    isInForce: Object.values(current?.sheets ?? {}).some(({ uploadId }) => uploadId === receipt.uploadId),
  };
  return { kind: 'shown', body };
}

/** What was found, as long as it is kept: it goes with the file. */
async function readResult({ outcome, resultKey }: UploadReceipt, { uploadFiles }: Pick<CollectDeps, 'uploadFiles'>) {
  const isKept = outcome !== 'received' && resultKey !== undefined && (await uploadFiles.has(resultKey));
  return isKept ? readJson(uploadFiles, resultKey, uploadResultSchema) : nothing;
}
