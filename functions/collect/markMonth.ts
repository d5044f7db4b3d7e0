import type { z } from 'zod';
import { findReport } from '../shared/definition/findReport.ts';
import { stockholmDate } from '../shared/domain/localDate.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { monthFileSchema } from './openMonth.ts';
import type { ProjectRequest } from './useCase.ts';

/** Writes down that a month's file has been uploaded to the funder by hand. What it held is pinned: later changes are told against it. */
export async function markMonth(
  { person, project, input }: ProjectRequest<z.infer<typeof monthFileSchema>>,
  { reports, funders, clock }: CollectDeps,
): Promise<Answer> {
  const record = await reports.get(project.id, input.reportKey, input.version);
  const monthFiles = record && findReport(project, record.report, funders)?.report.monthFiles;
  if (!record?.months?.[input.month] || !monthFiles) return refuse('notFound');
  const now = clock.now();
  if (monthFiles.windowOf(input.month).opensOn > stockholmDate(now)) return refuse('notReady');
  const isMarked = await reports.markHandedIn(record, { at: now.toISOString(), by: person.id, months: [input.month] });
  return isMarked ? { kind: 'shown', body: {} } : refuse('changedMeanwhile');
}
