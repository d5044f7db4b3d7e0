import { handler } from '../../functions/send/handler.ts';
import { queueEvent } from './queueEvent.ts';

/** Delivers one message, given as the argument, to the function that mails: a process that a test can kill. */
await handler(queueEvent(process.argv[2] ?? ''));
