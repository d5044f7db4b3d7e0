import type { IngestDeps } from '../../functions/ingest/ingestUpload.ts';
import { uploadKey } from '../../functions/shared/records/fileKeys.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { UploadReceipt } from '../../functions/shared/records/records.ts';
import { uploadResultSchema } from '../../functions/collect/uploadResultSchema.ts';
import type { Annotation, IncomingRow } from '../../functions/shared/ports.ts';
import { indicators } from '../../templates/index.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { exampleProject } from './exampleProject.ts';
import { memoryAnswers } from './memoryAnswers.ts';
import { memoryFiles, memoryProjects, memoryPseudonyms, memoryReports, silentLog, stoppedClock } from './memoryPorts.ts';
import { memoryMatches } from './memoryMatches.ts';
import { memorySnapshots } from './memorySnapshots.ts';
import { memoryUploads } from './memoryUploads.ts';
import { vocabulary, wordFinding } from './validateSheets.ts';
import { workbookInMemory, type SheetInMemory } from './workbookInMemory.ts';

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
  const workbooks = new Map<string, readonly SheetInMemory[]>();
  const annotated: Annotation[][] = [];
  const reports = memoryReports();
  const answers = memoryAnswers();
  const deps: IngestDeps = {
    files,
    projects: memoryProjects(project),
    uploads,
    reports,
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
