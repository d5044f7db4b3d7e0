import { stockholmDate } from '../shared/domain/localDate.ts';
import type { IngestMessage } from '../shared/domain/messages.ts';
import type { Project } from '../shared/domain/project.ts';
import type { Outcome, Revision, UploadReceipt } from '../shared/domain/records.ts';
import type { Clock, FileStore, Log, ProjectStore, Pseudonyms, SnapshotStore, UploadStore, WorkbookReader } from '../shared/ports.ts';
import { compareUpload } from './compare/compareUpload.ts';
import { finishReceipt } from './finishReceipt.ts';
import { judgeUpload } from './judgeUpload.ts';
import { startWatch, type Watch } from './startWatch.ts';
import { nextRevision, writeSheets } from './storeChanges.ts';
import { takeIn, type TakenIn } from './takeIn.ts';
import type { Vocabulary } from './validateWorkbook.ts';
import { writeAnswer, type AnswerDeps } from './writeAnswer.ts';

/** What ingest needs of the world. */
export interface IngestDeps extends AnswerDeps {
  readonly files: Pick<FileStore, 'get' | 'put'>;
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly uploads: Pick<UploadStore, 'get' | 'put'>;
  readonly snapshots: SnapshotStore;
  readonly pseudonyms: Pseudonyms;
  readonly workbooks: WorkbookReader;
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
  readonly log: Log;
}

/** What became of a message. `answered`: the upload had its answer already. */
export type Ingested =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'needs-confirmation' | 'rejected' }
  | { readonly kind: 'answered'; readonly outcome: Outcome };

/** How often an upload is compared, when another one moves the pointer before it. */
const ATTEMPTS = 2;

/**
 * Read → validate → compare → store. An upload is stored whole or not at all: first the pages, then the answer, then the pointer by one
 * conditional write, last the receipt. A crash between any two leaves the old data in force or the new, and doing it again changes nothing.
 */
export async function ingestUpload({ projectId, uploadId }: IngestMessage, deps: IngestDeps): Promise<Ingested> {
  const receipt = await deps.uploads.get(projectId, uploadId);
  if (!receipt) throw new Error(`Upload ${uploadId} has no receipt`);
  if (receipt.outcome !== 'received') return { kind: 'answered', outcome: receipt.outcome };
  const project = await deps.projects.get(projectId);
  if (!project) throw new Error(`Project ${projectId} of upload ${uploadId} is not there`);

  const watch = startWatch(deps.clock);
  const file = await deps.files.get(receipt.fileKey);
  watch.lap('fetch');
  const pseudonymOf = await deps.pseudonyms.open(project.organisationNumber);
  const today = stockholmDate(deps.clock.now());
  const upload = await takeIn(file, { ...deps, project, uploadId, today, pseudonymOf });
  watch.lap('validate');

  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const ingested = await answerUpload({ receipt, project, file, upload, watch }, deps);
    if (ingested.kind !== 'lost') return ingested;
  }
  throw new Error(`Other uploads moved the pointer before upload ${uploadId} did, ${ATTEMPTS} times`);
}

interface ReadUpload {
  readonly receipt: UploadReceipt;
  readonly project: Project;
  readonly file: Uint8Array;
  readonly upload: TakenIn;
  readonly watch: Watch;
}

async function answerUpload(
  { receipt, project, file, upload, watch }: ReadUpload,
  deps: IngestDeps,
): Promise<Ingested | { readonly kind: 'lost' }> {
  const { snapshots, uploads, clock, log, vocabulary } = deps;
  const { inForce, stored } = await findBasis(receipt, snapshots);
  const { mode } = receipt;
  const comparison = await compareUpload(upload.sheets, { inForce, mode, sheets: vocabulary.sheets, snapshots });
  const judged = await judgeUpload(upload, comparison, receipt);
  const outcome = stored ? 'stored' : judged.outcome;
  watch.lap('compare');

  const refs = outcome === 'stored' && !stored ? await writeSheets(comparison.changes, receipt, { project, snapshots }) : undefined;
  watch.lap('store');
  const answer = { ...judged, outcome, diff: comparison.diff, timings: { ...watch.laps } };
  const keys = await writeAnswer({ receipt, file, upload, answer }, deps);
  const next = stored ?? (refs && nextRevision(receipt, inForce, { refs, at: clock.now().toISOString() }));
  if (next && !stored && (await snapshots.moveCurrent(next)) === 'lost') return { kind: 'lost' };
  await uploads.put(await finishReceipt(receipt, { outcome, judged, file, upload, keys, revision: next?.number }));
  log.info('Upload answered', { uploadId: receipt.uploadId, outcome, ...judged.counts, ...watch.laps });
  if (next) return { kind: 'stored', revision: next.number };
  return { kind: outcome === 'rejected' ? 'rejected' : 'needs-confirmation' };
}

/** The revision to compare with. After a crash the upload's own revision may be in force already: then the one before it. */
async function findBasis(
  { projectId, uploadId }: UploadReceipt,
  snapshots: SnapshotStore,
): Promise<{ inForce: Revision | undefined; stored: Revision | undefined }> {
  const revisions = await snapshots.revisions(projectId);
  const stored = revisions.find((revision) => revision.uploadId === uploadId);
  if (!stored) return { inForce: revisions[0], stored };
  return { inForce: revisions.find(({ number }) => number === stored.previous), stored };
}
