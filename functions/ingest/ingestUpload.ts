import type { Finding } from '../shared/domain/finding.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import type { IngestMessage } from '../shared/records/messages.ts';
import type { Project } from '../shared/records/project.ts';
import type { Outcome, Revision, UploadReceipt } from '../shared/records/records.ts';
import type { Indicators } from '../shared/definition/indicator.ts';
import type {
  Clock,
  FileStore,
  Log,
  MatchStore,
  ProjectStore,
  Pseudonyms,
  SnapshotStore,
  UploadStore,
  WorkbookReader,
} from '../shared/ports.ts';
import { compareUpload, type Comparison } from './compare/compareUpload.ts';
import { recallAnswers, type AnswersDeps } from './answer/confirmations/recallAnswers.ts';
import { rememberAnswers } from './store/rememberAnswers.ts';
import { decideOutcome } from './answer/decideOutcome.ts';
import { digestOf } from './read/digestOf.ts';
import { finishReceipt } from './store/finishReceipt.ts';
import { judgeUpload } from './answer/judgeUpload.ts';
import { writeRefused, type RefusedDeps } from './answer/writeRefused.ts';
import { writeChanges, type ChangesDeps } from './answer/preview/writeChanges.ts';
import { startWatch, type Watch } from './answer/startWatch.ts';
import { nextRevision, writeSheets } from './store/storeChanges.ts';
import { takeIn, type TakenIn } from './read/takeIn.ts';
import type { Vocabulary } from './read/validateWorkbook.ts';
import { writeAnswer, type AnswerDeps, type AnswerKeys } from './answer/writeAnswer.ts';

/** What ingest needs of the world. */
export interface IngestDeps extends AnswerDeps, AnswersDeps, ChangesDeps, RefusedDeps {
  readonly files: Pick<FileStore, 'get' | 'put'>;
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly uploads: Pick<UploadStore, 'get' | 'put' | 'list'>;
  readonly snapshots: SnapshotStore;
  readonly matches: Pick<MatchStore, 'get'>;
  readonly pseudonyms: Pseudonyms;
  readonly workbooks: WorkbookReader;
  readonly vocabulary: Vocabulary;
  readonly indicators: Indicators;
  readonly clock: Clock;
  readonly log: Log;
}

/** What became of a message. `unchanged`: the same file is stored already. `answered`: the upload had its answer already. */
export type Ingested =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'needs-confirmation' | 'rejected' | 'unchanged' }
  | { readonly kind: 'answered'; readonly outcome: Outcome };

/** How often an upload is compared, when another one moves the pointer before it. */
const ATTEMPTS = 2;

/**
 * Read → compare → answer → store. An upload is stored whole or not at all: first the pages, then the answer, then the pointer by one
 * conditional write, last the receipt. A crash between any two leaves the old data in force or the new, and doing it again changes nothing.
 * An upload that is to be looked at first takes the same way up to the pages, and the whole of it once it has its go-ahead.
 */
export async function ingestUpload({ projectId, uploadId, matchVersion }: IngestMessage, deps: IngestDeps): Promise<Ingested> {
  const receipt = await deps.uploads.get(projectId, uploadId);
  if (!receipt) throw new Error(`Upload ${uploadId} has no receipt`);
  if (receipt.outcome !== 'received' && !isOutdated(receipt, matchVersion)) return { kind: 'answered', outcome: receipt.outcome };
  const project = await deps.projects.get(projectId);
  if (!project) throw new Error(`Project ${projectId} of upload ${uploadId} is not there`);

  const watch = startWatch(deps.clock);
  const file = await deps.files.get(receipt.fileKey);
  watch.lap('fetch');
  const pseudonymOf = await deps.pseudonyms.open(project.organisationNumber);
  const today = stockholmDate(deps.clock.now());
  const sha256 = await digestOf(file);
  const matches = await deps.matches.get(projectId);
  const upload = await takeIn(file, { ...deps, project, uploadId, today, pseudonymOf, matches });
  watch.lap('validate');

  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const ingested = await answerUpload(
      { receipt, project, file, upload, sha256, today, watch, pseudonymOf, matchVersion: matches.version },
      deps,
    );
    if (ingested.kind !== 'lost') return ingested;
  }
  throw new Error(`Other uploads moved the pointer before upload ${uploadId} did, ${ATTEMPTS} times`);
}

