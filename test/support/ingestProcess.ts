import { handler } from '../../functions/ingest/handler.ts';
import { queueEvent } from './queueEvent.ts';

/** A process of its own that takes in the upload a message names, as Lambda does, so that it can be killed. */
await handler(queueEvent(process.argv[2]));
