import * as z from 'zod';
import { monthFileKey } from '../shared/records/fileKeys.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import { monthFileName } from '../shared/domain/fileNames.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';
import { ownValue } from '../shared/domain/ownValue.ts';

/** Names the file of one month, of one version of a report. */
export const monthFileSchema = z.object({ reportKey: idSchema, version: idSchema, month: z.string().regex(/^\d{4}-\d\d$/) });

/** Names the file of one month, and says why it is opened. */
export const openMonthSchema = monthFileSchema.extend(reasonSchema.shape);

/** How long the file may be under way after its report was made, in milliseconds. */
const UNDER_WAY = 10 * 60_000;

/** The file of one month, with identity numbers: only for whoever may open people, and each opening is recorded. */
export async function openMonth(
  request: ProjectRequest<z.infer<typeof openMonthSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'words'> & OpeningDeps,
): Promise<Answer> {
  const { project, input } = request;
  const { reportKey, version, month } = input;
  const record = await deps.reports.get(project.id, reportKey, version);
  if (!record || !ownValue(record.months, month)) return refuse('notFound');
  const key = monthFileKey({ projectId: project.id, reportKey, version, month });
  if (!(await deps.reportFiles.has(key))) {
    return refuse(deps.clock.now().getTime() - Date.parse(record.madeAt) < UNDER_WAY ? 'notReady' : 'noLongerKept');
  }
  const fileName = monthFileName(deps.words.nameMonth(month), project);
  const answer = async (): Promise<Answer> => ({
    kind: 'shown',
    body: { url: await deps.reportFiles.downloadUrl(key, fileName) },
  });
  return answerOpening({ opened: 'monthFile', key, fileName, reportKey, isSensitive: true, answer }, request, deps);
}
