import { templateRecordSchema } from '../records/templateRecord.ts';
import type { TemplateStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, templateRecordKey, templatePrefix } from './tableKeys.ts';

/** Templates with people in them, newest first by their ids. Each is written once. */
export function createTemplateStore(table: TenantTable): TemplateStore {
  return {
    async get(projectId, templateId) {
      return templateRecordSchema.optional().parse(await getItem(table, templateRecordKey(table, projectId, templateId)));
    },
    async put(record) {
      await putItem(table, { ...templateRecordKey(table, record.projectId, record.templateId), ...record }, whenNew);
    },
    async list(projectId) {
      const partition = projectPartition(table, projectId);
      return templateRecordSchema.array().parse(await queryItems(table, { partition, prefix: templatePrefix, newestFirst: true }));
    },
  };
}
