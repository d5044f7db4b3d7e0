import * as z from 'zod';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { queueLambda } from '../shared/lambda/queueLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { mailEventSchema } from './mailEvent.ts';
import { recordDelivery, type WatchDeps } from './recordDelivery.ts';

/** Settings of the function that follows mails. */
export const settingsSchema = z.object({ ...tenantSettings });

function connect(): (organisationNumber: string) => WatchDeps {
  return connectTenants(readSettings(settingsSchema), (table) => ({ reports: createReportStore(table), log: createLog() }));
}

/** Writes down what became of a mail, for each event that SES tells. One of a mail that is no organisation's is passed over. */
export const handler = queueLambda({
  message: mailEventSchema,
  connect,
  caseOf: ({ detail }) => detail.mail.tags.caseNumber,
  retries: createRetries(),
  useCase: async (event, of: (organisationNumber: string) => WatchDeps) => {
    const { organisation } = event.detail.mail.tags;
    if (organisation !== undefined) await recordDelivery(event, of(organisation));
  },
});
