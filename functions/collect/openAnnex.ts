import type * as z from 'zod';
import { reportFileName } from '../shared/domain/fileNames.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { nameEdition } from './nameFiles.ts';
import { recordOpening } from './recordOpening.ts';
import type { reportSchema } from './openReport.ts';
import type { ProjectRequest } from './useCase.ts';

/** The audit annex of a made report: pseudonymous personal data, for those who may open uploads. Each opening is kept. */
export async function openAnnex(
  { person, project, input }: ProjectRequest<z.infer<typeof reportSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'funders' | 'words' | 'openings' | 'clock' | 'ids' | 'log'>,
): Promise<Answer> {
  const { reports, reportFiles, funders, words } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  if (!record) return refuse('notFound');
  if (record.annexKey === undefined) return refuse('notReady');
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  const period = parsePeriod(record.period);
  const name = definition && period ? reportFileName({ report: definition.title, period, project }) : `${record.reportKey}.xlsx`;
  const fileName = nameEdition(name, 'annex', words.fileWords);
  await recordOpening({ opened: 'annex', key: record.annexKey, fileName }, { person, project }, deps);
  return { kind: 'shown', body: { url: await reportFiles.downloadUrl(record.annexKey, fileName) } };
}
