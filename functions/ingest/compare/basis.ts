import type { RuleFacts } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Revision } from '../../shared/records/revision.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { SnapshotStore } from '../../shared/ports.ts';

/** What an upload is compared with. */
export interface Basis {
  readonly inForce: Revision | undefined;
  readonly mode: UploadReceipt['mode'];
  readonly sheets: readonly AnySheet[];
  readonly snapshots: Pick<SnapshotStore, 'read' | 'readSealed'>;
  readonly facts: RuleFacts;
  /** What was found while reading, when the rows that are right are to be stored without the others. */
  readonly setAside?: readonly Finding[];
  /** Uploads whose refused rows these are, put right. */
  readonly corrects?: readonly string[];
}
