import * as z from 'zod';
import { sheets } from '../../templates/index.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createAccessStore } from '../shared/aws/createAccessStore.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createOpeningStore } from '../shared/aws/createOpeningStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createTemplateStore } from '../shared/aws/createTemplateStore.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createIds } from '../shared/lambda/createIds.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { lambda } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import type { Api } from './answerBy.ts';
import { answerOpenings, type OpenDeps } from './answerOpenings.ts';
import { httpRequestSchema } from './httpRequest.ts';

/** Settings of the function that leads to files. */
export const settingsSchema = z.object({ ...tenantSettings, UPLOADS_BUCKET: z.string(), REPORTS_BUCKET: z.string() });

function connect(): Api<OpenDeps> {
  const settings = readSettings(settingsSchema);
  const of = connectTenants(settings, (table) => ({
    projects: createProjectStore(table),
    access: createAccessStore(table),
    uploads: createUploadStore(table),
    uploadFiles: createFileStore(table, settings.UPLOADS_BUCKET),
    reports: createReportStore(table),
    reportFiles: createFileStore(table, settings.REPORTS_BUCKET),
    templates: createTemplateStore(table),
    openings: createOpeningStore(table),
    clock: systemClock,
    ids: createIds(systemClock),
    log: createLog(),
    sheets,
    words: collectWords,
  }));
  return { words: collectWords, of };
}

/** Opens files that may hold identity numbers. No other function of the page may read them. */
export const handler = lambda({
  event: httpRequestSchema,
  connect,
  caseOf: ({ pathParameters }) => pathParameters['uploadId'],
  useCase: answerOpenings,
});
