import * as z from 'zod';
import { figureSchema } from './reportContent.ts';

/** What a sheet of an upload takes the place of: the whole sheet, some months, refused rows handed in again, or nothing. */
export const replacedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet') }),
  z.object({ kind: z.literal('months'), months: z.array(z.string()) }),
  z.object({ kind: z.literal('corrected') }),
  z.object({ kind: z.literal('nothing') }),
]);
/** What a sheet of an upload takes the place of. */
export type Replaced = z.infer<typeof replacedSchema>;

/** Rows refused while the others are stored, and rows in force that stay because of them. */
export const refusedCountSchema = z.object({
  rows: z.number().int(),
  stay: z.number().int(),
  /** Whether a refused row could not be told from those in force, so that no row was taken away. */
  isUncertain: z.boolean(),
});
/** Rows refused while the others are stored. */
export type RefusedCount = z.infer<typeof refusedCountSchema>;

const changedCellSchema = z.object({
  /** Heading of the column. */
  column: z.string(),
  /** Readable Swedish values; nothing for an empty cell, and for values that are not shown. */
  before: z.string().optional(),
  after: z.string().optional(),
  /** Whether the values are sealed or sensitive, so that only the change itself is told. */
  isHidden: z.boolean().optional(),
});

/** A row that would be new, changed or gone. A person is a short pseudonym, never an identity number. */
export const changedRowSchema = z.object({
  kind: z.enum(['added', 'changed', 'removed']),
  /** Its place in the file: of a row that goes, in the file that brought it. */
  row: z.number().int(),
  file: z.string().optional(),
  person: z.string().optional(),
  /** What tells the row from others, in readable values. */
  name: z.string(),
  /** The cells of a changed row that change. */
  cells: z.array(changedCellSchema),
});
/** A row that would be new, changed or gone. */
export type ChangedRow = z.infer<typeof changedRowSchema>;

const restatedSchema = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.enum(['persons', 'placements', 'hours', 'kronor', 'percent', 'points', 'flag']),
  before: figureSchema.optional(),
  after: figureSchema.optional(),
});

/** Figures of one report already sent that would change. */
export const reportEffectSchema = z.object({
  funder: z.string(),
  report: z.string(),
  reportKey: z.string(),
  period: z.string(),
  sentAt: z.string(),
  figures: z.array(restatedSchema),
});
/** Figures of one report already sent that would change. */
export type ReportEffect = z.infer<typeof reportEffectSchema>;

/** What storing an upload would change: the first rows of each sheet, and the reports already sent. */
export const uploadChangesSchema = z.object({
  sheets: z.array(z.object({ sheet: z.string(), rows: z.array(changedRowSchema), leftOut: z.number().int() })),
  reports: z.array(reportEffectSchema),
});
/** What storing an upload would change. */
export type UploadChanges = z.infer<typeof uploadChangesSchema>;

/** What storing an upload would change, as the page shows it: reports have their titles, and rows are only for those who may open files. */
export const shownChangesSchema = uploadChangesSchema.extend({
  sheets: uploadChangesSchema.shape.sheets.optional(),
  reports: z.array(reportEffectSchema.extend({ title: z.string() })),
});
/** What storing an upload would change, as the page shows it. */
export type ShownChanges = z.infer<typeof shownChangesSchema>;
