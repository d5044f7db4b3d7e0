import * as z from 'zod';

/** How much a month's file holds: people, those who left in the month, and hours with two decimals. */
export const monthCountsSchema = z.object({ rows: z.number().int(), ended: z.number().int(), hours: z.number() });
/** How much a month's file holds. */
export type MonthCounts = z.infer<typeof monthCountsSchema>;

/** A month's file as it is pinned in the record: with the SHA-256 of its content, which names people by pseudonym. */
export const monthPinSchema = monthCountsSchema.extend({ sha256: z.string() });
/** A month's file as it is pinned in the record. */
export type MonthPin = z.infer<typeof monthPinSchema>;

/** Which months must be handed in again, in the order they must be uploaded. */
export const cascadeSchema = z.object({ resend: z.array(z.string()) });
/** Which months must be handed in again (Swedish *rättelsekedja*). */
export type Cascade = z.infer<typeof cascadeSchema>;

/** One difference between a month's file as it was handed in and as it is now. */
export const monthChangeSchema = z.object({
  month: z.string(),
  /** Short pseudonym; never an identity number. */
  person: z.string(),
  /** Row in Deltagare that the person's data come from now, or came from. */
  row: z.number().int(),
  field: z.enum(['person', 'identityNumber', 'startsOn', 'endsOn', 'hours']),
  before: z.union([z.string(), z.number()]).optional(),
  after: z.union([z.string(), z.number()]).optional(),
});
/** One difference between a month's file as it was handed in and as it is now. */
export type MonthChange = z.infer<typeof monthChangeSchema>;

/** Letters of a pseudonym that are shown: enough to tell a project's people apart. */
const SHORT = 8;

/** A pseudonym as it is shown. */
export const shortPseudonym = (pseudonym: string): string => pseudonym.slice(0, SHORT);
