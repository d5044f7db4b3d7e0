import * as z from 'zod';
import { funders, intakePolicy, knownFigures, matchHints, quoting, sheets, sheetVersion } from '../../templates/index.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { blankedFinding } from '../../templates/text/protection.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import type { TenantTable } from '../shared/aws/connectTable.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createMatchStore } from '../shared/aws/createMatchStore.ts';
import { createTemplateStore } from '../shared/aws/createTemplateStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../shared/aws/createProtectionStore.ts';
import { createPseudonyms } from '../shared/aws/createPseudonyms.ts';
import { createTenantQueue } from '../shared/aws/createQueue.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createStoredPages } from '../shared/aws/createStoredPages.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { addressed, protectMessageSchema } from '../shared/records/messages.ts';
import { createBlanker } from '../shared/workbook/blank/createBlanker.ts';
import { workbookReader } from '../shared/workbook/read/readWorkbook.ts';
import { withTables } from '../shared/table/readTable.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { protectPeople, type ProtectPeoplePorts } from './protectPeople.ts';
import { createFigureFinder } from './read/cells/createFigureFinder.ts';
import type { Vocabulary } from './read/validateWorkbook.ts';

/** Settings of the function that writes anew what is stored of protected people. */
export const settingsSchema = z.object({
  ...tenantSettings,
  UPLOADS_BUCKET: z.string(),
  REPORTS_BUCKET: z.string(),
  IDENTITY_KEY: z.string(),
  REPORT_QUEUE_URL: z.string(),
});

/** What the intake knows of uploads: files are read here as they were there. */
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

function connect(): (organisationNumber: string) => ProtectPeoplePorts {
  const settings = readSettings(settingsSchema);
  return connectTenants(settings, (table) => connectTenant(table, settings));
}

function connectTenant(table: TenantTable, settings: z.infer<typeof settingsSchema>): ProtectPeoplePorts {
  const sealing = createSealing(settings.IDENTITY_KEY, table.credentials);
  const uploadFiles = createFileStore(table, settings.UPLOADS_BUCKET);
  const uploads = createUploadStore(table);
  const workbooks = withTables(workbookReader);
  return {
    clock: systemClock,
    log: createLog(),
    sheets,
    protection: createProtectionStore({ table, sealing }),
    projects: createProjectStore(table),
    uploads,
    templates: createTemplateStore(table),
    pages: createStoredPages({ table, sealing }),
    uploadFiles,
    reportFiles: createFileStore(table, settings.REPORTS_BUCKET),
    months: { reports: createReportStore(table), reportQueue: createTenantQueue(table, settings.REPORT_QUEUE_URL), funders },
    blank: {
      vocabulary,
      clock: systemClock,
      files: uploadFiles,
      uploads,
      workbooks,
      matches: createMatchStore(table),
      pseudonyms: createPseudonyms({ table, sealing }),
      blanker: createBlanker(workbooks),
      blankedFinding,
    },
  };
}

/** Protects people in all that is stored of an organisation, for each message. The only function that may erase a file. */
export const handler = tenantLambda({
  message: addressed(protectMessageSchema),
  connect,
  useCase: protectPeople,
  retries: createRetries(),
});
