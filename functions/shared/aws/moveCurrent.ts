import { revisionSchema, type Revision } from '../records/revision.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew, type Condition } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { currentKey, projectPartition, revisionKey, revisionPrefix } from './tableKeys.ts';

/** The revision in force. */
export async function readCurrent(table: Table, projectId: string): Promise<Revision | undefined> {
  return revisionSchema.optional().parse(await getItem(table, currentKey(projectId)));
}

/** One revision that is or has been in force. The pointer is read first: what it has left behind is already kept. */
export async function readRevision(table: Table, projectId: string, revisionNumber: number): Promise<Revision | undefined> {
  const current = await readCurrent(table, projectId);
  if (current === undefined || revisionNumber > current.number) return undefined;
  if (revisionNumber === current.number) return current;
  return revisionSchema.optional().parse(await getItem(table, revisionKey(projectId, revisionNumber)));
}

/** Every revision that is or has been in force, newest first. The one kept ahead of a move that never came is the pointer's own. */
export async function listRevisions(table: Table, projectId: string): Promise<Revision[]> {
  const current = await readCurrent(table, projectId);
  if (current === undefined) return [];
  const kept = await queryItems(table, { partition: projectPartition(projectId), prefix: revisionPrefix, newestFirst: true });
  return [
    current,
    ...revisionSchema
      .array()
      .parse(kept)
      .filter(({ number }) => number < current.number),
  ];
}

/**
 * Keeps the revision in force under its number, then moves the pointer by one conditional write. Only what has been in
 * force is ever kept, so that a crash between the two or a lost race leaves nothing that was not.
 */
export async function moveCurrent(table: Table, next: Revision): Promise<'moved' | 'lost'> {
  if (next.number !== next.previous + 1) throw new Error(`Revision ${next.number} does not follow ${next.previous}`);
  const current = await readCurrent(table, next.projectId);
  if ((current?.number ?? 0) === next.previous) {
    if (current) await putItem(table, { ...revisionKey(next.projectId, current.number), ...current }, whenNew);
    if (await putItem(table, { ...currentKey(next.projectId), ...next }, whenAt(next.previous))) return 'moved';
  }
  const inForce = await readRevision(table, next.projectId, next.number);
  return inForce?.uploadId === next.uploadId ? 'moved' : 'lost';
}

function whenAt(revisionNumber: number): Condition {
  if (revisionNumber === 0) return whenNew;
  return {
    ConditionExpression: '#number = :number',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: { ':number': revisionNumber },
  };
}
