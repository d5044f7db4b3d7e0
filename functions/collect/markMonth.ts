import * as z from 'zod';
import { findReport } from '../shared/definition/findReport.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import { handIn } from '../shared/records/handIn.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { takeBack } from '../shared/records/takeBack.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { monthFileSchema } from './openMonth.ts';
import type { ProjectRequest } from './useCase.ts';
import { ownValue } from '../shared/domain/ownValue.ts';

/** Names a month's file, and whether it has been uploaded or that is taken back. */
export const markMonthSchema = monthFileSchema.extend({ isTakenBack: z.boolean().default(false) });

type Marking = ProjectRequest<z.infer<typeof markMonthSchema>>;

/** Writes down that a month's file has been uploaded to the funder by hand. What it held is pinned: later changes are told against it. */
export async function markMonth(request: Marking, deps: Pick<CollectDeps, 'reports' | 'funders' | 'clock' | 'log'>): Promise<Answer> {
  const { person, project, input } = request;
  const { reports, funders, clock } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  const monthFiles = record && findReport(project, record.report, funders)?.report.monthFiles;
  if (!record || !ownValue(record.months, input.month) || !monthFiles) return refuse('notFound');
  if (input.isTakenBack) return takeMonthBack(record, request, deps);
  const now = clock.now();
  if (monthFiles.windowOf(input.month).opensOn > stockholmDate(now)) return refuse('notReady');
  const isMarked = await reports.change(record, handIn(record, { at: now.toISOString(), by: person.id, months: [input.month] }));
  return isMarked ? { kind: 'shown', body: {} } : refuse('changedMeanwhile');
}

/** Takes back the month's last mark, which may stand on an earlier version of the report. */
async function takeMonthBack(
  record: ReportRecord,
  { person, project, input }: Marking,
  { reports, clock, log }: Pick<CollectDeps, 'reports' | 'clock' | 'log'>,
): Promise<Answer> {
  const marks = (await reports.list(project.id))
    .filter(({ funder, report }) => funder === record.funder && report === record.report)
    .flatMap((each) => {
      const at = ownValue(each.handedInMonths, input.month);
      return at === undefined ? [] : [{ at, record: each }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
  const [last] = marks;
  if (!last) return refuse('notFound');
  const takenBack = takeBack(last.record, { at: clock.now().toISOString(), by: person.id, months: [input.month] });
  if (!(await reports.change(last.record, takenBack))) return refuse('changedMeanwhile');
  log.info('handed in taken back', { project: project.id, report: last.record.reportKey, month: input.month, by: person.id });
  return { kind: 'shown', body: {} };
}
