import * as z from 'zod';
import { reportKey } from '../shared/records/fileKeys.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import { isReportable, reportableDays } from '../shared/records/projectTime.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { reportsOf } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which report, for which period. */
export const makeReportSchema = z.object({ report: idSchema, period: idSchema });

/** Asks for a report of a period that has begun. It is ready when its revision is at least the one in force now; it is not sent. */
export async function makeReport(
  { project, input }: ProjectRequest<z.infer<typeof makeReportSchema>>,
  { snapshots, reportQueue, funders, clock }: Pick<CollectDeps, 'snapshots' | 'reportQueue' | 'funders' | 'clock'>,
): Promise<Answer> {
  const found = reportsOf(project, funders).find(({ report }) => report.id === input.report);
  const period = parsePeriod(input.period);
  const today = stockholmDate(clock.now());
  if (!found || !period || period.firstDay > today) return refuse('badRequest');
  if (!isReportable(project, period, today)) {
    const { firstDay, lastDay } = reportableDays(project, today);
    return refuse('periodOutside', { from: firstDay, to: lastDay });
  }
  const current = await snapshots.current(project.id);
  if (!current) return refuse('noData');
  await reportQueue.send({ projectId: project.id, report: found.report.id, period: period.id, send: false });
  return { kind: 'shown', body: { reportKey: reportKey(found.funder.id, found.report.id, period.id), revision: current.number } };
}
