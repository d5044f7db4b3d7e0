import * as z from 'zod';
import { funders } from '../../templates/index.ts';
import { connectTable } from '../shared/aws/connectTable.ts';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createOrganisationStore } from '../shared/aws/createOrganisationStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { lambda } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { findStuck, type StuckDeps } from './findStuck.ts';

/** Settings of the function that looks for what is stuck. */
export const settingsSchema = z.object({ ...tenantSettings, UPLOADS_BUCKET: z.string() });

function connect(): StuckDeps {
  const settings = readSettings(settingsSchema);
  return {
    organisations: createOrganisationStore(connectTable(settings.TABLE_NAME)),
    of: connectTenants(settings, (table) => ({
      projects: createProjectStore(table),
      uploads: createUploadStore(table),
      reports: createReportStore(table),
      files: createFileStore(table, settings.UPLOADS_BUCKET),
    })),
    funders,
    clock: systemClock,
    log: createLog(),
  };
}

/** What EventBridge says when the time has come; by hand `{"source":"by hand"}`. */
const event = z.object({ source: z.string() });

/** Looks once. */
export const handler = lambda({ event, connect, useCase: async (_event, deps: StuckDeps) => findStuck(deps) });
