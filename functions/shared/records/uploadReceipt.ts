import * as z from 'zod';
import { unreadSchema } from '../domain/unread.ts';

/** What became of an upload (Swedish *utfall*). */
export const outcomeSchema = z.enum(['stored', 'needs-confirmation', 'rejected']);

/** What became of an upload (Swedish *utfall*). */
export type Outcome = z.infer<typeof outcomeSchema>;

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
  /** `received` until ingest has looked at it; `failed` when it could not be read for a fault of ours; `dropped` when a person let it be. */
  outcome: z.union([outcomeSchema, z.enum(['received', 'failed', 'dropped'])]),
  at: z.string(),
  by: z.string(),
  /** Where the file lies: as it arrived, until it is first seen, and then the copy of what was seen. */
  fileKey: z.string(),
  /** SHA-256 of the file since it was first seen. */
  sha256: z.string().optional(),
  /** Rows about people who are protected. */
  protectedRows: z.number().int().optional(),
  /** Number of the last change of who is protected that it was read with. */
  protection: z.number().int().optional(),
  /**
   * A copy with those rows emptied has taken the file's place: when, with which SHA-256 (none where the whole file had to go), and by which change
   * of who is protected, 0 while it is being done.
   */
  blanked: z.object({ at: z.string(), sha256: z.string().optional(), protection: z.number().int() }).optional(),
  /** Number of the last change of who is protected for which its files, as they are now, have been looked through. */
  searched: z.number().int().optional(),
  /** Whether each sheet of the file was read as one that is known: nothing else stands in it. Unknown of uploads from before this was kept. */
  isReadWhole: z.boolean().optional(),
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
  /** SHA-256 of what it was shown to change in reports already sent: a go-ahead holds for exactly that. */
  shownEffects: z.string().optional(),
  /** Whether it had to be shown anew, because somebody else stored, or a report was sent, in between. */
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
  /** What of the file was not read, although it may be data. */
  unread: z.array(unreadSchema).optional(),
  /** What it waits for an answer about, in words: a confirmation does not do, only matches. */
  unanswered: z.array(z.string()).optional(),
  /** SHA-256 of the warnings shown: a confirmation holds for these and no others. */
  shownWarnings: z.string().optional(),
  /** Reason given when warnings were confirmed. */
  confirmedBecause: z.string().optional(),
  /** When its last try to be read ended in a fault, and when the project's contact began to be told so by mail. */
  failedAt: z.string().optional(),
  toldAt: z.string().optional(),
  /** Who let it be, and when. */
  dropped: z.object({ by: z.string(), at: z.string() }).optional(),
  /** Who confirmed: subject id of the sign-in, never a name. */
  confirmedBy: z.string().optional(),
});

/** The receipt of one upload. */
export type UploadReceipt = z.infer<typeof uploadReceiptSchema>;

/** What somebody who answers or confirms an upload has read of it: if any of it has changed, they have seen something else. */
export function receiptState({ outcome, confirmedBy, sha256, shownRevision, shownWarnings, matchVersion, toldAt }: UploadReceipt) {
  return { outcome, confirmedBy, sha256, shownRevision, shownWarnings, matchVersion, toldAt };
}
