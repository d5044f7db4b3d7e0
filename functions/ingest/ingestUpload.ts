import type { Finding } from '../shared/domain/finding.ts';
import { stockholmDate, type LocalDate } from '../shared/domain/localDate.ts';
import type { IngestMessage } from '../shared/records/messages.ts';
import type { Project } from '../shared/records/project.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import type {
  Clock,
  ConfirmationStore,
  FileStore,
  Log,
  Measure,
  ProjectStore,
  ProtectionStore,
  SnapshotStore,
  UploadStore,
} from '../shared/ports.ts';
import { recallAnswers, type EarlierAnswersPorts } from './answer/confirmations/recallAnswers.ts';
import { decideOutcome } from './answer/decideOutcome.ts';
import { findEffects, type EffectPorts } from './answer/preview/findEffects.ts';
import { listUnread } from './answer/listUnread.ts';
import { judgeUpload, listQuestions } from './answer/judgeUpload.ts';
import { startWatch, type Watch } from './answer/startWatch.ts';
import { writeAnswers, type AnswersPorts } from './answer/writeAnswers.ts';
import { compareUpload } from './compare/compareUpload.ts';
import { findBasis } from './compare/findBasis.ts';
import { findReplaced, pinFile } from './read/pinFile.ts';
import { readUpload, type ReadPorts, type ReadUpload } from './read/readUpload.ts';
import type { Vocabulary } from './read/validateWorkbook.ts';
import { askForMonthFiles, type MonthFilePorts } from './store/askForMonthFiles.ts';
import { askToProtect, registerPeople, type ProtectPorts } from './store/registerPeople.ts';
import { finishReceipt } from './store/finishReceipt.ts';
import { rememberAnswers } from './store/rememberAnswers.ts';
import { nextRevision, writeSheets } from './store/storeChanges.ts';

/** What ingest needs of the world, room by room. */
export interface IngestPorts {
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
  readonly log: Log;
  /** What a message is about. */
  readonly asked: {
    readonly uploads: Pick<UploadStore, 'get' | 'put'>;
    readonly projects: Pick<ProjectStore, 'get'>;
    readonly files: Pick<FileStore, 'get' | 'has' | 'put'>;
  };
  readonly read: ReadPorts;
  readonly compare: {
    readonly snapshots: Pick<SnapshotStore, 'revisions' | 'read' | 'readSealed'>;
    readonly protection: Pick<ProtectionStore, 'read'>;
  };
  readonly answer: {
    readonly earlier: EarlierAnswersPorts;
    readonly uploads: Pick<UploadStore, 'list'>;
    readonly effects: EffectPorts;
    readonly files: AnswersPorts;
  };
  readonly store: {
    readonly snapshots: Pick<SnapshotStore, 'write' | 'moveCurrent'>;
    readonly confirmations: Pick<ConfirmationStore, 'put'>;
    readonly uploads: Pick<UploadStore, 'put'>;
    readonly months: MonthFilePorts;
  } & ProtectPorts;
}

/** What became of a message. `unchanged`: the same file is stored already. `answered`: the upload had its answer already. */
export type Ingested =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'needs-confirmation' | 'rejected' | 'unchanged' }
  | { readonly kind: 'answered'; readonly outcome: UploadReceipt['outcome'] };

/** How often an upload is compared, when another one moves the pointer before it. */
const ATTEMPTS = 2;

/**
 * Read → compare → answer → store. An upload is stored whole or not at all: first the pages, then the answer, then the pointer by one
 * conditional write, last the receipt. A crash between any two leaves the old data in force or the new, and doing it again changes nothing.
 * What is read is pinned first: the same file is shown, stored and kept, whatever comes under its form afterwards.
 * An upload that is to be looked at first takes the same way up to the pages, and the whole of it once it has its go-ahead.
 */
export async function ingestUpload({ projectId, uploadId, matchVersion }: IngestMessage, ports: IngestPorts): Promise<Ingested> {
  const { asked, store } = ports;
  const known = await asked.uploads.get(projectId, uploadId);
  if (!known) throw new Error(`Upload ${uploadId} has no receipt`);
  const replaced = await findReplaced(known, asked);
  if (replaced && !(await asked.uploads.put(replaced, known))) throw new Error(`Upload ${uploadId} was confirmed while another file came`);
  const receipt = replaced ?? known;
  const answered = answerOf(receipt, matchVersion);
  const project = await asked.projects.get(projectId);
  if (!project && answered) return answered;
  if (!project) throw new Error(`Project ${projectId} of upload ${uploadId} is not there`);
  const ingested = answered ?? (await takeUpload({ receipt, project }, ports));
  if (isStored(ingested)) await askForMonthFiles(project, store.months);
  await askToProtect((await asked.uploads.get(projectId, uploadId)) ?? receipt, store);
  return ingested;
}

/** The answer an upload has had. One that changed nothing is outdated once the matches that it is to be read with have been confirmed. */
function answerOf({ outcome, matchVersion = 0 }: UploadReceipt, asked = 0): Ingested | undefined {
  const isOutdated = outcome !== 'stored' && outcome !== 'dropped' && matchVersion < asked;
  return outcome === 'received' || isOutdated ? undefined : { kind: 'answered', outcome };
}

function isStored(ingested: Ingested): boolean {
  return ingested.kind === 'stored' || (ingested.kind === 'answered' && ingested.outcome === 'stored');
}

interface AskedUpload {
  readonly receipt: UploadReceipt;
  readonly project: Project;
}