/** Whether an answer that changed nothing was given before the matches that it is to be read with were confirmed. */
function isOutdated({ outcome, matchVersion = 0 }: UploadReceipt, asked = 0): boolean {
  return outcome !== 'stored' && matchVersion < asked;
}

interface ReadUpload {
  readonly receipt: UploadReceipt;
  readonly project: Project;
  readonly file: Uint8Array;
  readonly upload: TakenIn;
  readonly sha256: string;
  readonly matchVersion: number;
  readonly today: string;
  readonly watch: Watch;
  pseudonymOf(text: string): string;
}

async function answerUpload(read: ReadUpload, deps: IngestDeps): Promise<Ingested | { readonly kind: 'lost' }> {
  const { receipt, project, upload, sha256, today, watch, matchVersion } = read;
  const { snapshots, uploads, clock, log, vocabulary } = deps;
  const { inForce, stored } = await findBasis(receipt, snapshots);
  const comparison = await compareUpload(upload.sheets, {
    inForce,
    mode: receipt.mode,
    sheets: vocabulary.sheets,
    snapshots,
    facts: { today, project, maxHoursPerYear: (year) => vocabulary.policy.maxHoursPerYear(project, year) },
    corrects: upload.corrects,
    ...(receipt.isPartial && { setAside: upload.findings.kept }),
  });
  const easing = await recallAnswers({ ...read, ...upload, uploadId: receipt.uploadId, productWaivers: vocabulary.policy.waivers }, deps);
  const judged = await judgeUpload(upload, comparison, { ...receipt, easing });
  const { outcome, sameAs, findings } = await decideOutcome(judged, { receipt, sha256, inForce, stored, diff: comparison.diff, uploads });
  watch.lap('compare');

  const isNew = outcome === 'stored' && !stored && sameAs === undefined;
  const refs = isNew ? await writeSheets(comparison.changes, receipt, { project, snapshots }) : undefined;
  watch.lap('store');
  const keys = await writeAnswers({ ...read, inForce, comparison, outcome, findings }, deps);
  const next = stored ?? (refs && nextRevision(receipt, inForce, { refs, at: clock.now().toISOString() }));
  if (next && !stored && (await snapshots.moveCurrent(next)) === 'lost') return { kind: 'lost' };
  if (next) await rememberAnswers(receipt, { findings: judged.findings, easing, at: next.at }, deps);
  const shownRevision = inForce?.number ?? 0;
  const finished = { matchVersion, outcome, judged, sha256, upload, keys, sameAs, shownRevision, revision: next?.number };
  // What has been stored is true whatever else was said. Any other answer gives way to one given, or a go-ahead, meanwhile.
  const isKept = await uploads.put(finishReceipt(receipt, finished), next ? undefined : receipt);
  if (!isKept) throw new Error(`Upload ${receipt.uploadId} was answered or confirmed while it was looked at`);
  log.info('Upload answered', { uploadId: receipt.uploadId, outcome, ...judged.counts, ...watch.laps });
  if (next) return { kind: 'stored', revision: next.number };
  if (sameAs !== undefined) return { kind: 'unchanged' };
  return { kind: outcome === 'rejected' ? 'rejected' : 'needs-confirmation' };
}

interface Answering extends ReadUpload {
  readonly inForce: Revision | undefined;
  readonly comparison: Comparison;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Everything the coordinator is answered: findings, refused rows, and what would change when that was asked for. */
async function writeAnswers(
  { receipt, project, file, upload, inForce, comparison, outcome, findings, watch }: Answering,
  deps: IngestDeps,
): Promise<AnswerKeys> {
  const { diff, replaces, refused, refusedCounts, changes } = comparison;
  const answer = { outcome, findings, diff, replaces, refusedCounts, timings: { ...watch.laps } };
  const keys = await writeAnswer({ receipt, file, upload, answer }, deps);
  if (outcome === 'rejected') return keys;
  const { corrects } = upload;
  const aside = await writeRefused({ project, receipt, file, refused, corrects, findings: findings.map(deps.wordFinding) }, deps);
  const isAsking = receipt.looksFirst === true && outcome === 'needs-confirmation';
  const { snapshots, indicators } = deps;
  const shown = isAsking ? await writeChanges(receipt, { project, inForce, changes, snapshots, indicators }, deps) : {};
  return { ...keys, ...aside, ...shown };
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
