import { confirmationSchema, type Confirmation } from '../records/confirmation.ts';
import type { ConfirmationStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { putItem } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { confirmationKey, confirmationPrefix, projectPartition } from './tableKeys.ts';

/** Marks in one item, 24 letters each: about a quarter of what an item may hold. */
const MARKS_PER_ITEM = 4000;

/** What has been confirmed, in items of a few thousand marks; writing the same again changes nothing. */
export function createConfirmationStore(table: TenantTable): ConfirmationStore {
  return {
    async list(projectId) {
      const items = await queryItems(table, {
        partition: projectPartition(table, projectId),
        prefix: confirmationPrefix,
        newestFirst: true,
      });
      return join(confirmationSchema.array().parse(items));
    },
    async put(confirmation) {
      for (const [number, part] of divide(confirmation).entries()) {
        await putItem(table, { ...confirmationKey(table, { ...part, part: number }), ...part });
      }
    },
  };
}

function divide(confirmation: Confirmation): readonly Confirmation[] {
  const { marks } = confirmation;
  const parts: Confirmation[] = [];
  for (let start = 0; start < marks.length; start += MARKS_PER_ITEM) {
    parts.push({ ...confirmation, marks: marks.slice(start, start + MARKS_PER_ITEM) });
  }
  return parts;
}

/** What was confirmed in an upload is one again. The parts come newest first, as they are listed. */
function join(parts: readonly Confirmation[]): Confirmation[] {
  const uploads = Map.groupBy(parts, ({ uploadId }) => uploadId);
  return [...uploads.values()].flatMap((ofUpload) =>
    ofUpload.slice(-1).map((first) => ({ ...first, marks: ofUpload.toReversed().flatMap(({ marks }) => marks) })),
  );
}
