import { stockholmDate } from '../shared/domain/localDate.ts';
import type { Period } from '../shared/domain/period.ts';
import type { SendMessage } from '../shared/records/messages.ts';
import type { ReportRecord, WaitedFor } from '../shared/records/reportRecord.ts';
import type { Revision } from '../shared/records/revision.ts';
import { approve, askForMail, waitFor } from '../shared/records/sendings.ts';
import type { Clock, Log, Queue, ReportStore, SnapshotStore } from '../shared/ports.ts';

/** What asking for a report to be sent needs from outside. */
interface AskDeps {
  readonly reports: Pick<ReportStore, 'get' | 'change' | 'approvedBeforehand'>;
  readonly snapshots: Pick<SnapshotStore, 'revisions'>;
  readonly sendQueue: Queue<SendMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a made report is judged by before it is sent by itself. */
interface Circumstances {
  readonly period: Period;
  readonly failedChecks: number;
}

/** How often the record is read again when others change it. */
const TRIES = 5;

/**
 * Asks for a made version to be mailed if a person has approved it, all its checks hold and somebody has uploaded since its period began;
 * otherwise it waits and says for what. Asks also for one made before that has been asked for: the process may have died between the two.
 * What has been sent, has failed or was dropped is left to people.
 */
export async function askToSend(record: ReportRecord, about: Circumstances, deps: AskDeps): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) if (await tryToAsk(record, about, deps)) return;
  throw new Error(`Report ${record.reportKey} ${record.version} was changed by others while it was asked for, ${TRIES} times`);
}

/** False when somebody else changed the record in between. */
async function tryToAsk(record: ReportRecord, about: Circumstances, deps: AskDeps): Promise<boolean> {
  const { reports, snapshots, sendQueue, clock, log } = deps;
  const { projectId, reportKey, version } = record;
  const known = await reports.get(projectId, reportKey, version);
  if (!known || (known.state !== 'made' && known.state !== 'waits')) return true;
  const ask = async (): Promise<boolean> => {
    await sendQueue.send({ projectId, reportKey, version }, { caseNumber: known.caseNumber });
    return true;
  };
  if (known.state === 'made' && known.sentBy !== undefined) return ask();
  const at = clock.now().toISOString();
  const by = await reports.approvedBeforehand(known);
  const approved = by === undefined ? known : approve(known, { at, by });
  const waitsFor = by === undefined ? listMissing(approved, about, await snapshots.revisions(projectId)) : [];
  const { approvedBy } = approved;
  if (waitsFor.length > 0 || approvedBy === undefined) {
    const waiting = waitFor(approved, { at, waitsFor });
    if (waiting !== known && !(await reports.change(known, waiting))) return false;
    log.info('report waits', { project: projectId, report: reportKey, version, for: waitsFor.join(', ') });
    return true;
  }
  const isChanged = await reports.change(known, askForMail(approved, { at, by: approvedBy }));
  return isChanged ? ask() : false;
}

function listMissing(record: ReportRecord, { period, failedChecks }: Circumstances, revisions: readonly Revision[]): WaitedFor[] {
  const isUploaded = revisions.some(({ at, restores }) => restores === undefined && stockholmDate(at) >= period.firstDay);
  return [
    ...(failedChecks > 0 ? (['check'] as const) : []),
    ...(isUploaded ? [] : (['upload'] as const)),
    ...(record.approvedBy === undefined ? (['approval'] as const) : []),
  ];
}
