import { ingestUpload, type Ingested } from '../../functions/ingest/ingestUpload.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import type { AnswersPorts } from '../../functions/ingest/answer/writeAnswers.ts';
import type { ReadPorts } from '../../functions/ingest/read/readUpload.ts';
import type { Vocabulary } from '../../functions/ingest/read/validateWorkbook.ts';
import type { IngestMessage, ProtectMessage, ReportMessage } from '../../functions/shared/records/messages.ts';
import { uploadKey } from '../../functions/shared/records/fileKeys.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import { uploadResultSchema } from '../../functions/collect/uploadResultSchema.ts';
import type {
  Annotation,
  Clock,
  ConfirmationStore,
  FileStore,
  IncomingRow,
  Log,
  ProjectStore,
  ProtectionStore,
  Queue,
  ReportStore,
  SnapshotStore,
  UploadStore,
  WaiverStore,
} from '../../functions/shared/ports.ts';
import { funders, indicators } from '../../templates/index.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { exampleProject } from './exampleProject.ts';
import { memoryAnswers } from './memoryAnswers.ts';
import { memoryFiles, memoryProjects, memoryPseudonyms, memoryQueue, memoryReports, silentLog, stoppedClock } from './memoryPorts.ts';
import { memoryMatches } from './memoryMatches.ts';
import { memoryProtection } from './memoryProtection.ts';
import { memorySnapshots } from './memorySnapshots.ts';
import { memoryUploads } from './memoryUploads.ts';
import { vocabulary, wordFinding } from './validateSheets.ts';
import { workbookInMemory, type SheetInMemory } from './workbookInMemory.ts';

/** Everything the intake meets, so that a test can put something else in place of one thing. */
export interface IntakeWorld extends ReadPorts, Vocabularies {
  readonly files: FileStore;
  readonly projects: ProjectStore;
  readonly uploads: UploadStore;
  readonly reports: ReportStore;
  readonly snapshots: SnapshotStore;
  readonly confirmations: ConfirmationStore;
  readonly waivers: WaiverStore;
  readonly reportQueue: Queue<ReportMessage>;
  readonly protection: ProtectionStore;
  readonly protectQueue: Queue<ProtectMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

type Vocabularies = Omit<
  AnswersPorts['result'] & AnswersPorts['refused'] & AnswersPorts['preview'],
  'files' | 'uploads' | 'reports' | 'snapshots'
> & {
  readonly vocabulary: Vocabulary;
  readonly indicators: Indicators;
};

/** Takes in an upload, each room of ingest with its own part of the world. */
export async function ingest(message: IngestMessage, world: IntakeWorld): Promise<Ingested> {
  const { files, uploads, projects, workbooks, matches, pseudonyms, snapshots, confirmations, waivers, reports } = world;
  const { annotator, wordFinding, createRefusedWorkbook, createChangesWorkbook, indicators, words, isQuotable } = world;
  return ingestUpload(message, {
    vocabulary: world.vocabulary,
    clock: world.clock,
    log: world.log,
    asked: { uploads, projects, files },
    read: { workbooks, matches, pseudonyms },
    compare: { snapshots, protection: world.protection },
    answer: {
      earlier: { confirmations, waivers },
      uploads,
      effects: { reports, snapshots, reportFiles: files, indicators },
      files: {
        result: { files, annotator, wordFinding },
        refused: { files, workbooks, createRefusedWorkbook },
        preview: { files, uploads, words, isQuotable, createChangesWorkbook },
      },
    },
    store: {
      snapshots,
      confirmations,
      uploads,
      protection: world.protection,
      protectQueue: world.protectQueue,
      months: { reports, reportQueue: world.reportQueue, funders },
    },
  });
}

/** What a project's coordinator can do with the intake, without AWS. */
export function intake(project: Project = exampleProject) {
  const files = memoryFiles();
  const uploads = memoryUploads();
  /** The project's receipts, by upload. */
  const receipts = {
    get: (uploadId: string) => uploads.receipts.get(project.id, uploadId),
    set: (uploadId: string, receipt: UploadReceipt) => uploads.receipts.put(project.id, uploadId, receipt),
  };
  const snapshots = memorySnapshots();
  const { pages, open } = snapshots;
  const history = snapshots.historyOf(project.id);
  /** Holds the pointer back for uploads that know of no protected person. */
  const holdBack = () => snapshots.holdBack(project.id, 1);
  const workbooks = new Map<string, readonly SheetInMemory[]>();
  const annotated: Annotation[][] = [];
  const reports = memoryReports();
  const reportQueue = memoryQueue<ReportMessage>();
  const protection = memoryProtection();
  const protectQueue = memoryQueue<ProtectMessage>();
  const answers = memoryAnswers();
  const deps: IntakeWorld = {
    files,
    projects: memoryProjects(project),
    uploads,
    reports,
    reportQueue,
    protection,
    protectQueue,
    snapshots,
    matches: memoryMatches(),
    confirmations: answers.confirmations,
    waivers: answers.waivers,
    pseudonyms: memoryPseudonyms(),
    workbooks: { read: (file, visitor) => workbookInMemory(...(workbooks.get(new TextDecoder().decode(file)) ?? [])).read(file, visitor) },
    annotator: {
      annotate: async (file, annotations) => {
        annotated.push([...annotations]);
        return file;
      },
    },
    wordFinding,
    vocabulary,
    indicators,
    words: uploadWorkbookWords,
    isQuotable: vocabulary.quoting.isQuotable,
    createChangesWorkbook: async (sheets) => new TextEncoder().encode(JSON.stringify(sheets)),
    createRefusedWorkbook: async (sheets, marks) =>
      new TextEncoder().encode(
        JSON.stringify({ marks, sheets: sheets.map(({ sheet, headings, rows }) => ({ name: sheet.name, headings, rows })) }),
      ),
    clock: stoppedClock('2025-11-21T12:00:00.000Z'),
    log: silentLog,
  };
  /** Puts a workbook in place with its receipt, as the page does. */
  const upload = (uploadId: string, sheets: readonly SheetInMemory[], more: Partial<UploadReceipt> = {}) => {
    const fileKey = uploadKey(project.id, uploadId);
    workbooks.set(uploadId, sheets);
    files.files.set(fileKey, new TextEncoder().encode(uploadId));
    receipts.set(uploadId, {
      projectId: project.id,
      uploadId,
      fileName: 'x.xlsx',
      outcome: 'received',
      at: '',
      by: 'anna',
      fileKey,
      mode: 'default',
      ...more,
    });
    return { projectId: project.id, uploadId };
  };
  const result = (uploadId: string) => {
    const key = receipts.get(uploadId)?.resultKey ?? '';
    const json: unknown = JSON.parse(new TextDecoder().decode(files.files.get(key)));
    return uploadResultSchema.parse(json);
  };
  /** The rows in force of one sheet. */
  const inForce = (sheet: string): readonly IncomingRow[] => {
    const ref = history[0]?.sheets[sheet];
    return ref ? open(ref) : [];
  };
  return {
    deps,
    answers,
    protection,
    protectQueue,
    holdBack,
    upload,
    result,
    inForce,
    reports,
    reportQueue,
    receipts,
    history,
    pages,
    annotated,
    files,
  };
}
