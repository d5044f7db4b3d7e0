import { templateRecordSchema } from '../records/templateRecord.ts';
import type { TemplateStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, templateRecordKey, templatePrefix } from './tableKeys.ts';

/** Templates with people in them, newest first by their ids. Each is written once. */
export function createTemplateStore(table: Table): TemplateStore {
  return {
    async get(projectId, templateId) {
      return templateRecordSchema.optional().parse(await getItem(table, templateRecordKey(projectId, templateId)));
    },
    async put(record) {
      await putItem(table, { ...templateRecordKey(record.projectId, record.templateId), ...record }, whenNew);
    },
    async list(projectId) {
      const partition = projectPartition(projectId);
      return templateRecordSchema.array().parse(await queryItems(table, { partition, prefix: templatePrefix, newestFirst: true }));
    },
  };
}
