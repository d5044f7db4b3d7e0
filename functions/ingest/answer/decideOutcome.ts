import type { Finding } from '../../shared/domain/finding.ts';
import type { Revision } from '../../shared/records/revision.ts';
import type { Outcome, SheetDiff, UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { UploadStore } from '../../shared/ports.ts';
import type { Judgement } from './judgeUpload.ts';
import { aboutFile } from '../read/findings/aboutFile.ts';

/** What becomes of an upload once it has been judged. */
export interface Decision {
  readonly outcome: Outcome;
  /** The upload that stored the very same file, when this one brings nothing new. */
  readonly sameAs?: string;
  readonly findings: readonly Finding[];
}

/** What a decision looks at beside the judgement. */
export interface Circumstances {
  readonly receipt: UploadReceipt;
  readonly sha256: string;
  readonly inForce: Revision | undefined;
  /** The upload's own revision, when it is in force already. */
  readonly stored: Revision | undefined;
  readonly diff: Readonly<Record<string, SheetDiff>>;
  readonly uploads: Pick<UploadStore, 'list'>;
  /** Names what it would change in reports already sent, when that was asked for. */
  readonly effectsDigest: string | undefined;
}

/**
 * Stored, shown or refused. The same file again brings nothing new and is not stored twice. What is to be looked at first is stored
 * only with a go-ahead, given when exactly the revision in force now was in force and the reports already sent would have changed exactly as now.
 */
export async function decideOutcome({ outcome, findings }: Judgement, about: Circumstances): Promise<Decision> {
  const { receipt, inForce, stored, effectsDigest } = about;
  if (stored) return { outcome: 'stored', findings };
  if (outcome === 'rejected') return { outcome, findings };
  const sameAs = await findSame(about);
  if (sameAs !== undefined) return { outcome: 'stored', sameAs, findings: [aboutFile('sameFile'), ...findings] };
  const isShown = receipt.shownRevision === (inForce?.number ?? 0) && receipt.shownEffects === effectsDigest;
  const isApproved = receipt.confirmedBy !== undefined && isShown;
  return { outcome: receipt.looksFirst && !isApproved ? 'needs-confirmation' : outcome, findings };
}

/** An earlier upload that stored the same bytes in the same way, when all of it is still in force. */
async function findSame({ receipt, sha256, diff, uploads }: Circumstances): Promise<string | undefined> {
  const changes = Object.values(diff);
  if (changes.length === 0 || changes.some(({ added, changed, removed }) => added + changed + removed > 0)) return undefined;
  const others = await uploads.list(receipt.projectId);
  return others.find(
    (other) =>
      other.uploadId !== receipt.uploadId &&
      other.outcome === 'stored' &&
      other.sha256 === sha256 &&
      other.mode === receipt.mode &&
      (other.isPartial ?? false) === (receipt.isPartial ?? false),
  )?.uploadId;
}
