import * as z from 'zod';
import { monthPinSchema } from '../domain/monthFiles.ts';

/** One version of a made report. The report's key is `<funder>-<report>-<period>`, with `/` in a period written `_`. */
export const reportRecordSchema = z.object({
  projectId: z.string(),
  reportKey: z.string(),
  funder: z.string(),
  report: z.string(),
  period: z.string(),
  revision: z.number().int(),
  /** Names the revision and the content: the same data, settings and template always give the same version. */
  version: z.string(),
  madeAt: z.string(),
  workbookKey: z.string(),
  contentKey: z.string(),
  /** The workbook of the public edition, where the report has one. */
  publicKey: z.string().optional(),
  /** SHA-256 of the public edition. */
  publicSha256: z.string().optional(),
  /** SHA-256 of the workbook. */
  sha256: z.string(),
  /** The audit annex (Swedish *revisionsbilaga*): internal, never mailed. */
  annexKey: z.string().optional(),
  /** SHA-256 of the audit annex. */
  annexSha256: z.string().optional(),
  /** SHA-256 of the canonical figures, as printed in the workbook. */
  figuresSha256: z.string().optional(),
  state: z.enum(['made', 'sending', 'sent']),
  /** Until when one delivery holds the sending; after that another may try. */
  claimedUntil: z.string().optional(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  /** The mail as it was sent, see `sentMailSchema`. */
  mailKey: z.string().optional(),
  /** Each month's file of a report that makes such files. */
  months: z.record(z.string(), monthPinSchema).optional(),
  /** Who said that the report was handed in by hand: subject id of the sign-in, never a name. */
  handedInBy: z.string().optional(),
  /** Months whose file has been handed in, with the instant. */
  handedInMonths: z.record(z.string(), z.string()).optional(),
  /** How often it has been marked as handed in, or that taken back: a change is made to the record as it was read, or not at all. */
  handedInTimes: z.number().int().optional(),
});

/** One version of a made report. */
export type ReportRecord = z.infer<typeof reportRecordSchema>;

/** A mail as it was sent, kept beside the report. The attachment is the report's workbook. */
export const sentMailSchema = z.object({
  to: z.array(z.string()),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachment: z.string(),
  sentAt: z.string(),
  messageId: z.string(),
});

/** A mail as it was sent. */
export type SentMail = z.infer<typeof sentMailSchema>;
