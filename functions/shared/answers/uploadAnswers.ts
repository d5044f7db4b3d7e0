import * as z from 'zod';
import { proposalsSchema } from '../records/matches.ts';
import { sheetDiffSchema } from '../records/uploadReceipt.ts';
import { refusedCountSchema, replacedSchema, shownChangesSchema } from '../records/uploadChanges.ts';
import { unreadSchema } from '../domain/unread.ts';
import { doerSchema } from './doer.ts';

/** One upload in a list. */
export const uploadSummarySchema = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  at: z.string(),
  by: doerSchema,
  outcome: z.enum(['received', 'stored', 'needs-confirmation', 'rejected', 'failed', 'dropped']),
  mode: z.enum(['default', 'whole', 'addition']),
  rows: z.array(z.object({ sheet: z.string(), rows: z.number() })),
  revision: z.number().optional(),
  confirmedBecause: z.string().optional(),
});

/** One upload in a list. */
export type UploadSummary = z.infer<typeof uploadSummarySchema>;

/** Answer of `beginUpload`: a form to post the file to. */
export const beginUploadAnswerSchema = z.object({
  uploadId: z.string(),
  form: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

/** The same fault in one column, cell by cell. */
const findingGroupSchema = z.object({
  code: z.string(),
  severity: z.enum(['stop', 'error', 'warning', 'note']),
  sheet: z.string(),
  column: z.string(),
  /** Cells with a finding in the whole group, also those whose sentences are left out. */
  count: z.number().int(),
  sentences: z.array(z.object({ message: z.string(), suggestion: z.string().optional(), cells: z.string(), count: z.number().int() })),
  /** Whether a confirmation does not answer it, only a match. */
  needsAnswer: z.boolean().optional(),
  /** Sentences left out to keep the answer short. */
  leftOut: z.number().int(),
  /** Of warnings that have been answered before: in which upload and by whom they were confirmed, or that they are waived. */
  answered: z.object({ kind: z.enum(['confirmed', 'waived']), uploadId: z.string().optional(), by: doerSchema.optional() }).optional(),
});

/** The same fault in one column, cell by cell. */
export type FindingGroup = z.infer<typeof findingGroupSchema>;

/** Answer of `showUpload`. */
export const uploadAnswerSchema = uploadSummarySchema.extend({
  counts: z.object({ stop: z.number(), error: z.number(), warning: z.number(), note: z.number() }),
  diff: z.array(sheetDiffSchema.extend({ sheet: z.string() })),
  groups: z.array(findingGroupSchema),
  /** What may be confirmed once and for all; nothing of it has been applied. */
  proposals: proposalsSchema.optional(),
  hasResult: z.boolean(),
  hasAnnotated: z.boolean(),
  /** Whether the data this upload stored is in force now. */
  isInForce: z.boolean(),
  replaces: z.array(z.object({ sheet: z.string(), replaced: replacedSchema })),
  /** Rows refused while the others are stored. */
  refused: z.array(refusedCountSchema.extend({ sheet: z.string() })),
  /** What storing it would change, when that was asked for. */
  changes: shownChangesSchema.optional(),
  /** Whether its go-ahead needs a reason, and which revision was in force when the changes were shown. */
  needsReason: z.boolean(),
  shownRevision: z.number().optional(),
  /** SHA-256 of the file that is shown: a go-ahead holds for it and no other. */
  sha256: z.string().optional(),
  /** What of the file was not read, although it may be data. */
  unread: z.array(unreadSchema),
  /** What it waits for an answer about: it cannot be confirmed before. */
  unanswered: z.array(z.string()),
  isShownAnew: z.boolean(),
  hasChangesBook: z.boolean(),
  hasRefused: z.boolean(),
  /** Whether the reader may open its file: else nothing is quoted of it. */
  mayOpen: z.boolean(),
  /** The upload that had stored the same file before. */
  sameAs: z.object({ uploadId: z.string(), at: z.string() }).optional(),
});

/** Answer of `showUpload`. */
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

/** Answer of `askTemplate`: the template is there when `openTemplate` gives its address. */
export const askTemplateAnswerSchema = z.object({ templateId: z.string() });
