import * as z from 'zod';
import { monthPinSchema } from '../domain/monthFiles.ts';

/** How a version of a report stands; the states and who moves between them are drawn in `docs/architecture.md`. */
export const reportStateSchema = z.enum(['made', 'waits', 'sending', 'sent', 'failed', 'dropped']);

/** What a report that the schedule would send waits for. */
export const waitedForSchema = z.enum(['check', 'upload', 'approval']);
/** What a report that the schedule would send waits for. */
export type WaitedFor = z.infer<typeof waitedForSchema>;

/**
 * Why a mail did not go, or is not known to have gone: the mail service refused it; it gave no answer in time; the process ended between asking and
 * writing down the answer; a newer version has gone; it is larger than mails may be.
 */
export const failureReasonSchema = z.enum(['refused', 'noAnswer', 'interrupted', 'newerSent', 'tooLarge']);
/** Why a mail did not go, or is not known to have gone. */
export type FailureReason = z.infer<typeof failureReasonSchema>;

/** What can be done with a version: `asked` is that somebody asks for it to be mailed. */
export const eventKindSchema = z.enum(['waits', 'approved', 'asked', 'sent', 'failed', 'dropped', 'handedIn', 'takenBack', 'undelivered']);

/**
 * What the mail service tells of a mail: taken on, delivered to a recipient's server, late, returned for good, kept back because an earlier one was returned
 * or complained of, marked as unwanted by who got it, or not sent because of what it holds.
 */
export const deliveryStateSchema = z.enum(['accepted', 'delivered', 'delayed', 'bounced', 'suppressed', 'complained', 'rejected']);
/** What the mail service tells of a mail. */
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

const deliverySchema = z.object({
  /** Id of the event that told. */
  id: z.string(),
  /** The attempt that the mail was of. */
  attempt: z.string(),
  state: deliveryStateSchema,
  at: z.string(),
  /** How many of the mail's recipients it is about. */
  recipients: z.number().int().nonnegative(),
});
/** What became of a mail, as the mail service told. */
export type Delivery = z.infer<typeof deliverySchema>;

const eventSchema = z.object({
  at: z.string(),
  what: eventKindSchema,
  /** Subject id of the sign-in, never a name. */
  by: z.string().optional(),
});
/** What was done with a version, by whom where a person did it. */
export type ReportEvent = z.infer<typeof eventSchema>;

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
  /** The case that it was first made in. */
  caseNumber: z.string().optional(),
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
  /** The uploads whose rows it is made of: who uploaded them does not approve it. */
  uploads: z.array(z.string()).optional(),
  state: reportStateSchema,
  waitsFor: z.array(waitedForSchema).optional(),
  /** Who approved this version, and when: subject id of the sign-in, never a name. */
  approvedBy: z.string().optional(),
  approvedAt: z.string().optional(),
  /** Who asked for it to be mailed, and when last. */
  sentBy: z.string().optional(),
  askedAt: z.string().optional(),
  /** The last attempt to mail it, written before the mail leaves: its id is a tag of the mail, and no mail of it leaves after `until`. */
  attempt: z.object({ id: z.string(), mailKey: z.string(), until: z.string() }).optional(),
  /** Why the last attempt failed; `error` is the mail service's own name of it. */
  failure: z.object({ reason: failureReasonSchema, at: z.string(), error: z.string().optional() }).optional(),
  /** Whether a mail may have gone although nobody knows: an older version never goes after it. */
  mayHaveGone: z.boolean().optional(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  /** What became of its mails, oldest first. */
  deliveries: z.array(deliverySchema).optional(),
  /** The mail as it was sent, see `sentMailSchema`. */
  mailKey: z.string().optional(),
  /** Each month's file of a report that makes such files. */
  months: z.record(z.string(), monthPinSchema).optional(),
  /** Who said that the report was handed in by hand: subject id of the sign-in, never a name. */
  handedInBy: z.string().optional(),
  /** Months whose file has been handed in, with the instant. */
  handedInMonths: z.record(z.string(), z.string()).optional(),
  /** What has been done with it, oldest first. */
  events: z.array(eventSchema).optional(),
  /** How often it has been changed: a change is made to the record as it was read, or not at all. */
  changes: z.number().int().optional(),
});

/** One version of a made report. */
export type ReportRecord = z.infer<typeof reportRecordSchema>;

/** A mail as it is sent, without the file attached, which is the report's workbook. */
export const sentMailSchema = z.object({
  to: z.array(z.string()),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachment: z.string(),
});

/** A mail as it is sent. */
export type SentMail = z.infer<typeof sentMailSchema>;
