import * as z from 'zod';
import { planMonthFiles } from '../shared/definition/planMonthFiles.ts';
import type { Revision } from '../shared/records/revision.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which revision to bring back, and which one the person saw in force. */
export const restoreRevisionSchema = z.object({ revision: z.number().int().positive(), current: z.number().int().positive() });

/** Undo: brings back the data of an earlier revision as a new revision. Refused when someone has stored anything meanwhile. */
export async function restoreRevision(
  { person, project, input }: ProjectRequest<z.infer<typeof restoreRevisionSchema>>,
  {
    snapshots,
    reports,
    reportQueue,
    funders,
    clock,
    ids,
  }: Pick<CollectDeps, 'snapshots' | 'reports' | 'reportQueue' | 'funders' | 'clock' | 'ids'>,
): Promise<Answer> {
  const [current, earlier] = await Promise.all([snapshots.current(project.id), snapshots.revision(project.id, input.revision)]);
  if (!current || !earlier) return refuse('notFound');
  if (current.number !== input.current) return refuse('changedMeanwhile');
  if (isSameData(current, earlier)) return refuse('alreadyInForce');
  const moved = await snapshots.moveCurrent({
    projectId: project.id,
    number: current.number + 1,
    uploadId: ids.next(),
    at: clock.now().toISOString(),
    by: person.id,
    sheets: earlier.sheets,
    ...(earlier.unread && { unread: earlier.unread }),
    previous: current.number,
    restores: earlier.number,
    ...(current.protection !== undefined && { protection: current.protection }),
  });
  if (moved !== 'moved') return refuse('changedMeanwhile');
  for (const asked of planMonthFiles(project, await reports.list(project.id), funders)) await reportQueue.send(asked);
  return { kind: 'shown', body: { revision: current.number + 1 } };
}

function isSameData({ sheets }: Revision, { sheets: others }: Revision): boolean {
  const names = new Set([...Object.keys(sheets), ...Object.keys(others)]);
  return [...names].every((name) => sheets[name]?.uploadId === others[name]?.uploadId && sheets[name]?.digest === others[name]?.digest);
}
