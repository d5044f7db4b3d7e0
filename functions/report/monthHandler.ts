import * as z from 'zod';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../shared/aws/createProtectionStore.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { addressed, monthMessageSchema } from '../shared/records/messages.ts';
import { createMonthFileWriter } from '../shared/workbook/write/createMonthFile.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { funders } from '../../templates/index.ts';
import { monthFileWords } from '../../templates/text/monthFile.ts';
import { fillMonths, type FillMonthsDeps } from './months/fillMonths.ts';

/** Settings of the function that puts identity numbers in month files. */
export const settingsSchema = z.object({ ...tenantSettings, REPORTS_BUCKET: z.string(), IDENTITY_KEY: z.string() });

function connect(): (organisationNumber: string) => FillMonthsDeps {
  const settings = readSettings(settingsSchema);
  return connectTenants(settings, (table) => {
    const sealing = createSealing(settings.IDENTITY_KEY, table.credentials);
    return {
      projects: createProjectStore(table),
      reports: createReportStore(table),
      snapshots: createSnapshotStore({ table, sealing, opens: ['identity'] }),
      protection: createProtectionStore({ table, sealing }),
      files: createFileStore(table, settings.REPORTS_BUCKET),
      writer: createMonthFileWriter(monthFileWords),
      funders,
      log: createLog(),
    };
  });
}

/** Makes the month files of one version of a report. The only function beside ingest that can open an identity number. */
export const handler = tenantLambda({ message: addressed(monthMessageSchema), connect, useCase: fillMonths, retries: createRetries() });
