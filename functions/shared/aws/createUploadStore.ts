import { receiptState, uploadReceiptSchema, type UploadReceipt } from '../records/uploadReceipt.ts';
import type { UploadStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, type Condition } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, receiptKey, receiptPrefix } from './tableKeys.ts';

/** Receipts of uploads, newest first by their ids. */
export function createUploadStore(table: TenantTable): UploadStore {
  return {
    async get(projectId, uploadId) {
      return uploadReceiptSchema.optional().parse(await getItem(table, receiptKey(table, projectId, uploadId)));
    },
    put: (receipt, read) =>
      putItem(table, { ...receiptKey(table, receipt.projectId, receipt.uploadId), ...receipt }, read && whenUnanswered(read)),
    async list(projectId) {
      const partition = projectPartition(table, projectId);
      return uploadReceiptSchema.array().parse(await queryItems(table, { partition, prefix: receiptPrefix, newestFirst: true }));
    },
  };
}

/** As it was read, in all that a go-ahead is about. */
function whenUnanswered(read: UploadReceipt): Condition {
  const known = receiptState(read);
  const conditions = Object.entries(known).map(([name, value]) =>
    value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :${name}`,
  );
  const values = Object.entries(known).filter(([, value]) => value !== undefined);
  return {
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(Object.keys(known).map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
  };
}
