import * as z from 'zod';

/** Answer of routes that give a file: a short-lived address. */
export const linkAnswerSchema = z.object({ url: z.string() });
