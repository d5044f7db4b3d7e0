import { z } from 'zod';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { reportsOf } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which version the person has looked at. */
export const sendReportSchema = z.object({ reportKey: z.string(), version: z.string() });

/** Approves one version of a report: it is mailed to the project's recipients, once. */
export async function sendReport(
  { project, input }: ProjectRequest<z.infer<typeof sendReportSchema>>,
  { reports, sendQueue, funders }: CollectDeps,
): Promise<Answer> {
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  if (record.state === 'sent') return refuse('alreadySent');
  const found = reportsOf(project, funders).find(({ report }) => report.id === record.report);
  if (found?.report.hasPersonalData !== false) return refuse('personalData');
  if (project.recipients.length === 0) return refuse('noRecipients');
  await sendQueue.send({ projectId: project.id, reportKey: record.reportKey, version: record.version });
  return { kind: 'shown', body: { reportKey: record.reportKey } };
}