/** Reads the upload once, then compares, answers and stores it; once more when another upload was stored in between. */
async function takeUpload({ receipt, project }: AskedUpload, ports: IngestPorts): Promise<Ingested> {
  const { vocabulary, clock, asked, read } = ports;
  const { uploadId } = receipt;
  const watch = startWatch(clock);
  const { receipt: pinned, file } = await pinFile(receipt, asked);
  watch.lap('fetch');
  const today = stockholmDate(clock.now());
  const upload = await readUpload(file, { project, uploadId, today, vocabulary }, read);
  watch.lap('validate');

  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const ingested = await answerUpload({ receipt: pinned, project, today, watch, upload }, ports);
    if (ingested.kind !== 'lost') return ingested;
  }
  throw new Error(`Other uploads moved the pointer before upload ${uploadId} did, ${ATTEMPTS} times`);
}

interface UploadInHand extends AskedUpload {
  readonly today: LocalDate;
  readonly watch: Watch;
  readonly upload: ReadUpload;
}

async function answerUpload(inHand: UploadInHand, ports: IngestPorts): Promise<Ingested | { readonly kind: 'lost' }> {
  const { receipt, project, today, watch, upload } = inHand;
  const { vocabulary, clock, log, compare, answer, store } = ports;
  const { sha256, matchVersion, pseudonymOf, sheets } = upload;
  const { policy } = vocabulary;
  const { inForce, stored } = await findBasis(receipt, compare);
  const protection = await compare.protection.read();
  const comparison = await compareUpload(sheets, {
    inForce,
    mode: receipt.mode,
    sheets: vocabulary.sheets,
    snapshots: compare.snapshots,
    facts: {
      today,
      project,
      protectedNames: protection.names,
      maxHoursPerYear: (year) => policy.maxHoursPerYear(project, year),
      isShare: policy.isShare,
    },
    corrects: upload.corrects,
    ...(upload.emptySheets && { emptySheets: upload.emptySheets }),
    ...(upload.isTemplate && { isTemplate: true }),
    ...(receipt.isPartial && { setAside: upload.findings.kept }),
  });
  const asking = { project, uploadId: receipt.uploadId, sheets, today, productWaivers: policy.waivers, pseudonymOf };
  const easing = await recallAnswers(asking, answer.earlier);
  const judged = await judgeUpload(upload, comparison, { ...receipt, easing });
  const { effects, digest: effectsDigest } = await findEffects(receipt, { project, inForce, changes: comparison.changes }, answer.effects);
  const about = { receipt, sha256, effectsDigest, inForce, stored, diff: comparison.diff, uploads: answer.uploads };
  const { outcome, sameAs, ...decided } = await decideOutcome(judged, about);
  const findings = decided.findings.map(upload.quoted.finding);
  watch.lap('compare');

  const isNew = outcome === 'stored' && !stored && sameAs === undefined;
  const at = clock.now().toISOString();
  const knows = isNew ? await registerPeople(comparison, { receipt, protection, at }, store) : protection.number;
  if (knows === 'lost') return { kind: 'lost' };
  const refs = isNew ? await writeSheets(comparison.changes, receipt, { protection: knows, snapshots: store.snapshots }) : undefined;
  watch.lap('store');
  const answered = { receipt, project, upload, comparison, effects, outcome, findings, timings: { ...watch.laps } };
  const keys = await writeAnswers(answered, answer.files);
  const next = stored ?? (refs && nextRevision(receipt, inForce, { refs, at, unread: listUnread(findings), protection: knows }));
  if (next && !stored && (await store.snapshots.moveCurrent(next)) === 'lost') return { kind: 'lost' };
  if (next) await rememberAnswers(receipt, { findings: judged.findings, easing, at: next.at }, store);
  const shownRevision = inForce?.number ?? 0;
  const told = { ...judged, findings, unanswered: listQuestions(findings) };
  const finished = {
    matchVersion,
    outcome,
    judged: told,
    sha256,
    upload,
    keys,
    sameAs,
    shownRevision,
    effectsDigest,
    revision: next?.number,
    protectedRows: comparison.protectedRows,
    protection: knows,
  };
  // What has been stored is true whatever else was said. Any other answer gives way to one given, or a go-ahead, meanwhile.
  const isKept = await store.uploads.put(finishReceipt(receipt, finished), next ? undefined : receipt);
  if (!isKept) throw new Error(`Upload ${receipt.uploadId} was answered or confirmed while it was looked at`);
  tellAnswer(log, { receipt, outcome, findings, at: clock.now() }, { ...judged.counts, ...watch.laps });
  if (next) return { kind: 'stored', revision: next.number };
  if (sameAs !== undefined) return { kind: 'unchanged' };
  return { kind: outcome === 'rejected' ? 'rejected' : 'needs-confirmation' };
}

interface Answered {
  readonly receipt: UploadReceipt;
  readonly outcome: string;
  readonly findings: readonly Finding[];
  readonly at: Date;
}

/** One line of the answer, and one for each code of its findings. How long somebody waited is told of the first answer only: the next is to a go-ahead. */
function tellAnswer(log: Log, { receipt, outcome, findings, at }: Answered, counts: Readonly<Record<string, number>>): void {
  const waited = Math.max(0, Math.round((at.getTime() - Date.parse(receipt.at)) / 1000));
  const measures: Measure[] = [{ name: 'UploadsAnswered', value: 1, by: ['outcome'] }];
  if (receipt.shownRevision === undefined) measures.push({ name: 'SecondsToAnswer', value: waited, unit: 'Seconds' });
  log.info('Upload answered', { uploadId: receipt.uploadId, outcome, ...counts }, measures);
  for (const [code, of] of Map.groupBy(findings, (finding) => finding.code))
    log.info('Findings', { uploadId: receipt.uploadId, code }, [{ name: 'Findings', value: of.length, by: ['code'] }]);
}
