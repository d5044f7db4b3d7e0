import * as z from 'zod';

/** What the API answers and the page reads: one schema per answer, used on both sides. No answer holds an identity number. */

/** Who did something: never a name, only whether it was the reader. */
export const doerSchema = z.enum(['you', 'colleague', 'system']);

/** Who did something. */
export type Doer = z.infer<typeof doerSchema>;
