import * as z from 'zod';
import { handIn } from '../shared/records/handIn.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { approve, askForMail, dropSending, hasNewerGone, isOnItsWay, settleSending } from '../shared/records/sendings.ts';
import { takeBack } from '../shared/records/takeBack.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { isOwnUpload } from './checkApprover.ts';
import type { CollectDeps } from './deps.ts';
import { reportsOf } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/**
 * Which version the person has looked at, and how it goes: as a mail, also again after one that failed; as handed in by hand, which can be
 * taken back; or, after a mail that failed, not at all.
 */
export const sendReportSchema = z.object({
  reportKey: idSchema,
  version: idSchema,
  how: z.enum(['mail', 'byHand', 'takeBack', 'drop']).default('mail'),
});

type Sending = ProjectRequest<z.infer<typeof sendReportSchema>>;
type SendingDeps = Pick<CollectDeps, 'reports' | 'uploads' | 'snapshots' | 'sendQueue' | 'funders' | 'clock' | 'log'>;

/** How long somebody who asks again for the same mail is only told that it has been asked for. */
const ASKED_MILLISECONDS = 120_000;

/** Decides how one version of a report goes. What is being sent is left alone until it is known, or can no longer be, what became of it. */
export async function sendReport(request: Sending, deps: SendingDeps): Promise<Answer> {
  const { project, input } = request;
  const record = await deps.reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  if (isOnItsWay(record, deps.clock.now())) return refuse('beingSent');
  switch (input.how) {
    case 'mail':
      return mail(record, request, deps);
    case 'byHand':
      return handInByHand(record, request, deps);
    case 'takeBack':
      return takeBackByHand(record, request, deps);
    case 'drop':
      return drop(record, request, deps);
  }
}

/** Names the person who sends. A version that nobody has approved is approved by that. */
async function mail(record: ReportRecord, { person, project, access }: Sending, deps: SendingDeps): Promise<Answer> {
  const { reports, sendQueue, funders, clock, log } = deps;
  if (record.state === 'sent') return refuse('alreadySent');
  const found = reportsOf(project, funders).find(({ report }) => report.id === record.report);
  if (found?.report.hasPersonalData !== false) return refuse('personalData');
  if (project.recipients.length === 0) return refuse('noRecipients');
  if (hasNewerGone(record, await reports.list(project.id))) return refuse('newerSent');
  const now = clock.now();
  const shown: Answer = { kind: 'shown', body: { reportKey: record.reportKey } };
  if (wasJustAsked(record, now)) return shown;
  const isApproved = record.approvedBy !== undefined;
  if (!isApproved && (await isOwnUpload(record, { personId: person.id, project, access }, deps))) return refuse('ownUpload');
  const act = { at: now.toISOString(), by: person.id };
  const settled = settleSending(record, now);
  const asked = askForMail(isApproved ? settled : approve(settled, act), act);
  if (!(await reports.change(record, asked))) return refuse('changedMeanwhile');
  await sendQueue.send({ projectId: project.id, reportKey: record.reportKey, version: record.version }, { caseNumber: record.caseNumber });
  log.info('report asked to be sent', { ...nameOf(record), by: person.id, approvedBy: asked.approvedBy ?? '' });
  return shown;
}

function wasJustAsked({ state, sentBy, askedAt = '' }: ReportRecord, now: Date): boolean {
  return state === 'made' && sentBy !== undefined && now.getTime() - Date.parse(askedAt) < ASKED_MILLISECONDS;
}

/** Month files are marked one by one. */
async function handInByHand(record: ReportRecord, { person }: Sending, { reports, clock, log }: SendingDeps): Promise<Answer> {
  if (record.state === 'sent') return refuse('alreadySent');
  if (record.months) return refuse('badRequest');
  const now = clock.now();
  const handedIn = handIn(settleSending(record, now), { at: now.toISOString(), by: person.id, months: [] });
  if (!(await reports.change(record, handedIn))) return refuse('changedMeanwhile');
  log.info('report handed in by hand', { ...nameOf(record), by: person.id });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}

async function takeBackByHand(record: ReportRecord, { person }: Sending, { reports, clock, log }: SendingDeps): Promise<Answer> {
  if (record.mailKey !== undefined) return refuse('alreadySent');
  if (!record.handedInMonths || record.months) return refuse('notFound');
  const takenBack = takeBack(record, { at: clock.now().toISOString(), by: person.id, months: [] });
  if (!(await reports.change(record, takenBack))) return refuse('changedMeanwhile');
  log.info('handed in taken back', { ...nameOf(record), by: person.id });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}

async function drop(record: ReportRecord, { person }: Sending, { reports, clock, log }: SendingDeps): Promise<Answer> {
  const now = clock.now();
  const settled = settleSending(record, now);
  if (settled.state !== 'failed') return refuse('nothingToDrop');
  if (!(await reports.change(record, dropSending(settled, { at: now.toISOString(), by: person.id })))) return refuse('changedMeanwhile');
  log.info('report dropped', { ...nameOf(record), by: person.id });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}

function nameOf({ projectId, reportKey, version }: ReportRecord): Readonly<Record<string, string>> {
  return { project: projectId, report: reportKey, version };
}
