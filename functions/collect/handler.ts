import * as z from 'zod';
import { funders, glance, indicators, intakePolicy, quoting, sheets, sheetVersion } from '../../templates/index.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { findingWords } from '../../templates/text/findingWords.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { createAccessStore } from '../shared/aws/createAccessStore.ts';
import { connectTable, type TenantTable } from '../shared/aws/connectTable.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createMachineStore } from '../shared/aws/createMachineStore.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createOpeningStore } from '../shared/aws/createOpeningStore.ts';
import { createMatchStore } from '../shared/aws/createMatchStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../shared/aws/createProtectionStore.ts';
import { createTenantQueue } from '../shared/aws/createQueue.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { createTemplateStore } from '../shared/aws/createTemplateStore.ts';
import { createUploadCounts } from '../shared/aws/createUploadCounts.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createWaiverStore } from '../shared/aws/createWaiverStore.ts';
import { listFindings } from '../shared/definition/listFindings.ts';
import { createIds } from '../shared/lambda/createIds.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { lambda } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { answerMachine, type MachineApi } from './answerMachine.ts';
import { answerRequest } from './answerRequest.ts';
import type { CollectDeps } from './deps.ts';
import { listWaivable } from './listWaivable.ts';
import { httpRequestSchema } from './httpRequest.ts';

/** Settings of the function behind the page's API. `MOST_UPLOADS_PER_DAY` is for one person. */
export const settingsSchema = z.object({
  ...tenantSettings,
  UPLOADS_BUCKET: z.string(),
  REPORTS_BUCKET: z.string(),
  INGEST_QUEUE_URL: z.string(),
  REPORT_QUEUE_URL: z.string(),
  SEND_QUEUE_URL: z.string(),
  MOST_UPLOADS_PER_DAY: z.coerce.number().int().positive(),
});

function connect(): MachineApi {
  const settings = readSettings(settingsSchema);
  return {
    words: collectWords,
    of: connectTenants(settings, (table) => connectTenant(table, settings)),
    machines: createMachineStore(connectTable(settings.TABLE_NAME)),
  };
}

function connectTenant(table: TenantTable, settings: z.infer<typeof settingsSchema>): CollectDeps {
  return {
    projects: createProjectStore(table),
    uploads: createUploadStore(table),
    uploadCounts: createUploadCounts(table),
    mostUploadsPerDay: settings.MOST_UPLOADS_PER_DAY,
    snapshots: createSnapshotStore({ table }),
    matches: createMatchStore(table),
    reports: createReportStore(table),
    uploadFiles: createFileStore(table, settings.UPLOADS_BUCKET),
    reportFiles: createFileStore(table, settings.REPORTS_BUCKET),
    ingestQueue: createTenantQueue(table, settings.INGEST_QUEUE_URL),
    reportQueue: createTenantQueue(table, settings.REPORT_QUEUE_URL),
    sendQueue: createTenantQueue(table, settings.SEND_QUEUE_URL),
    clock: systemClock,
    ids: createIds(systemClock),
    log: createLog(),
    sheets,
    funders,
    glance,
    indicators,
    openings: createOpeningStore(table),
    access: createAccessStore(table),
    templates: createTemplateStore(table),
    places: quoting.words,
    protection: createProtectionStore({ table }),
    yesNo: uploadWorkbookWords,
    // Loaded by who asks for one: few calls do.
    createUploadWorkbook: async (project, filling) => {
      const { createUploadWorkbook } = await import('../shared/workbook/write/createUploadWorkbook.ts');
      return createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion, project, ...filling });
    },
    words: collectWords,
    isQuotable: quoting.isQuotable,
    waivers: createWaiverStore(table),
    productWaivers: intakePolicy.waivers,
    waivable: listWaivable(listFindings(sheets, findingWords)),
  };
}

/** Answers the page and machines: one route for each thing they can ask. */
export const handler = lambda({
  event: httpRequestSchema,
  connect,
  caseOf: ({ pathParameters }) => pathParameters['uploadId'],
  useCase: async (request, api) => (await answerMachine(request, api)) ?? answerRequest(request, api),
});
