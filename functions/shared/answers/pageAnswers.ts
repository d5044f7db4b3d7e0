import * as z from 'zod';
import { checkSchema, comparisonSchema, figureSchema } from '../records/reportContent.ts';
import { openedSchema } from '../records/openingRecord.ts';
import { proposalsSchema } from '../records/matches.ts';
import { reportHashesSchema } from './trailAnswers.ts';
import { sheetDiffSchema } from '../records/records.ts';
import { refusedCountSchema, replacedSchema, shownChangesSchema } from '../records/uploadChanges.ts';

/** What the API answers and the page reads: one schema per answer, used on both sides. No answer holds an identity number. */

/** Who did something: never a name, only whether it was the reader. */
export const doerSchema = z.enum(['you', 'colleague', 'system']);
/** Who did something. */
export type Doer = z.infer<typeof doerSchema>;

/** The next report to hand in. */
export const deadlineSchema = z.object({
  report: z.string(),
  title: z.string(),
  period: z.string(),
  dueOn: z.string(),
  /** Negative when the day has passed. */
  daysLeft: z.number().int(),
  state: z.enum(['running', 'notMade', 'made']),
});
/** The next report to hand in. */
export type Deadline = z.infer<typeof deadlineSchema>;

const peopleSchema = z.object({ period: z.string(), women: z.number(), men: z.number(), other: z.number(), total: z.number() });

/** One project at a glance, from its settings and the reports made so far. */
export const projectCardSchema = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  funder: z.string(),
  programme: z.string(),
  caseId: z.string(),
  registrationNumber: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  hasData: z.boolean(),
  deadline: deadlineSchema.optional(),
  /** People met in each period that has a report, oldest first. */
  people: z.array(peopleSchema),
  /** Kronor of the grant used since the start, as the newest report says, and percent of the project's days that had passed by then. */
  money: z.object({ used: z.number(), granted: z.number(), period: z.string(), timeUsed: z.number() }).optional(),
});
/** One project at a glance. */
export type ProjectCard = z.infer<typeof projectCardSchema>;

/** Answer of `listProjects`. */
export const projectsAnswerSchema = z.object({ projects: z.array(projectCardSchema) });

/** One upload in a list. */
export const uploadSummarySchema = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  at: z.string(),
  by: doerSchema,
  outcome: z.enum(['received', 'stored', 'needs-confirmation', 'rejected']),
  mode: z.enum(['default', 'whole', 'addition']),
  rows: z.array(z.object({ sheet: z.string(), rows: z.number() })),
  revision: z.number().optional(),
  confirmedBecause: z.string().optional(),
});
/** One upload in a list. */
export type UploadSummary = z.infer<typeof uploadSummarySchema>;

const madeReportSchema = z.object({
  reportKey: z.string(),
  version: z.string(),
  /** Id of the report's definition. */
  report: z.string(),
  title: z.string(),
  period: z.string(),
  madeAt: z.string(),
  revision: z.number(),
  state: z.enum(['made', 'sending', 'sent']),
  sentAt: z.string().optional(),
  /** Whether somebody has handed it in by hand, so that there is no mail. */
  isByHand: z.boolean().optional(),
  /** Whether newer data is in force than what the report was made from. */
  isOutdated: z.boolean(),
});
/** The newest version of the report of one period. */
export type MadeReport = z.infer<typeof madeReportSchema>;

/** A report the project makes, with the periods it can be made for, newest first. */
export const reportChoiceSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Nothing when it is only made on request. */
  every: z.enum(['month', 'quarter', 'tertial', 'year']).optional(),
  periods: z.array(z.object({ id: z.string(), dueOn: z.string(), hasEnded: z.boolean() })),
});
/** A report the project makes. */
export type ReportChoice = z.infer<typeof reportChoiceSchema>;

const permissionSchema = z.enum(['read', 'upload', 'openOriginal', 'restore', 'makeReport', 'sendReport', 'waive']);
/** What a person may do. */
export type Permission = z.infer<typeof permissionSchema>;

/** Answer of `showProject`. */
export const projectAnswerSchema = z.object({
  project: projectCardSchema,
  may: z.array(permissionSchema),
  recipients: z.array(z.string()),
  inForce: z
    .object({
      revision: z.number(),
      at: z.string(),
      by: doerSchema,
      sheets: z.array(z.object({ sheet: z.string(), rows: z.number() })),
    })
    .optional(),
  uploads: z.array(uploadSummarySchema),
  reports: z.array(madeReportSchema),
  choices: z.array(reportChoiceSchema),
});
/** Answer of `showProject`. */
export type ProjectAnswer = z.infer<typeof projectAnswerSchema>;

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
  isShownAnew: z.boolean(),
  hasChangesBook: z.boolean(),
  hasRefused: z.boolean(),
  /** The upload that had stored the same file before. */
  sameAs: z.object({ uploadId: z.string(), at: z.string() }).optional(),
});
/** Answer of `showUpload`. */
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

/** Answer of routes that give a file: a short-lived address. */
export const linkAnswerSchema = z.object({ url: z.string() });

/** Answer of `showHistory`, newest first. */
export const historyAnswerSchema = z.object({
  current: z.number(),
  uploads: z.array(uploadSummarySchema.extend({ hasAnnotated: z.boolean(), hasRefused: z.boolean() })),
  /** Every version of every made report, last made first. */
  reports: z.array(madeReportSchema),
  /** Openings of files that may hold personal data, newest first. */
  openings: z.array(
    z.object({ at: z.string(), by: doerSchema, opened: openedSchema, fileName: z.string(), uploadId: z.string().optional() }),
  ),
  revisions: z.array(
    z.object({
      number: z.number(),
      at: z.string(),
      by: doerSchema,
      uploadId: z.string(),
      fileName: z.string().optional(),
      restores: z.number().optional(),
      sheets: z.array(z.object({ sheet: z.string(), rows: z.number() })),
    }),
  ),
});
/** Answer of `showHistory`. */
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;

/** Answer of `askTemplate`: the template is there when `openTemplate` gives its address. */
export const askTemplateAnswerSchema = z.object({ templateId: z.string() });

/** Answer of `restoreRevision`. */
export const restoreAnswerSchema = z.object({ revision: z.number() });

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

/** Answer of `listMails`, newest first. */
export const mailsAnswerSchema = z.object({
  mails: z.array(
    z.object({
      reportKey: z.string(),
      version: z.string(),
      title: z.string(),
      period: z.string(),
      subject: z.string(),
      to: z.array(z.string()),
      sentAt: z.string(),
      text: z.string(),
      attachment: z.string(),
    }),
  ),
});
/** Answer of `listMails`. */
export type MailsAnswer = z.infer<typeof mailsAnswerSchema>;

/** What is answered instead when a request is refused. `message` is Swedish. */
export const refusalAnswerSchema = z.object({ code: z.string(), message: z.string() });
