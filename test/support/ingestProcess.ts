import { handler } from '../../functions/ingest/handler.ts';

/** A process of its own that takes in the upload a message names, as Lambda does, so that it can be killed. */
const { batchItemFailures } = await handler({ Records: [{ messageId: 'message-1', body: process.argv[2] }] });
if (batchItemFailures.length > 0) process.exitCode = 1;
