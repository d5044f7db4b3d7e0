import { aggregateFigures } from '../shared/figures/aggregateFigures.ts';
import { compareSent } from '../shared/figures/compareSent.ts';
import { loadDataset } from '../shared/figures/loadDataset.ts';
import type { Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { Revision } from '../shared/records/revision.ts';
import type { CollectDeps } from './deps.ts';

/** Sent reports that the rows in force give other figures than were sent, by what `nameVersion` says. */
export type ChangedSent = ReadonlySet<string>;

/** Names one version of a report among those of its project. */
export function nameVersion({ reportKey, version }: Pick<ReportRecord, 'reportKey' | 'version'>): string {
  return `${reportKey} ${version}`;
}

/** Answers that are remembered: what a version said, and what a revision says, never changes. */
const REMEMBERED = 2_000;
const remembered = new WeakMap<object, Map<string, boolean>>();

/**
 * Which sent reports are changed by what has been stored or brought back since, also between their making and their sending. Figures of
 * special categories are passed over: the page cannot open what they are counted from. Their changes are told when they are made, by ingest.
 */
export async function findChangedSent(
  project: Project,
  { records, current }: { readonly records: readonly ReportRecord[]; readonly current: Revision | undefined },
  { snapshots, reportFiles, indicators }: Pick<CollectDeps, 'snapshots' | 'reportFiles' | 'indicators'>,
): Promise<ChangedSent> {
  const sent = records.filter(({ state, revision }) => state === 'sent' && current && revision !== current.number);
  if (!current || sent.length === 0) return new Set();
  const known = remembered.get(snapshots) ?? new Map<string, boolean>();
  remembered.set(snapshots, known);
  const place = `${current.number} ${JSON.stringify(project)}`;
  const unknown = sent.filter((record) => !known.has(`${nameVersion(record)} ${place}`));
  if (unknown.length > 0) {
    const source = aggregateFigures(await loadDataset(project, current, snapshots), indicators);
    const compared = (key: string, period: Period) => !source.isSensitive(key, period);
    if (known.size + unknown.length > REMEMBERED) known.clear();
    for (const record of unknown)
      known.set(`${nameVersion(record)} ${place}`, (await compareSent(record, source, { files: reportFiles, compared })).length > 0);
  }
  return new Set(sent.filter((record) => known.get(`${nameVersion(record)} ${place}`)).map(nameVersion));
}
