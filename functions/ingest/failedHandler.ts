import * as z from 'zod';
import { connectTenants, tenantSettings } from '../shared/aws/connectTenants.ts';
import { createTenantQueue } from '../shared/aws/createQueue.ts';
import { createRetries } from '../shared/aws/createRetries.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { tenantLambda } from '../shared/lambda/tenantLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { GIVEN_UP, giveUpUpload, type GiveUpPorts } from './giveUpUpload.ts';
import { ingestEventSchema } from './ingestEvent.ts';

/** Settings of the function that answers what ingest could not. */
export const settingsSchema = z.object({ ...tenantSettings, SEND_QUEUE_URL: z.string() });

function connect(): (organisationNumber: string) => GiveUpPorts {
  const settings = readSettings(settingsSchema);
  return connectTenants(settings, (table) => ({
    uploads: createUploadStore(table),
    sendQueue: createTenantQueue(table, settings.SEND_QUEUE_URL),
    clock: systemClock,
    log: createLog(),
  }));
}

/** Answers each of ingest's dead letters. Of a template that could not be made there is nothing to write: whoever waits for it is told by the page. */
export const handler = tenantLambda({
  message: ingestEventSchema,
  connect,
  caseOf: (message) => ('templateId' in message ? undefined : message.uploadId),
  retries: createRetries(),
  useCase: async (message, ports: GiveUpPorts) => {
    if ('templateId' in message) return ports.log.info(GIVEN_UP, { projectId: message.projectId, templateId: message.templateId });
    await giveUpUpload(message, ports);
  },
});
