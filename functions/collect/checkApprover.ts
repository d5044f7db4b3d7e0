import type { Access } from '../shared/records/access.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { CollectDeps } from './deps.ts';

/**
 * Whether a person must leave the approval of a report to somebody else: she uploaded rows that it is made of, or put them in force again by
 * an undo, and the organisation has not decided that the same person may approve.
 */
export async function isOwnUpload(
  record: ReportRecord,
  { personId, project, access }: { readonly personId: string; readonly project: Project; readonly access: Access },
  { uploads, snapshots }: Pick<CollectDeps, 'uploads' | 'snapshots'>,
): Promise<boolean> {
  if (access.samePerson?.isAllowed ?? project.approval !== undefined) return false;
  const [receipts, revision] = await Promise.all([uploads.list(project.id), snapshots.revision(project.id, record.revision)]);
  if (revision?.by === personId) return true;
  const byId = new Map(receipts.map((receipt) => [receipt.uploadId, receipt]));
  const isHers = (uploadId: string | undefined): boolean => {
    const seen = new Set<string>();
    // An upload that reads an earlier one's file again is also that one's.
    for (let id = uploadId; id !== undefined && !seen.has(id); id = byId.get(id)?.rereads) {
      seen.add(id);
      if (byId.get(id)?.by === personId) return true;
    }
    return false;
  };
  const inForce = Object.values(revision?.sheets ?? {}).map(({ uploadId }) => uploadId);
  return [...(record.uploads ?? []), ...inForce].some(isHers);
}
