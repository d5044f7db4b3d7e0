import * as z from 'zod';

/** An id from outside: of an upload, a report, a version, a waiver. Longer ones name nothing, and would not fit a key of the table. */
export const idSchema = z.string().min(1).max(200);
