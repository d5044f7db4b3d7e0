import * as z from 'zod';
import { parseUploadKey } from '../shared/records/fileKeys.ts';
import {
  addressed,
  ingestMessageSchema,
  objectCreatedSchema,
  templateMessageSchema,
  type Addressed,
  type IngestMessage,
} from '../shared/records/messages.ts';

const fileArrived = objectCreatedSchema.transform(({ detail }, context): Addressed<IngestMessage> => {
  const upload = parseUploadKey(detail.object.key);
  if (upload) {
    const { organisationNumber, ...message } = upload;
    return { organisationNumber, message };
  }
  context.addIssue({ code: 'custom', message: 'not the key of an upload' });
  return z.NEVER;
});

/** What starts ingest: S3 telling that the file has arrived, a message asking for a template, or to look at an upload again. */
export const ingestEventSchema = z.union([fileArrived, addressed(z.union([templateMessageSchema, ingestMessageSchema]))]);
