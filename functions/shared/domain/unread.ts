import * as z from 'zod';

/** Something in a file that was not read, although it may be data (Swedish *inte läst*). */
export const unreadSchema = z.object({
  what: z.enum(['sheet', 'table', 'column', 'rows']),
  /** Its sheet, by its name in the file. */
  sheet: z.string(),
  /** Which of them: a heading, or cells; empty for a whole sheet. */
  place: z.string(),
  rows: z.number().int().nonnegative(),
  /** Öre, where it has amounts. */
  amount: z.number().int().optional(),
});
/** Something in a file that was not read, although it may be data. */
export type Unread = z.infer<typeof unreadSchema>;

/** Parts that are told of one file; with more, those with most rows. */
export const MOST_UNREAD = 30;
