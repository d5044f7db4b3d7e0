import * as z from 'zod';

/** What is answered instead when a request is refused. `message` is Swedish. */
export const refusalAnswerSchema = z.object({ code: z.string(), message: z.string() });
