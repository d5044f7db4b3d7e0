import * as z from 'zod';
import { checkSchema, comparisonSchema, figureSchema } from '../records/reportContent.ts';
import { deliveryStateSchema, failureReasonSchema, reportStateSchema, waitedForSchema, eventKindSchema } from '../records/reportRecord.ts';
import { doerSchema } from './doer.ts';
import { reportHashesSchema } from './trailAnswers.ts';

export const madeReportSchema = z.object({
  reportKey: z.string(),
  version: z.string(),
  /** Id of the report's definition. */
  report: z.string(),
  title: z.string(),
  period: z.string(),
  madeAt: z.string(),
  revision: z.number(),
  state: reportStateSchema,
  /** What one that the schedule would send waits for. */
  waitsFor: z.array(waitedForSchema).optional(),
  /** Why the last attempt to mail it failed. */
  failure: failureReasonSchema.optional(),
  /** Whether a mail of it may have gone although nobody knows. */
  mayHaveGone: z.boolean().optional(),
  approvedBy: doerSchema.optional(),
  approvedAt: z.string().optional(),
  /** Who asked for it to be mailed. */
  sentBy: doerSchema.optional(),
  sentAt: z.string().optional(),
  /** How its mail stands, by the recipient for whom it stands worst; nothing until the mail service has told. */
  delivery: deliveryStateSchema.optional(),
  /** Whether somebody has handed it in by hand, so that there is no mail. */
  isByHand: z.boolean().optional(),
  /** Whether newer data is in force than what the report was made from. */
  isOutdated: z.boolean(),
  /** Whether it has been sent, and the data in force give other figures than it was sent with. */
  isChanged: z.boolean().optional(),
});

/** The newest version of the report of one period. */
export type MadeReport = z.infer<typeof madeReportSchema>;

/** Answer of `listReports`, newest first. */
export const reportsAnswerSchema = z.object({ reports: z.array(madeReportSchema) });

/** Answer of `makeReport`: the report is ready when its revision is at least this. */
export const makeReportAnswerSchema = z.object({ reportKey: z.string(), revision: z.number() });

const shownFigureSchema = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.enum(['persons', 'placements', 'hours', 'kronor', 'percent', 'points', 'flag']),
  value: figureSchema,
  /** Of headline figures only. */
  comparisons: z.array(comparisonSchema),
  isHeadline: z.boolean(),
});

/** One figure with what a reader needs to know. */
export type ShownFigure = z.infer<typeof shownFigureSchema>;

/** Answer of `showReport`. */
export const reportAnswerSchema = madeReportSchema.extend({
  /** What has been done with it, oldest first. */
  events: z.array(z.object({ at: z.string(), what: eventKindSchema, by: doerSchema.optional() })).default([]),
  figures: z.array(shownFigureSchema),
  checks: z.array(checkSchema),
  notes: z.array(z.string()),
  hasPersonalData: z.boolean(),
  /** Whether it makes files that are handed in month by month. */
  hasMonthFiles: z.boolean().default(false),
  /** Whether there is an edition to publish. */
  hasPublicEdition: z.boolean().default(false),
  hashes: reportHashesSchema.optional(),
});

/** Answer of `showReport`. */
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
