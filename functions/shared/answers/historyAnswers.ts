import * as z from 'zod';
import { openedSchema } from '../records/openingRecord.ts';
import { doerSchema } from './doer.ts';
import { uploadSummarySchema } from './uploadAnswers.ts';
import { madeReportSchema } from './reportAnswers.ts';

/** Answer of `showHistory`, newest first. */
export const historyAnswerSchema = z.object({
  current: z.number(),
  uploads: z.array(uploadSummarySchema.extend({ hasAnnotated: z.boolean(), hasRefused: z.boolean() })),
  /** Every version of every made report, last made first. */
  reports: z.array(madeReportSchema),
  /** Openings of what may tell about people in the last months, newest first. */
  openings: z.array(
    z.object({ at: z.string(), by: doerSchema, opened: openedSchema, fileName: z.string(), uploadId: z.string().optional() }),
  ),
  revisions: z.array(
    z.object({
      number: z.number(),
      at: z.string(),
      by: doerSchema,
      uploadId: z.string(),
      fileName: z.string().optional(),
      restores: z.number().optional(),
      sheets: z.array(z.object({ sheet: z.string(), rows: z.number() })),
    }),
  ),
});

/** Answer of `showHistory`. */
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;

/** Answer of `restoreRevision`. */
export const restoreAnswerSchema = z.object({ revision: z.number() });
