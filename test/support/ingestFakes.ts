import type { IngestDeps } from '../../functions/ingest/ingestUpload.ts';
import { uploadKey } from '../../functions/shared/records/fileKeys.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Revision, SnapshotRef, UploadReceipt } from '../../functions/shared/records/records.ts';
import { uploadResultSchema } from '../../functions/collect/uploadResultSchema.ts';
import type { Annotation, IncomingRow, SnapshotStore } from '../../functions/shared/ports.ts';
import { indicators } from '../../templates/index.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { exampleProject } from './exampleProject.ts';
import { memoryAnswers } from './memoryAnswers.ts';
import { memoryFiles, memoryProjects, memoryReports, silentLog, stoppedClock } from './memoryPorts.ts';
import { memoryMatches } from './memoryMatches.ts';
import { vocabulary, wordFinding } from './validateSheets.ts';
import { workbookInMemory, type SheetInMemory } from './workbookInMemory.ts';

/** Snapshots in memory, with the same conditions as the table's. */
function memorySnapshots() {
  const pages = new Map<string, readonly IncomingRow[]>();
  const history: Revision[] = [];
  const keyOf = ({ uploadId, sheet, digest }: SnapshotRef) => `${uploadId} ${sheet} ${digest}`;
  const open = (ref: SnapshotRef) => pages.get(keyOf(ref)) ?? [];
  const store: SnapshotStore = {
    current: async () => history[0],
    revisions: async () => [...history],
    revision: async (_, number) => history.find((one) => one.number === number),
    write: async ({ uploadId, sheet }, rows) => {
      const written = structuredClone([...rows]);
      const ref = { uploadId, sheet: sheet.id, digest: String(JSON.stringify(written).length), pages: 1, rows: written.length };
      pages.set(keyOf(ref), written);
      return ref;
    },
    read: async (ref) => open(ref).map(({ row }) => row),
    readSealed: async (ref) => open(ref),
    moveCurrent: async (next) => {
      if ((history[0]?.number ?? 0) !== next.previous) return 'lost';
      history.unshift(next);
      return 'moved';
    },
  };
  return { store, history, pages, open };
}

/** What a project's coordinator can do with the intake, without AWS. */
export function intake(project: Project = exampleProject) {
  const files = memoryFiles();
  const receipts = new Map<string, UploadReceipt>();
  const { store, history, pages, open } = memorySnapshots();
  const workbooks = new Map<string, readonly SheetInMemory[]>();
  const annotated: Annotation[][] = [];
  const reports = memoryReports();
  const answers = memoryAnswers();
  const deps: IngestDeps = {
    files,
    projects: memoryProjects(project),
    uploads: {
      get: async (_, id) => receipts.get(id),
      put: async (receipt, read) => {
        const { outcome, confirmedBy } = receipts.get(receipt.uploadId) ?? {};
        const isAsRead = !read || (outcome === read.outcome && confirmedBy === read.confirmedBy);
        if (isAsRead) receipts.set(receipt.uploadId, receipt);
        return isAsRead;
      },
      list: async () => [...receipts.values()],
    },
    reports,
    snapshots: store,
    matches: memoryMatches(),
    confirmations: answers.confirmations,
    waivers: answers.waivers,
    pseudonyms: {
      open: async (organisation) => (text) => `<${organisation} ${[...text].map((letter) => letter.charCodeAt(0).toString(36)).join('.')}>`,
    },
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
    createChangesWorkbook: (sheets) => new TextEncoder().encode(JSON.stringify(sheets)),
    createRefusedWorkbook: (sheets, marks) =>
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
  return { deps, answers, upload, result, inForce, reports, receipts, history, pages, annotated, files };
}
