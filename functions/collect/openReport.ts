import { z } from 'zod';
import { parsePeriod } from '../shared/domain/period.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a made report: one version, or the newest. */
export const reportSchema = z.object({ reportKey: z.string(), version: z.string().optional() });

/** The workbook of a made report. One that holds personal data is opened only by those who may open uploads, and it is logged. */
export async function openReport(
  { person, project, input }: ProjectRequest<z.infer<typeof reportSchema>>,
  { reports, reportFiles, funders, log, words }: CollectDeps,
): Promise<Answer> {
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  if (definition?.hasPersonalData !== false) {
    if (!person.may.includes('openOriginal')) return refuse('notAllowed');
    log.info('report with personal data opened', { project: project.id, file: record.workbookKey, by: person.id });
  }
  const period = parsePeriod(record.period);
  const name = definition && period ? words.reportName({ report: definition.title, period, project }) : `${record.reportKey}.xlsx`;
  return { kind: 'shown', body: { url: await reportFiles.downloadUrl(record.workbookKey, name) } };
}
