import * as z from 'zod';
import { doerSchema } from './doer.ts';

/** Somebody protected as a manager sees her: which list marked her, and whether the protection has been lifted. Never who she is. */
export const protectedPersonSchema = z.object({
  id: z.string(),
  since: z.string(),
  by: doerSchema,
  projectId: z.string(),
  uploadId: z.string(),
  /** Name of the file that marked her, where it is one of the project's. */
  fileName: z.string().optional(),
  row: z.number(),
  lifted: z.object({ at: z.string(), by: doerSchema, because: z.string() }).optional(),
});

/** Answer of `listProtected`: those who are protected first. */
export const protectedAnswerSchema = z.object({ people: z.array(protectedPersonSchema) });
/** Answer of `listProtected`. */
export type ProtectedAnswer = z.infer<typeof protectedAnswerSchema>;
