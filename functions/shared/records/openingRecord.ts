import * as z from 'zod';

/** What was opened: a file, rows behind a figure, or findings and changes that quote what a file holds. */
export const openedSchema = z.enum([
  'original',
  'annotated',
  'changes',
  'refused',
  'result',
  'report',
  'annex',
  'template',
  'monthFile',
  'rows',
  'findings',
  'preview',
]);
/** One opening of what may tell about people: who, when, what and why. Written before it is answered; never changed, never removed with the file. */
export const openingRecordSchema = z.object({
  /** Ten digits. */
  organisationNumber: z.string(),
  projectId: z.string(),
  /** Sortable by time. */
  openingId: z.string(),
  at: z.string(),
  /** Subject id of the sign-in, and the name that it said then: for those who answer for the log. */
  by: z.string(),
  name: z.string(),
  opened: openedSchema,
  /** Name a file is saved under, or what the upload or report is called. */
  fileName: z.string(),
  key: z.string().optional(),
  uploadId: z.string().optional(),
  /** Of rows: the report and figure they stand behind. */
  reportKey: z.string().optional(),
  figure: z.string().optional(),
  /** Why, in the person's own words. */
  because: z.string().optional(),
});
/** One opening of what may tell about people. */
export type OpeningRecord = z.infer<typeof openingRecordSchema>;
