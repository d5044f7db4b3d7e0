import * as z from 'zod';
import { approve } from '../shared/records/sendings.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { isOwnUpload } from './checkApprover.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which version the person has looked at. */
export const approveReportSchema = z.object({ reportKey: idSchema, version: idSchema });

/** Approves one version of a report. It goes when the schedule comes to it, or when somebody sends it. */
export async function approveReport(
  { person, project, access, input }: ProjectRequest<z.infer<typeof approveReportSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'uploads' | 'snapshots' | 'clock' | 'log'>,
): Promise<Answer> {
  const { reports, clock, log } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  if (record.state === 'sent') return refuse('alreadySent');
  const shown: Answer = { kind: 'shown', body: { reportKey: record.reportKey } };
  if (record.approvedBy !== undefined) return shown;
  if (await isOwnUpload(record, { personId: person.id, project, access }, deps)) return refuse('ownUpload');
  if (!(await reports.change(record, approve(record, { at: clock.now().toISOString(), by: person.id })))) return refuse('changedMeanwhile');
  log.info('report approved', { project: project.id, report: record.reportKey, version: record.version, by: person.id });
  return shown;
}
