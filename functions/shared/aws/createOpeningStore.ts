import { openingRecordSchema } from '../records/openingRecord.ts';
import type { OpeningStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { openingKey, openingPrefix, projectPartition } from './tableKeys.ts';

/** Openings of files with personal data, newest first by their ids. Each is written once. */
export function createOpeningStore(table: Table): OpeningStore {
  return {
    async get(projectId, openingId) {
      return openingRecordSchema.optional().parse(await getItem(table, openingKey(projectId, openingId)));
    },
    async put(record) {
      await putItem(table, { ...openingKey(record.projectId, record.openingId), ...record }, whenNew);
    },
    async list(projectId) {
      const partition = projectPartition(projectId);
      return openingRecordSchema.array().parse(await queryItems(table, { partition, prefix: openingPrefix, newestFirst: true }));
    },
  };
}
