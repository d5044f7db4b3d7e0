import * as z from 'zod';
import { reportFileName } from '../shared/domain/fileNames.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import { nameEdition } from './nameFiles.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a made report: one version, or the newest. */
export const reportSchema = z.object({ reportKey: idSchema, version: idSchema.optional() });

/** Names the workbook of a made report: the funder's edition, or the public one. */
export const reportFileSchema = reportSchema.extend({ edition: z.literal('public').optional(), ...reasonSchema.shape });

/** The workbook of a made report. One that holds personal data is opened only by those who may open people, and it is recorded. */
export async function openReport(
  request: ProjectRequest<z.infer<typeof reportFileSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'funders' | 'words'> & OpeningDeps,
): Promise<Answer> {
  const { person, project, input } = request;
  const { reports, reportFiles, funders, words } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  const { reportKey, workbookKey, publicKey } = record;
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  const period = parsePeriod(record.period);
  const name = definition && period ? reportFileName({ report: definition.title, period, project }) : `${reportKey}.xlsx`;
  const isPublic = input.edition !== undefined;
  const [key, fileName] = isPublic ? [publicKey, nameEdition(name, 'publicEdition', words.fileWords)] : [workbookKey, name];
  if (key === undefined) return refuse('notFound');
  const link = async (): Promise<Answer> => ({ kind: 'shown', body: { url: await reportFiles.downloadUrl(key, fileName) } });
  if (definition?.hasPersonalData === false) return link();
  if (!person.may.includes('openPeople')) return refuse('notAllowed');
  return answerOpening({ opened: 'report', key, fileName, reportKey, isSensitive: true, answer: link }, request, deps);
}
