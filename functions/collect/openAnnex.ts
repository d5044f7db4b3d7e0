import type * as z from 'zod';
import { reportFileName } from '../shared/domain/fileNames.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import { nameEdition } from './nameFiles.ts';
import { reportSchema } from './openReport.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a made report, and says why its annex is opened. */
export const annexSchema = reportSchema.extend(reasonSchema.shape);

/** The audit annex of a made report: an extract of the registers, pseudonymous personal data. Each opening is recorded. */
export async function openAnnex(
  request: ProjectRequest<z.infer<typeof annexSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'funders' | 'words'> & OpeningDeps,
): Promise<Answer> {
  const { project, input } = request;
  const { reports, reportFiles, funders, words } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  const { annexKey: key, reportKey } = record;
  if (key === undefined) return refuse('notReady');
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  const period = parsePeriod(record.period);
  const name = definition && period ? reportFileName({ report: definition.title, period, project }) : `${reportKey}.xlsx`;
  const fileName = nameEdition(name, 'annex', words.fileWords);
  const answer = async (): Promise<Answer> => ({
    kind: 'shown',
    body: { url: await reportFiles.downloadUrl(key, fileName) },
  });
  return answerOpening({ opened: 'annex', key, fileName, reportKey, isSensitive: true, answer }, request, deps);
}
