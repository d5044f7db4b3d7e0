import * as z from 'zod';
import { reportStateSchema } from '../records/reportRecord.ts';

/** How a made report is recognised: SHA-256 of its files and of its canonical figures. */
export const reportHashesSchema = z.object({ workbook: z.string(), annex: z.string().optional(), figures: z.string().optional() });

/** One stored row behind a figure: where the coordinator finds it, and whose it is without a name. */
export const tracedRowSchema = z.object({
  /** Swedish name of the sheet. */
  sheet: z.string(),
  uploadId: z.string(),
  /** Name of the uploaded file; nothing when its receipt is gone. */
  fileName: z.string().optional(),
  /** Row number in the file. */
  row: z.number().int(),
  /** Beginning of the person's pseudonym; of rows about nobody what names them first, such as a voucher. */
  mark: z.string(),
});
/** One stored row behind a figure. */
export type TracedRow = z.infer<typeof tracedRowSchema>;

/** Answer of `traceFigure`: a page of the rows behind a figure. */
export const traceAnswerSchema = z.object({
  key: z.string(),
  title: z.string(),
  isSplit: z.boolean(),
  total: z.number().int(),
  /** Place of the first row on the page, from 0. */
  from: z.number().int(),
  /** Whether the rows are about people, and the reader may not open people. */
  isCountOnly: z.boolean(),
  rows: z.array(tracedRowSchema),
});
/** Answer of `traceFigure`. */
export type TraceAnswer = z.infer<typeof traceAnswerSchema>;

/** Answer of `recognizeFile`: the made reports whose workbook, public edition or annex this very file is. */
export const recognizeAnswerSchema = z.object({
  matches: z.array(
    z.object({
      reportKey: z.string(),
      title: z.string(),
      period: z.string(),
      revision: z.number(),
      version: z.string(),
      file: z.enum(['workbook', 'public', 'annex']),
      madeAt: z.string(),
      state: reportStateSchema,
      sentAt: z.string().optional(),
      isChanged: z.boolean().optional(),
    }),
  ),
});
/** Answer of `recognizeFile`. */
export type RecognizeAnswer = z.infer<typeof recognizeAnswerSchema>;
