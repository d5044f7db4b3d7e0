import type { Indicators } from '../../../shared/definition/indicator.ts';
import { makeDataset } from '../../../shared/definition/makeDataset.ts';
import type { AnyRow, Stored } from '../../../shared/domain/dataset.ts';
import { parsePeriod } from '../../../shared/domain/period.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { ReportRecord } from '../../../shared/records/reportRecord.ts';
import type { Revision } from '../../../shared/records/revision.ts';
import type { ReportEffect } from '../../../shared/records/uploadChanges.ts';
import { aggregateFigures, type FigureSource } from '../../../shared/figures/aggregateFigures.ts';
import { restateFigures } from '../../../shared/figures/restateFigures.ts';
import type { SnapshotStore } from '../../../shared/ports.ts';
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
  readonly indicators: Indicators;
}

/** The figures of reports already sent that would change: as the rows in force give them, and as they would with the upload. */
export async function listEffects(request: EffectRequest): Promise<readonly ReportEffect[]> {
  const { project, inForce, changes, indicators } = request;
  const sent = newestSent(request.records);
  if (sent.length === 0 || !inForce) return [];
  const before = await loadRows(inForce, request);
  const after = new Map([
    ...before,
    ...changes.map((change) => [change.place.sheet.id, rowsAfter(change).map((row) => plainRow(row))] as const),
  ]);
  const [was, is] = [before, after].map((rows) => aggregateFigures(makeDataset(project, rows), indicators));
  return sent.flatMap((record) => {
    const figures = was && is ? listFigures(record.period, was, is) : [];
    const { funder, report, reportKey, period, sentAt = '' } = record;
    return figures.length > 0 ? [{ funder, report, reportKey, period, sentAt, figures }] : [];
  });
}

/** Of each report that was sent the version that was sent last. */
function newestSent(records: readonly ReportRecord[]): readonly ReportRecord[] {
  const sent = records.filter(({ state }) => state === 'sent').toSorted((a, b) => (b.sentAt ?? '').localeCompare(a.sentAt ?? ''));
  return sent.filter((record, index) => sent.findIndex(({ reportKey }) => reportKey === record.reportKey) === index);
}

async function loadRows(inForce: Revision, { changes, snapshots }: EffectRequest): Promise<ReadonlyMap<string, readonly Stored<AnyRow>[]>> {
  const loaded = Object.entries(inForce.sheets).map(async ([sheet, ref]) => {
    const change = changes.find(({ place }) => place.sheet.id === sheet);
    return [sheet, (change ? change.before : await snapshots.read(ref)).map((row) => plainRow(row))] as const;
  });
  return new Map(await Promise.all(loaded));
}

function listFigures(periodId: string, was: FigureSource, is: FigureSource): ReportEffect['figures'] {
  const period = parsePeriod(periodId);
  if (!period) return [];
  return restateFigures(was.inPeriod(period).figures, is.inPeriod(period).figures).flatMap((figure) => {
    const info = is.infos.get(figure.key) ?? was.infos.get(figure.key);
    return info ? [{ ...figure, title: info.title, unit: info.unit }] : [];
  });
}
