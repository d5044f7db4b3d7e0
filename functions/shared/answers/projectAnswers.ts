import * as z from 'zod';
import { doerSchema } from './doer.ts';
import { uploadSummarySchema } from './uploadAnswers.ts';
import { madeReportSchema } from './reportAnswers.ts';

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
  /** Left out of a project that runs until further notice. */
  endsOn: z.string().optional(),
  hasData: z.boolean(),
  /** Sent reports whose figures the data in force give otherwise; nothing when there is none. */
  changedReports: z.number().int().optional(),
  deadline: deadlineSchema.optional(),
  /** People met in each period that has a report, oldest first. */
  people: z.array(peopleSchema),
  /** Kronor of the grant used since the start, as the newest report says, and percent of the project's days that had passed by then, where it has an end. */
  money: z.object({ used: z.number(), granted: z.number(), period: z.string(), timeUsed: z.number().optional() }).optional(),
});

/** One project at a glance. */
export type ProjectCard = z.infer<typeof projectCardSchema>;

/** Answer of `listProjects`. */
export const projectsAnswerSchema = z.object({
  projects: z.array(projectCardSchema),
  /** Ids of those whose settings cannot be read; nothing else of them can be shown. */
  unreadable: z.array(z.string()).optional(),
});

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

export const permissionSchema = z.enum([
  'read',
  'upload',
  'openOriginal',
  'openPeople',
  'restore',
  'makeReport',
  'approve',
  'sendReport',
  'waive',
  'liftProtection',
  'administer',
]);

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
