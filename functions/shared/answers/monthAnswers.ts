import * as z from 'zod';
import { monthCountsSchema } from '../domain/monthFiles.ts';

/** One month's file as the page shows it. */
export const shownMonthSchema = z.object({
  month: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  /** Whether the funder takes the file today or later: a month opens on the first day of the next. */
  isOpen: z.boolean(),
  /** Negative when the last day has passed. */
  daysLeft: z.number().int(),
  /** The newest file; nothing until one has been made. */
  file: z
    .object({
      reportKey: z.string(),
      version: z.string(),
      counts: monthCountsSchema,
      /** Whether newer data is in force than the file was made from. */
      isOutdated: z.boolean(),
    })
    .optional(),
  /** Instant it was last said to be handed in. */
  handedInAt: z.string().optional(),
  /** Place in the order to upload again, from 1. */
  again: z.number().int().optional(),
});
/** One month's file as the page shows it. */
export type ShownMonth = z.infer<typeof shownMonthSchema>;

/** Answer of `listMonths`; nothing of a project that makes no month files. */
export const monthsAnswerSchema = z.object({
  files: z.object({ report: z.string(), title: z.string(), mayMark: z.boolean(), months: z.array(shownMonthSchema) }).optional(),
});
/** Answer of `listMonths`. */
export type MonthsAnswer = z.infer<typeof monthsAnswerSchema>;
