import * as z from 'zod';
import { reportFileName } from '../shared/domain/fileNames.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { nameEdition } from './nameFiles.ts';
import { recordOpening } from './recordOpening.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a made report: one version, or the newest. */
export const reportSchema = z.object({ reportKey: idSchema, version: idSchema.optional() });

/** Names the workbook of a made report: the funder's edition, or the public one. */
export const reportFileSchema = reportSchema.extend({ edition: z.literal('public').optional() });

/** The workbook of a made report. One that holds personal data is opened only by those who may open uploads, and it is logged. */
export async function openReport(
  { person, project, input }: ProjectRequest<z.infer<typeof reportFileSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'funders' | 'words' | 'openings' | 'clock' | 'ids' | 'log'>,
): Promise<Answer> {
  const { reports, reportFiles, funders, words } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  if (definition?.hasPersonalData !== false) {
    if (!person.may.includes('openOriginal')) return refuse('notAllowed');
    await recordOpening({ opened: 'report', key: record.workbookKey, fileName: `${record.reportKey}.xlsx` }, { person, project }, deps);
  }
  const period = parsePeriod(record.period);
  const name = definition && period ? reportFileName({ report: definition.title, period, project }) : `${record.reportKey}.xlsx`;
  if (input.edition === undefined) return { kind: 'shown', body: { url: await reportFiles.downloadUrl(record.workbookKey, name) } };
  if (record.publicKey === undefined) return refuse('notFound');
  return {
    kind: 'shown',
    body: { url: await reportFiles.downloadUrl(record.publicKey, nameEdition(name, 'publicEdition', words.fileWords)) },
  };
}
