import * as z from 'zod';

/** What was opened: a file that may hold personal data. */
export const openedSchema = z.enum(['original', 'annotated', 'changes', 'refused', 'report', 'annex', 'template', 'monthFile']);
/** What was opened. */
export type Opened = z.infer<typeof openedSchema>;

/** One opening of a file that may hold personal data: who, when and which. Never changed, never removed with the file. */
export const openingRecordSchema = z.object({
  projectId: z.string(),
  /** Sortable by time. */
  openingId: z.string(),
  at: z.string(),
  /** Who: subject id of the sign-in, never a name. */
  by: z.string(),
  opened: openedSchema,
  /** Name the file was saved under. */
  fileName: z.string(),
  key: z.string(),
  uploadId: z.string().optional(),
});
/** One opening of a file that may hold personal data. */
export type OpeningRecord = z.infer<typeof openingRecordSchema>;
