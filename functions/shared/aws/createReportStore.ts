import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { handIn } from '../records/handIn.ts';
import { takeBack } from '../records/takeBack.ts';
import { reportRecordSchema, type ReportRecord } from '../records/reportRecord.ts';
import type { ReportStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { holds, putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, reportPrefix, reportVersionKey } from './tableKeys.ts';

/** Records of made reports: one item per version. */
export function createReportStore(table: Table): ReportStore {
  const list = async (projectId: string, reportKey?: string): Promise<ReportRecord[]> => {
    const items = await queryItems(table, { partition: projectPartition(projectId), prefix: reportPrefix(reportKey) });
    return reportRecordSchema.array().parse(items).sort(newestFirst);
  };
  const find = async (projectId: string, reportKey: string, version: string): Promise<ReportRecord | undefined> =>
    reportRecordSchema.optional().parse(await getItem(table, reportVersionKey(projectId, reportKey, version)));
  const update = (key: { projectId: string; reportKey: string; version: string }, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>) =>
    holds(
      table.documents.send(
        new UpdateCommand({ TableName: table.name, Key: reportVersionKey(key.projectId, key.reportKey, key.version), ...change }),
      ),
    );
  /** Writes what handing in changes, unless somebody else changed that, or a mail has begun to leave, since the record was read. */
  const change = (known: ReportRecord, { state, sentAt, handedInBy, handedInMonths, handedInTimes }: ReportRecord): Promise<boolean> => {
    const changed = Object.entries({ state, sentAt, handedInBy, handedInMonths, handedInTimes });
    const namesOf = (entries: typeof changed) => entries.map(([name]) => `#${name}`);
    const [kept, gone] = [changed.filter(([, value]) => value !== undefined), changed.filter(([, value]) => value === undefined)];
    return update(known, {
      UpdateExpression: [
        `SET ${kept.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        gone.length > 0 ? `REMOVE ${namesOf(gone).join(', ')}` : '',
      ].join(' '),
      ConditionExpression: `#state = :knownState AND ${known.handedInTimes === undefined ? 'attribute_not_exists(#handedInTimes)' : '#handedInTimes = :known'}`,
      ExpressionAttributeNames: Object.fromEntries(changed.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
        ':knownState': known.state,
        ...(known.handedInTimes !== undefined && { ':known': known.handedInTimes }),
      },
    });
  };
  return {
    async get(projectId, reportKey, version) {
      return version === undefined ? (await list(projectId, reportKey))[0] : find(projectId, reportKey, version);
    },
    async put(record) {
      return putItem(table, { ...reportVersionKey(record.projectId, record.reportKey, record.version), ...record }, whenNew);
    },
    async list(projectId) {
      return list(projectId);
    },
    async claimSending(projectId, reportKey, { version, at, until }) {
      const isClaimed = await update(
        { projectId, reportKey, version },
        {
          UpdateExpression: 'SET #state = :sending, claimedUntil = :until',
          ConditionExpression: '#state = :made OR (#state = :sending AND claimedUntil <= :at)',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':made': 'made', ':sending': 'sending', ':at': at, ':until': until },
        },
      );
      if (isClaimed) return 'claimed';
      const record = await find(projectId, reportKey, version);
      if (!record) throw new Error(`There is no version ${version} of report ${reportKey} of project ${projectId}`);
      return record.state === 'sent' ? 'sent' : 'busy';
    },
    async markSent(projectId, reportKey, { version, ...sent }) {
      const isMarked = await update(
        { projectId, reportKey, version },
        {
          UpdateExpression: 'SET #state = :sent, sentAt = :at, messageId = :messageId, mailKey = :mailKey REMOVE claimedUntil',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':sent': 'sent', ':at': sent.at, ':messageId': sent.messageId, ':mailKey': sent.mailKey },
        },
      );
      if (!isMarked) throw new Error(`There is no version ${version} of report ${reportKey} of project ${projectId}`);
    },
    async markHandedIn(record, handedIn) {
      return change(record, handIn(record, handedIn));
    },
    async takeBack(record, months) {
      return change(record, takeBack(record, months));
    },
  };
}

function newestFirst(a: ReportRecord, b: ReportRecord): number {
  return b.revision - a.revision || b.madeAt.localeCompare(a.madeAt);
}
