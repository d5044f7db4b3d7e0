import * as z from 'zod';
import { monthFileKey } from '../shared/records/fileKeys.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { monthFileName } from '../shared/domain/fileNames.ts';
import type { CollectDeps } from './deps.ts';
import { recordOpening } from './recordOpening.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names the file of one month, of one version of a report. */
export const monthFileSchema = z.object({ reportKey: idSchema, version: idSchema, month: z.string().regex(/^\d{4}-\d\d$/) });

/** How long the file may be under way after its report was made, in milliseconds. */
const UNDER_WAY = 10 * 60_000;

/** The file of one month, with identity numbers: only for whoever may open originals, and each opening is recorded. */
export async function openMonth(
  request: ProjectRequest<z.infer<typeof monthFileSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'words' | 'openings' | 'clock' | 'ids' | 'log'>,
): Promise<Answer> {
  const { project, input } = request;
  const record = await deps.reports.get(project.id, input.reportKey, input.version);
  if (!record?.months?.[input.month]) return refuse('notFound');
  const key = monthFileKey({ projectId: project.id, ...input });
  if (!(await deps.reportFiles.has(key))) {
    return refuse(deps.clock.now().getTime() - Date.parse(record.madeAt) < UNDER_WAY ? 'notReady' : 'noLongerKept');
  }
  const fileName = monthFileName(deps.words.nameMonth(input.month), project);
  await recordOpening({ opened: 'monthFile', key, fileName }, request, deps);
  return { kind: 'shown', body: { url: await deps.reportFiles.downloadUrl(key, fileName) } };
}
