import * as z from 'zod';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createTenantQueue } from '../shared/aws/createQueue.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { addressed, reportMessageSchema, type MonthMessage, type SendMessage } from '../shared/records/messages.ts';
import { createAnnexWorkbook } from '../shared/workbook/write/createAnnexWorkbook.ts';
import { createReportWorkbooks } from '../shared/workbook/fill/createReportWorkbooks.ts';
import { workbookFiller } from '../shared/workbook/fill/fillWorkbook.ts';
import { caseInHand } from '../shared/lambda/inHand.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { catalogue, funders } from '../../templates/index.ts';
import { annexWords } from '../../templates/text/annexWords.ts';
import { countRevision } from './countRevision.ts';
import { keepRevision } from './keepRevision.ts';
import { makeReport, type MakeReportDeps } from './makeReport.ts';

/** Settings of the function that makes reports. Of what `IDENTITY_KEY` seals it may open special categories, which figures are counted from. */
export const settingsSchema = z.object({
  ...tenantSettings,
  REPORTS_BUCKET: z.string(),
  IDENTITY_KEY: z.string(),
  SEND_QUEUE_URL: z.string(),
  MONTH_QUEUE_URL: z.string(),
});

function connect(): (organisationNumber: string) => MakeReportDeps {
  const settings = readSettings(settingsSchema);
  const workbooks = createReportWorkbooks();
  // One for all organisations: what is kept fills the memory.
  const counting = keepRevision(countRevision);
  return connectTenants(settings, (table) => ({
    projects: createProjectStore(table),
    snapshots: createSnapshotStore({ table, sealing: createSealing(settings.IDENTITY_KEY, table.credentials), opens: ['sensitive'] }),
    reports: createReportStore(table),
    files: createFileStore(table, settings.REPORTS_BUCKET),
    filler: workbookFiller,
    annex: { write: createAnnexWorkbook, words: annexWords },
    workbooks,
    countRevision: counting,
    sendQueue: createTenantQueue<SendMessage>(table, settings.SEND_QUEUE_URL),
    monthQueue: createTenantQueue<MonthMessage>(table, settings.MONTH_QUEUE_URL),
    clock: systemClock,
    log: createLog(),
    funders,
    catalogue,
    caseInHand,
  }));
}

/** Makes one report for each message: a project, a report and a period. */
export const handler = tenantLambda({ message: addressed(reportMessageSchema), connect, useCase: makeReport, retries: createRetries() });
