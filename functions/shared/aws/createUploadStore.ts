import { uploadReceiptSchema } from '../domain/records.ts';
import type { UploadStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, receiptKey, receiptPrefix } from './tableKeys.ts';

/** Receipts of uploads, newest first by their ids. */
export function createUploadStore(table: Table): UploadStore {
  return {
    async get(projectId, uploadId) {
      return uploadReceiptSchema.optional().parse(await getItem(table, receiptKey(projectId, uploadId)));
    },
    async put(receipt) {
      await putItem(table, { ...receiptKey(receipt.projectId, receipt.uploadId), ...receipt });
    },
    async list(projectId) {
      const partition = projectPartition(projectId);
      return uploadReceiptSchema.array().parse(await queryItems(table, { partition, prefix: receiptPrefix, newestFirst: true }));
    },
  };
}
