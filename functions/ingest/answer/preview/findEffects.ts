import type { Indicators } from '../../../shared/definition/indicator.ts';
import type { ReportEffect } from '../../../shared/records/uploadChanges.ts';
import type { UploadReceipt } from '../../../shared/records/uploadReceipt.ts';
import type { FileStore, ReportStore, SnapshotStore } from '../../../shared/ports.ts';
import { digestOf } from '../../read/digestOf.ts';
import { listEffects, type EffectRequest } from './listEffects.ts';

/** What finding effects needs of the world. */
export interface EffectPorts {
  readonly reports: Pick<ReportStore, 'list'>;
  readonly snapshots: Pick<SnapshotStore, 'read'>;
  readonly reportFiles: Pick<FileStore, 'get'>;
  readonly indicators: Indicators;
}

/** What an upload changes in reports already sent, and the SHA-256 that names it. */
interface FoundEffects {
  readonly effects: readonly ReportEffect[];
  /** Nothing for an upload that is not looked at first. */
  readonly digest: string | undefined;
}

/**
 * Works out what an upload that is looked at first would change in reports already sent: when it is shown, and again when it has its go-ahead, for a report
 * may have been sent in between.
 */
export async function findEffects(
  { projectId, looksFirst }: UploadReceipt,
  given: Pick<EffectRequest, 'project' | 'inForce' | 'changes'>,
  { reports, ...ports }: EffectPorts,
): Promise<FoundEffects> {
  if (!looksFirst) return { effects: [], digest: undefined };
  const effects = await listEffects({ ...given, ...ports, records: await reports.list(projectId) });
  return { effects, digest: await digestOf(new TextEncoder().encode(JSON.stringify(effects))) };
}
