import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { handIn } from '../domain/handIn.ts';
import { reportRecordSchema, type ReportRecord } from '../domain/records.ts';
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
      const { state, sentAt, handedInBy, handedInMonths } = handIn(record, handedIn);
      const known = record.handedInMonths;
      return update(record, {
        UpdateExpression: `SET #state = :state, handedInBy = :by, handedInMonths = :months${sentAt === undefined ? '' : ', sentAt = :at'}`,
        ConditionExpression: `attribute_exists(pk) AND ${known ? 'handedInMonths = :known' : 'attribute_not_exists(handedInMonths)'}`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': state,
          ':by': handedInBy,
          ':months': handedInMonths,
          ...(sentAt !== undefined && { ':at': sentAt }),
          ...(known && { ':known': known }),
        },
      });
    },
  };
}

function newestFirst(a: ReportRecord, b: ReportRecord): number {
  return b.revision - a.revision || b.madeAt.localeCompare(a.madeAt);
}
