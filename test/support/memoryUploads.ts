import { isDeepStrictEqual } from 'node:util';
import { receiptState, uploadReceiptSchema, type UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import type { UploadStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Receipts in memory, with the same condition as the table's. */
export function memoryUploads(): UploadStore & { readonly receipts: ReturnType<typeof memoryItems<UploadReceipt>> } {
  const receipts = memoryItems(uploadReceiptSchema);
  return {
    receipts,
    get: async (projectId, uploadId) => receipts.get(projectId, uploadId),
    put: async (receipt, read) => {
      const known = receipts.get(receipt.projectId, receipt.uploadId);
      if (read && (!known || !isDeepStrictEqual(receiptState(known), receiptState(read)))) return false;
      receipts.put(receipt.projectId, receipt.uploadId, receipt);
      return true;
    },
    list: async (projectId) => receipts.list(projectId).toReversed(),
  };
}
