import * as z from 'zod';
import { monthPinSchema } from '../domain/monthFiles.ts';

/** What became of an upload (Swedish *utfall*). */
export const outcomeSchema = z.enum(['stored', 'needs-confirmation', 'rejected']);
/** What became of an upload (Swedish *utfall*). */
export type Outcome = z.infer<typeof outcomeSchema>;

/** One stored snapshot of a sheet: immutable pages under the upload that wrote them. */
export const snapshotRefSchema = z.object({
  uploadId: z.string(),
  sheet: z.string(),
  /** Names the content: a late retry with other rows writes beside this snapshot, never into it. */
  digest: z.string(),
  pages: z.number().int(),
  rows: z.number().int(),
});
/** One stored snapshot of a sheet. */
export type SnapshotRef = z.infer<typeof snapshotRefSchema>;

/** Which snapshot of each sheet is in force, numbered. The pointer is the newest; the others are history. */
export const revisionSchema = z.object({
  projectId: z.string(),
  number: z.number().int().positive(),
  /** The upload that moved the pointer, or the undo. */
  uploadId: z.string(),
  /** Instant, ISO 8601. */
  at: z.string(),
  /** Who: subject id of the sign-in, never a name. */
  by: z.string(),
  sheets: z.record(z.string(), snapshotRefSchema),
  /** The revision it was built on: 0 for the first. */
  previous: z.number().int().nonnegative(),
  /** The earlier revision that an undo brought back. */
  restores: z.number().int().positive().optional(),
});
/** Which snapshot of each sheet is in force, numbered. */
export type Revision = z.infer<typeof revisionSchema>;

/** Rows new, changed, gone and as before, per sheet. */
export const sheetDiffSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
});
/** Rows new, changed, gone and as before. */
export type SheetDiff = z.infer<typeof sheetDiffSchema>;

/** The receipt of one upload. Its findings are in the file `resultKey`. */
export const uploadReceiptSchema = z.object({
  projectId: z.string(),
  uploadId: z.string(),
  fileName: z.string(),
  /** `received` until ingest has looked at it. */
  outcome: z.union([outcomeSchema, z.literal('received')]),
  at: z.string(),
  by: z.string(),
  fileKey: z.string(),
  /** SHA-256 of the file, to recognise the same file again. */
  sha256: z.string().optional(),
  resultKey: z.string().optional(),
  annotatedKey: z.string().optional(),
  revision: z.number().int().optional(),
  rows: z.record(z.string(), z.number().int()).optional(),
  counts: z.object({ stop: z.number().int(), error: z.number().int(), warning: z.number().int(), note: z.number().int() }).optional(),
  /** What the upload replaces: the sheet's default, the whole sheet, or nothing. */
  mode: z.enum(['default', 'whole', 'addition']).default('default'),
  /** Whether what would change is shown before anything is stored. */
  looksFirst: z.boolean().optional(),
  /** Whether the rows that are right are stored though others are refused. */
  isPartial: z.boolean().optional(),
  /** Whether a go-ahead needs a reason: there are warnings that nobody has answered. */
  needsReason: z.boolean().optional(),
  /** Number of the revision that was in force when it was shown what would change, 0 before the first: a go-ahead holds for it and no other. */
  shownRevision: z.number().int().optional(),
  /** Whether it had to be shown anew, because somebody else stored in between. */
  isShownAnew: z.boolean().optional(),
  /** What would change: `changesSchema`, and every row of it as a workbook. */
  changesKey: z.string().optional(),
  changesBookKey: z.string().optional(),
  /** The refused rows as a workbook of their own. */
  refusedKey: z.string().optional(),
  /** The upload that stored the same file before, when this one brought nothing new. */
  sameAs: z.string().optional(),
  /** Version of the project's matches it was read with. */
  matchVersion: z.number().int().optional(),
  /** The stored upload whose file is read again, with matches confirmed since. */
  rereads: z.string().optional(),
  /** SHA-256 of the warnings shown: a confirmation holds for these and no others. */
  shownWarnings: z.string().optional(),
  /** Reason given when warnings were confirmed. */
  confirmedBecause: z.string().optional(),
  /** Who confirmed: subject id of the sign-in, never a name. */
  confirmedBy: z.string().optional(),
});
/** The receipt of one upload. */
export type UploadReceipt = z.infer<typeof uploadReceiptSchema>;

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
