import type { HistoryAnswer } from '../shared/answers/historyAnswers.ts';
import { addMonths, stockholmDate } from '../shared/domain/localDate.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade } from './madeReports.ts';
import { newestFirst, rowsPerSheet, summarizeUpload } from './summarizeUpload.ts';
import type { ProjectRequest } from './useCase.ts';

/** Openings shown: the newest of some months. All are kept, and listed for administrators. */
const OPENINGS_SHOWN = 200;
const OPENINGS_MONTHS = 3;

/** Every upload, every revision, every version of every report, and who has opened what, of a project, newest first. */
export async function showHistory(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'uploads' | 'snapshots' | 'reports' | 'reportFiles' | 'openings' | 'sheets' | 'funders' | 'indicators' | 'clock'>,
): Promise<Answer> {
  const { uploads, snapshots, reports, openings, sheets, clock } = deps;
  const today = stockholmDate(clock.now());
  const lately = { from: addMonths(today, -OPENINGS_MONTHS), until: today, projectId: project.id, most: OPENINGS_SHOWN };
  const [receipts, revisions, records, opened] = await Promise.all([
    uploads.list(project.id),
    snapshots.revisions(project.id),
    reports.list(project.id),
    openings.list(lately),
  ]);
  const current = revisions[0]?.number ?? 0;
  const changed = await findChangedSent(project, { records, current: revisions[0] }, deps);
  const fileNames = new Map(receipts.map(({ uploadId, fileName }) => [uploadId, fileName]));
  const body: HistoryAnswer = {
    current,
    uploads: newestFirst(receipts).map((receipt) => ({
      ...summarizeUpload(receipt, person),
      hasAnnotated: receipt.annotatedKey !== undefined,
      hasRefused: receipt.refusedKey !== undefined,
    })),
    reports: records
      .map((record) => describeMade(record, { reader: person, inForce: current, changed }, deps))
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)),
    openings: opened.openings.map(({ at, by, opened: what, fileName, uploadId }) => {
      return { at, by: doerOf(by, person), opened: what, fileName, uploadId };
    }),
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
