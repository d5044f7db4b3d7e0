import * as z from 'zod';
import { funders, indicators, intakePolicy, knownFigures, matchHints, quoting, sheets, sheetVersion } from '../../templates/index.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { templateFileName } from '../shared/domain/fileNames.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { changeWords } from '../../templates/text/changes.ts';
import { findingWords } from '../../templates/text/findingWords.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import type { TenantTable } from '../shared/aws/connectTable.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createConfirmationStore } from '../shared/aws/createConfirmationStore.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createTemplateStore } from '../shared/aws/createTemplateStore.ts';
import { createMatchStore } from '../shared/aws/createMatchStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createTenantQueue } from '../shared/aws/createQueue.ts';
import { createProtectionStore } from '../shared/aws/createProtectionStore.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createPseudonyms } from '../shared/aws/createPseudonyms.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createWaiverStore } from '../shared/aws/createWaiverStore.ts';
import { workbookReader } from '../shared/workbook/read/readWorkbook.ts';
import { readTable, withTables } from '../shared/table/readTable.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import type { WorkbookAnnotator } from '../shared/ports.ts';
import { wordFindings } from './answer/wordFindings.ts';
import { ingestEventSchema } from './ingestEvent.ts';
import { ingestUpload, type IngestPorts } from './ingestUpload.ts';
import { makeTemplate, type TemplatePorts } from './makeTemplate.ts';
import { createFigureFinder } from './read/cells/createFigureFinder.ts';
import type { Vocabulary } from './read/validateWorkbook.ts';

/** Settings of the function that takes in uploads. `IDENTITY_KEY` names the key that seals identity numbers. */
export const settingsSchema = z.object({
  ...tenantSettings,
  UPLOADS_BUCKET: z.string(),
  IDENTITY_KEY: z.string(),
  REPORTS_BUCKET: z.string(),
  REPORT_QUEUE_URL: z.string(),
  PROTECT_QUEUE_URL: z.string(),
});

/** What the intake knows of uploads. */
const vocabulary: Vocabulary = {
  policy: intakePolicy,
  sheets,
  words: inputWords,
  figures: createFigureFinder(knownFigures),
  ownSheets: [uploadWorkbookWords.instructions, uploadWorkbookWords.lists, annotationWords.sheetName],
  sheetVersion,
  hints: matchHints,
  quoting,
};

/** What only some uploads need, loaded by the first that does. */
const writers = {
  annotate: () => import('../shared/workbook/annotate/annotateWorkbook.ts'),
  changes: () => import('../shared/workbook/write/createChangesWorkbook.ts'),
  refused: () => import('../shared/workbook/write/createRefusedWorkbook.ts'),
  upload: () => import('../shared/workbook/write/createUploadWorkbook.ts'),
};
const annotator: WorkbookAnnotator = {
  annotate: async (file, annotations) => (await writers.annotate()).createAnnotator(annotationWords, readTable).annotate(file, annotations),
};

/** The two use cases, each with its own ports. */
interface Connected {
  readonly ingest: IngestPorts;
  readonly template: TemplatePorts;
}

function connect(): (organisationNumber: string) => Connected {
  const settings = readSettings(settingsSchema);
  return connectTenants(settings, (table) => connectTenant(table, settings));
}

function connectTenant(table: TenantTable, settings: z.infer<typeof settingsSchema>): Connected {
  const sealing = createSealing(settings.IDENTITY_KEY, table.credentials);
  const files = createFileStore(table, settings.UPLOADS_BUCKET);
  const projects = createProjectStore(table);
  const uploads = createUploadStore(table);
  const reports = createReportStore(table);
  const snapshots = createSnapshotStore({ table, sealing, isPacked: true });
  const confirmations = createConfirmationStore(table);
  const protection = createProtectionStore({ table, sealing });
  const workbooks = withTables(workbookReader);
  const words = uploadWorkbookWords;
  const shared = { clock: systemClock, log: createLog() };
  return {
    ingest: {
      ...shared,
      vocabulary,
      asked: { uploads, projects, files },
      read: { workbooks, matches: createMatchStore(table), pseudonyms: createPseudonyms({ table, sealing }) },
      compare: { snapshots, protection },
      answer: {
        earlier: { confirmations, waivers: createWaiverStore(table) },
        uploads,
        effects: { reports, snapshots, reportFiles: createFileStore(table, settings.REPORTS_BUCKET), indicators },
        files: {
          result: { files, annotator, wordFinding: wordFindings(sheets, findingWords) },
          refused: {
            files,
            workbooks,
            createRefusedWorkbook: async (refused, marks) =>
              (await writers.refused()).createRefusedWorkbook(refused, {
                marks: { sheetVersion: String(sheetVersion), ...marks },
                words: changeWords,
              }),
          },
          preview: {
            files,
            uploads,
            words,
            isQuotable: quoting.isQuotable,
            createChangesWorkbook: async (changed) => (await writers.changes()).createChangesWorkbook(changed, changeWords),
          },
        },
      },
      store: {
        snapshots,
        confirmations,
        uploads,
        protection,
        protectQueue: createTenantQueue(table, settings.PROTECT_QUEUE_URL),
        months: { reports, reportQueue: createTenantQueue(table, settings.REPORT_QUEUE_URL), funders },
      },
    },
    template: {
      ...shared,
      projects,
      snapshots,
      files,
      templates: createTemplateStore(table),
      sheets,
      words,
      templateName: (project) => templateFileName(collectWords.fileWords.template, project),
      createTemplate: async (project, filling) =>
        (await writers.upload()).createUploadWorkbook({ sheets, words, sheetVersion, project, hasPeople: true, ...filling }),
    },
  };
}

/** Takes in one upload for each message: a file that has arrived, or an upload that has been confirmed. A template with people in it is made here too. */
export const handler = tenantLambda({
  message: ingestEventSchema,
  connect,
  useCase: async (message, { ingest, template }: Connected) =>
    'templateId' in message ? makeTemplate(message, template) : ingestUpload(message, ingest),
  caseOf: (message) => ('templateId' in message ? undefined : message.uploadId),
  retries: createRetries(),
});
