import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { revisionSchema, type Revision } from '../records/revision.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { holds, putItem, whenNew, type Condition } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { currentKey, projectPartition, revisionKey, revisionPrefix, type TableKey } from './tableKeys.ts';

/** The revision in force. */
export async function readCurrent(table: TenantTable, projectId: string): Promise<Revision | undefined> {
  return revisionSchema.optional().parse(await getItem(table, currentKey(table, projectId)));
}

/** One revision that is or has been in force. The pointer is read first: what it has left behind is already kept. */
export async function readRevision(table: TenantTable, projectId: string, revisionNumber: number): Promise<Revision | undefined> {
  const current = await readCurrent(table, projectId);
  if (current === undefined || revisionNumber > current.number) return undefined;
  if (revisionNumber === current.number) return current;
  return revisionSchema.optional().parse(await getItem(table, revisionKey(table, projectId, revisionNumber)));
}

/** Every revision that is or has been in force, newest first. The one kept ahead of a move that never came is the pointer's own. */
export async function listRevisions(table: TenantTable, projectId: string): Promise<Revision[]> {
  const current = await readCurrent(table, projectId);
  if (current === undefined) return [];
  const kept = await queryItems(table, { partition: projectPartition(table, projectId), prefix: revisionPrefix, newestFirst: true });
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
export async function moveCurrent(table: TenantTable, next: Revision): Promise<'moved' | 'lost'> {
  if (next.number !== next.previous + 1) throw new Error(`Revision ${next.number} does not follow ${next.previous}`);
  const current = await readCurrent(table, next.projectId);
  if ((current?.number ?? 0) === next.previous) {
    if (current) await putItem(table, { ...revisionKey(table, next.projectId, current.number), ...current }, whenNew);
    if (await putItem(table, { ...currentKey(table, next.projectId), ...next }, whenAt(next))) return 'moved';
  }
  const inForce = await readRevision(table, next.projectId, next.number);
  return inForce?.uploadId === next.uploadId ? 'moved' : 'lost';
}

/** While the revision before is in force, and nobody has been protected since that the next does not know of. */
function whenAt({ previous, protection = 0 }: Revision): Condition {
  if (previous === 0) return whenNew;
  return {
    ConditionExpression: '#number = :number AND (attribute_not_exists(protection) OR protection <= :protection)',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: { ':number': previous, ':protection': protection },
  };
}

/** Keeps uploads from being put in force that do not know of a change of who is protected. Nothing to do before the first revision. */
export async function holdBack(table: TenantTable, projectId: string, protection: number): Promise<void> {
  await raise(table, currentKey(table, projectId), { protection });
}

/** Tells that the rows of every revision have been written anew for a change of who is protected. */
export async function markRewritten(table: TenantTable, projectId: string, rewritten: number): Promise<void> {
  for (const { number } of await listRevisions(table, projectId)) await raise(table, revisionKey(table, projectId, number), { rewritten });
  await raise(table, currentKey(table, projectId), { rewritten });
}

/** Raises a number of an item that is there, and never lowers it. */
async function raise(table: TenantTable, Key: TableKey, value: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, number] of Object.entries(value)) {
    await holds(
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...Key },
          UpdateExpression: 'SET #name = :number',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#name) OR #name < :number)',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':number': number },
        }),
      ),
    );
  }
}
