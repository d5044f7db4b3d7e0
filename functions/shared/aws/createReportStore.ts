import * as z from 'zod';
import { reportRecordSchema, type ReportRecord } from '../records/reportRecord.ts';
import type { ReportStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew, type Condition } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { beforehandKey, projectPartition, reportPrefix, reportVersionKey } from './tableKeys.ts';

const beforehandSchema = z.object({ by: z.string() });

/** Records of made reports: one item per version. */
export function createReportStore(table: TenantTable): ReportStore {
  const list = async (projectId: string, reportKey?: string): Promise<ReportRecord[]> => {
    const items = await queryItems(table, { partition: projectPartition(table, projectId), prefix: reportPrefix(reportKey) });
    return reportRecordSchema.array().parse(items).sort(newestFirst);
  };
  const put = (record: ReportRecord, condition: Condition): Promise<boolean> =>
    putItem(table, { ...reportVersionKey(table, record), ...record }, condition);
  return {
    async get(projectId, reportKey, version) {
      if (version === undefined) return (await list(projectId, reportKey))[0];
      return reportRecordSchema.optional().parse(await getItem(table, reportVersionKey(table, { projectId, reportKey, version })));
    },
    put: (record) => put(record, whenNew),
    list: (projectId) => list(projectId),
    async approvedBeforehand({ projectId, reportKey, revision }) {
      return beforehandSchema.optional().parse(await getItem(table, beforehandKey(table, { projectId, reportKey, revision })))?.by;
    },
    async change(read, changed) {
      const next = { ...changed, changes: (read.changes ?? 0) + 1 };
      return (await put(next, whenAt(read))) ? next : undefined;
    },
  };
}

/** Changed as often as when it was read. */
function whenAt({ changes }: ReportRecord): Condition {
  if (changes === undefined) return { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(changes)' };
  return { ConditionExpression: 'changes = :changes', ExpressionAttributeValues: { ':changes': changes } };
}

function newestFirst(a: ReportRecord, b: ReportRecord): number {
  return b.revision - a.revision || b.madeAt.localeCompare(a.madeAt);
}
