import { z } from 'zod';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { reportsOf } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which version the person has looked at, and how it goes: as a mail, or as handed in by hand, which can be taken back. */
export const sendReportSchema = z.object({
  reportKey: z.string(),
  version: z.string(),
  how: z.enum(['mail', 'byHand', 'takeBack']).default('mail'),
});

type Sending = ProjectRequest<z.infer<typeof sendReportSchema>>;

/** Approves one version of a report, which is then mailed to the project's recipients, once; or writes down that it was handed in by hand. */
export async function sendReport(
  request: Sending,
  deps: Pick<CollectDeps, 'reports' | 'sendQueue' | 'funders' | 'clock' | 'log'>,
): Promise<Answer> {
  const { project, input } = request;
  const record = await deps.reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  switch (input.how) {
    case 'mail':
      return mail(record, request, deps);
    case 'byHand':
      return handInByHand(record, request, deps);
    case 'takeBack':
      return takeBackByHand(record, request, deps);
  }
}

async function mail(
  record: ReportRecord,
  { project }: Sending,
  { sendQueue, funders }: Pick<CollectDeps, 'sendQueue' | 'funders'>,
): Promise<Answer> {
  if (record.state === 'sent') return refuse('alreadySent');
  const found = reportsOf(project, funders).find(({ report }) => report.id === record.report);
  if (found?.report.hasPersonalData !== false) return refuse('personalData');
  if (project.recipients.length === 0) return refuse('noRecipients');
  await sendQueue.send({ projectId: project.id, reportKey: record.reportKey, version: record.version });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}

/** Month files are marked one by one. */
async function handInByHand(
  record: ReportRecord,
  { person }: Sending,
  { reports, clock }: Pick<CollectDeps, 'reports' | 'clock'>,
): Promise<Answer> {
  if (record.state === 'sent') return refuse('alreadySent');
  if (record.state === 'sending') return refuse('notReady');
  if (record.months) return refuse('badRequest');
  const isMarked = await reports.markHandedIn(record, { at: clock.now().toISOString(), by: person.id, months: [] });
  return isMarked ? { kind: 'shown', body: { reportKey: record.reportKey } } : refuse('changedMeanwhile');
}

async function takeBackByHand(
  record: ReportRecord,
  { person }: Sending,
  { reports, log }: Pick<CollectDeps, 'reports' | 'log'>,
): Promise<Answer> {
  if (record.mailKey !== undefined) return refuse('alreadySent');
  if (!record.handedInMonths || record.months) return refuse('notFound');
  if (!(await reports.takeBack(record, []))) return refuse('changedMeanwhile');
  log.info('handed in taken back', { project: record.projectId, report: record.reportKey, by: person.id });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}
