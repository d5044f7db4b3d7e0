import { handler } from '../../functions/send/handler.ts';

/** Delivers one message, given as the argument, to the function that mails: a process that a test can kill. */
await handler({ Records: [{ messageId: 'killed', body: process.argv[2] ?? '' }] });
