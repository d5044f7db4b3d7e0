import * as z from 'zod';
import { isBareOrganisationNumber } from '../domain/organisationNumber.ts';

/** Ten digits. */
const organisationNumberSchema = z.string().refine(isBareOrganisationNumber);

/** A message as it lies in a queue: whose it is, and what it asks for. */
export const addressed = <Message>(message: z.ZodType<Message>) => z.object({ organisationNumber: organisationNumberSchema, message });
/** A message with the organisation that it is about, ten digits. */
export interface Addressed<Message> {
  readonly organisationNumber: string;
  readonly message: Message;
}

/** Ask ingest to look at an upload: after the file arrived, or again after the coordinator confirmed. */
export const ingestMessageSchema = z.object({
  projectId: z.string(),
  uploadId: z.string(),
  /** Look again although it has been answered, unless it was with these matches or newer. */
  matchVersion: z.number().int().positive().optional(),
});
/** Ask ingest to look at an upload. */
export type IngestMessage = z.infer<typeof ingestMessageSchema>;

/** Ask ingest for an upload template filled in with the people in force: only ingest may open identity numbers. */
export const templateMessageSchema = z.object({
  projectId: z.string(),
  templateId: z.string(),
  /** Who asked: subject id of the sign-in. */
  by: z.string(),
  /** Id of the period it is for. */
  period: z.string().optional(),
});
/** Ask ingest for an upload template filled in with people. */
export type TemplateMessage = z.infer<typeof templateMessageSchema>;

/** Ask for all that is stored of the organisation to be written anew for the people who are protected there. */
export const protectMessageSchema = z.strictObject({});
/** Ask for all that is stored of the organisation to be written anew for protected people. */
export type ProtectMessage = z.infer<typeof protectMessageSchema>;

/** Ask for one report of one project and period. */
export const reportMessageSchema = z.object({
  projectId: z.string(),
  report: z.string(),
  period: z.string(),
  /** Whether the finished report goes to the project's recipients once it is approved: the schedule sends, a preview does not. */
  send: z.boolean(),
});
/** Ask for one report of one project and period. */
export type ReportMessage = z.infer<typeof reportMessageSchema>;

/** Names one version of a report that has been made. */
const madeReport = { projectId: z.string(), reportKey: z.string(), version: z.string() };

/** Ask for one version of a made report to be mailed. */
export const sendMessageSchema = z.object(madeReport);
/** Ask for one version of a made report to be mailed. */
export type SendMessage = z.infer<typeof sendMessageSchema>;

/** Ask for the mail that says that an upload could not be read. */
export const failedMessageSchema = z.object({ projectId: z.string(), uploadId: z.string() });
/** Ask for the mail that says that an upload could not be read. */
export type FailedMessage = z.infer<typeof failedMessageSchema>;

/** Ask for the month files, with identity numbers, of one version of a made report. */
export const monthMessageSchema = z.object(madeReport);
/** Ask for the month files of one version of a made report. */
export type MonthMessage = z.infer<typeof monthMessageSchema>;

/** What the schedule says: make the reports of the period of this kind that ended before `firedAt`. */
export const scheduleMessageSchema = z.object({ every: z.enum(['month', 'quarter', 'tertial', 'year']), firedAt: z.iso.datetime() });
/** What the schedule says. */
export type ScheduleMessage = z.infer<typeof scheduleMessageSchema>;

/** Go through the organisations there are, from the one after, and plan for each: the schedule's own message begins with the first. */
export const tickMessageSchema = scheduleMessageSchema.extend({ after: z.string().optional() });
/** Go through the organisations there are. */
export type TickMessage = z.infer<typeof tickMessageSchema>;

/** Plan for an organisation's projects, from the one after. */
export const planMessageSchema = scheduleMessageSchema.extend({ after: z.string().optional() });
/** Plan for an organisation's projects. */
export type PlanMessage = z.infer<typeof planMessageSchema>;

/** The part of S3's ObjectCreated event, by EventBridge, that is used. The key there is not URL-encoded. */
export const objectCreatedSchema = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string(), size: z.number() }) }),
});
