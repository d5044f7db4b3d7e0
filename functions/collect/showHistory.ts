import type { HistoryAnswer } from '../shared/domain/pageAnswers.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import { newestFirst, rowsPerSheet, summarizeUpload } from './summarizeUpload.ts';
import type { ProjectRequest } from './useCase.ts';

/** Every upload and every revision of a project, newest first. */
export async function showHistory({ person, project }: ProjectRequest, { uploads, snapshots, sheets }: CollectDeps): Promise<Answer> {
  const [receipts, revisions] = await Promise.all([uploads.list(project.id), snapshots.revisions(project.id)]);
  const fileNames = new Map(receipts.map(({ uploadId, fileName }) => [uploadId, fileName]));
  const body: HistoryAnswer = {
    current: revisions[0]?.number ?? 0,
    uploads: newestFirst(receipts).map((receipt) => summarizeUpload(receipt, person)),
    revisions: revisions.map(({ number, at, by, uploadId, restores, sheets: stored }) => ({
      number,
      at,
      by: doerOf(by, person),
      uploadId,
      fileName: fileNames.get(uploadId),
      restores,
      sheets: rowsPerSheet(stored, sheets),
    })),
  };
  return { kind: 'shown', body };
}
