import type { Indicators } from '../../../shared/definition/indicator.ts';
import { makeDataset } from '../../../shared/definition/makeDataset.ts';
import type { AnyRow, Stored } from '../../../shared/domain/dataset.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { ReportRecord } from '../../../shared/records/reportRecord.ts';
import type { Revision } from '../../../shared/records/revision.ts';
import type { ReportEffect } from '../../../shared/records/uploadChanges.ts';
import { aggregateFigures } from '../../../shared/figures/aggregateFigures.ts';
import { compareSent } from '../../../shared/figures/compareSent.ts';
import type { FileStore, SnapshotStore } from '../../../shared/ports.ts';
import { plainRow } from '../../read/rows/plainRow.ts';
import { rowsAfter, type SheetChange } from '../../compare/mergeSheet.ts';

/** What the effects on sent reports are worked out from. */
export interface EffectRequest {
  readonly project: Project;
  readonly inForce: Revision | undefined;
  readonly changes: readonly SheetChange[];
  /** Reports, every version, newest first. */
  readonly records: readonly ReportRecord[];
  readonly snapshots: Pick<SnapshotStore, 'read'>;
  /** What was sent. */
  readonly reportFiles: Pick<FileStore, 'get'>;
  readonly indicators: Indicators;
}

/** The figures of reports already sent that would be others than were sent: as they were sent, and as they would be with the upload. */
export async function listEffects(request: EffectRequest): Promise<readonly ReportEffect[]> {
  const { project, inForce, changes, indicators, reportFiles } = request;
  const sent = newestSent(request.records);
  if (sent.length === 0 || !inForce) return [];
  const rows = new Map([
    ...(await loadUnchanged(inForce, request)),
    ...changes.map((change) => [change.place.sheet.id, rowsAfter(change).map((row) => plainRow(row))] as const),
  ]);
  const source = aggregateFigures(makeDataset(project, rows), indicators);
  const effects: ReportEffect[] = [];
  for (const record of sent) {
    const figures = [...(await compareSent(record, source, { files: reportFiles }))];
    const { funder, report, reportKey, period, sentAt = '' } = record;
    if (figures.length > 0) effects.push({ funder, report, reportKey, period, sentAt, figures });
  }
  return effects;
}

/** Of each report that was sent the version that was sent last. */
function newestSent(records: readonly ReportRecord[]): readonly ReportRecord[] {
  const sent = records.filter(({ state }) => state === 'sent').toSorted((a, b) => (b.sentAt ?? '').localeCompare(a.sentAt ?? ''));
  return sent.filter((record, index) => sent.findIndex(({ reportKey }) => reportKey === record.reportKey) === index);
}

/** The sheets in force that the upload leaves as they are. */
async function loadUnchanged(
  inForce: Revision,
  { changes, snapshots }: EffectRequest,
): Promise<readonly (readonly [string, readonly Stored<AnyRow>[]])[]> {
  const left = Object.entries(inForce.sheets).filter(([sheet]) => !changes.some(({ place }) => place.sheet.id === sheet));
  return Promise.all(left.map(async ([sheet, ref]) => [sheet, (await snapshots.read(ref)).map((row) => plainRow(row))] as const));
}
