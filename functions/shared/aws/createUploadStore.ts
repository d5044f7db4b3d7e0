import { uploadReceiptSchema, type UploadReceipt } from '../records/uploadReceipt.ts';
import type { UploadStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, type Condition } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, receiptKey, receiptPrefix } from './tableKeys.ts';

/** Receipts of uploads, newest first by their ids. */
export function createUploadStore(table: Table): UploadStore {
  return {
    async get(projectId, uploadId) {
      return uploadReceiptSchema.optional().parse(await getItem(table, receiptKey(projectId, uploadId)));
    },
    put: (receipt, read) =>
      putItem(table, { ...receiptKey(receipt.projectId, receipt.uploadId), ...receipt }, read && whenUnanswered(read)),
    async list(projectId) {
      const partition = projectPartition(projectId);
      return uploadReceiptSchema.array().parse(await queryItems(table, { partition, prefix: receiptPrefix, newestFirst: true }));
    },
  };
}

/** As it was read: with the same outcome, confirmed by the same person or by nobody. */
function whenUnanswered({ outcome, confirmedBy }: UploadReceipt): Condition {
  return {
    ConditionExpression: `#outcome = :outcome AND ${confirmedBy === undefined ? 'attribute_not_exists(confirmedBy)' : 'confirmedBy = :by'}`,
    ExpressionAttributeNames: { '#outcome': 'outcome' },
    ExpressionAttributeValues: { ':outcome': outcome, ...(confirmedBy !== undefined && { ':by': confirmedBy }) },
  };
}
