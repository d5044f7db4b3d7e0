import * as z from 'zod';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createMailer } from '../shared/aws/createMailer.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { addressed, failedMessageSchema, sendMessageSchema } from '../shared/records/messages.ts';
import { createIds } from '../shared/lambda/createIds.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { funders } from '../../templates/index.ts';
import { failedUploadWords } from '../../templates/text/failedUpload.ts';
import { mailWords } from '../../templates/text/mail.ts';
import { sendReport, type SendDeps } from './sendReport.ts';
import { tellFailed, type TellDeps } from './tellFailed.ts';

/** Settings of the function that sends mail. `MAIL_CONFIGURATION_SET` is where SES tells of deliveries and bounces. */
export const settingsSchema = z.object({
  ...tenantSettings,
  REPORTS_BUCKET: z.string(),
  MAIL_SENDER: z.string(),
  MAIL_CONFIGURATION_SET: z.string().optional(),
});

function connect(): (organisationNumber: string) => SendDeps & TellDeps {
  const settings = readSettings(settingsSchema);
  return connectTenants(settings, (table) => ({
    projects: createProjectStore(table),
    reports: createReportStore(table),
    uploads: createUploadStore(table),
    files: createFileStore(table, settings.REPORTS_BUCKET),
    mailer: createMailer(table, { from: settings.MAIL_SENDER, configurationSet: settings.MAIL_CONFIGURATION_SET }),
    clock: systemClock,
    ids: createIds(systemClock),
    log: createLog(),
    funders,
    words: mailWords,
    failedWords: failedUploadWords,
  }));
}

/** Mails one version of a report for each message, or that an upload could not be read. */
export const handler = tenantLambda({
  message: addressed(z.union([sendMessageSchema, failedMessageSchema])),
  connect,
  caseOf: (message) => ('uploadId' in message ? message.uploadId : undefined),
  retries: createRetries(),
  useCase: async (message, deps: SendDeps & TellDeps): Promise<unknown> =>
    'uploadId' in message ? tellFailed(message, deps) : sendReport(message, deps),
});
