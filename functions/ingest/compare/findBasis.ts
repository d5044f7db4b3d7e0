import type { Revision } from '../../shared/records/revision.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { SnapshotStore } from '../../shared/ports.ts';

/** The revision an upload is compared with, and its own when that is in force already. */
export interface FoundBasis {
  readonly inForce: Revision | undefined;
  readonly stored: Revision | undefined;
}

/** Finds the revision to compare with. After a crash the upload's own revision may be in force already: then the one before it. */
export async function findBasis(
  { projectId, uploadId }: Pick<UploadReceipt, 'projectId' | 'uploadId'>,
  { snapshots }: { readonly snapshots: Pick<SnapshotStore, 'revisions'> },
): Promise<FoundBasis> {
  const revisions = await snapshots.revisions(projectId);
  const stored = revisions.find((revision) => revision.uploadId === uploadId);
  if (!stored) return { inForce: revisions[0], stored };
  return { inForce: revisions.find(({ number }) => number === stored.previous), stored };
}
