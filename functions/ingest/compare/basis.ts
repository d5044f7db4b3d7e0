import type { RuleFacts } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Revision } from '../../shared/records/revision.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { SheetPlace } from '../read/findings/sheetPlace.ts';
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
  /** Sheets of the file, known by name, without a single cell. */
  readonly emptySheets?: readonly Pick<SheetPlace, 'sheet' | 'name'>[];
  /** Whether the product made the file: its template has every sheet, whatever is filled in. */
  readonly isTemplate?: boolean;
  /** Uploads whose refused rows these are, put right. */
  readonly corrects?: readonly string[];
}
