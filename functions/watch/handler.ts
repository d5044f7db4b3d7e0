import * as z from 'zod';
import { connectTable } from '../shared/aws/connectTable.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { queueLambda } from '../shared/lambda/queueLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { mailEventSchema } from './mailEvent.ts';
import { recordDelivery, type WatchDeps } from './recordDelivery.ts';

/** Settings of the function that follows mails. */
export const settingsSchema = z.object({ TABLE_NAME: z.string() });

function connect(): WatchDeps {
  return { reports: createReportStore(connectTable(readSettings(settingsSchema).TABLE_NAME)), log: createLog() };
}

/** Writes down what became of a mail, for each event that SES tells. */
export const handler = queueLambda({
  message: mailEventSchema,
  connect,
  caseOf: ({ detail }) => detail.mail.tags.caseNumber,
  useCase: recordDelivery,
  retries: createRetries(),
});
