import { noteEvent } from './noteEvent.ts';
import type { FailureReason, ReportRecord, WaitedFor } from './reportRecord.ts';

/** How long after an attempt was written down its mail can leave at the latest: longer than the function that mails may run. */
const LONGEST_MILLISECONDS = 120_000;

/** An act of a person. */
interface Act {
  readonly at: string;
  readonly by: string;
}

/** Somebody has approved this version. */
export function approve(record: ReportRecord, { at, by }: Act): ReportRecord {
  return noteEvent({ ...record, approvedBy: by, approvedAt: at }, { at, what: 'approved', by });
}

/** The schedule would send it, but not yet. */
export function waitFor(record: ReportRecord, { at, waitsFor }: { readonly at: string; readonly waitsFor: WaitedFor[] }): ReportRecord {
  const isNews = record.state !== 'waits' || waitsFor.join() !== record.waitsFor?.join();
  return isNews ? noteEvent({ ...record, state: 'waits', waitsFor }, { at, what: 'waits' }) : record;
}

/** Somebody wants it mailed: for the first time, or again after it failed. */
export function askForMail(record: ReportRecord, { at, by }: Act): ReportRecord {
  return noteEvent(
    { ...record, state: 'made', waitsFor: undefined, failure: undefined, sentBy: by, askedAt: at },
    { at, what: 'asked', by },
  );
}

/** Written before the mail leaves: whoever finds it without an answer beside it does not mail. */
export function beginSending(
  record: ReportRecord,
  { at, id, mailKey }: { readonly at: Date; readonly id: string; readonly mailKey: string },
): ReportRecord {
  const until = new Date(at.getTime() + LONGEST_MILLISECONDS).toISOString();
  return { ...record, state: 'sending', attempt: { id, mailKey, until } };
}

/** The mail service has taken the mail of the last attempt. */
export function finishSending(record: ReportRecord, { at, messageId }: { readonly at: string; readonly messageId: string }): ReportRecord {
  const sent = { ...record, state: 'sent' as const, failure: undefined, sentAt: at, messageId, mailKey: record.attempt?.mailKey };
  return noteEvent(sent, { at, what: 'sent', ...(record.sentBy !== undefined && { by: record.sentBy }) });
}

/** The mail of the last attempt did not go, or nobody knows. Nothing sends it again by itself. */
export function failSending(
  record: ReportRecord,
  failure: { readonly at: string; readonly reason: FailureReason; readonly error?: string },
): ReportRecord {
  const isUncertain = failure.reason === 'noAnswer' || failure.reason === 'interrupted';
  return noteEvent({ ...record, state: 'failed', failure, ...(isUncertain && { mayHaveGone: true }) }, { at: failure.at, what: 'failed' });
}

/** Somebody has decided that it is not to be mailed after all. */
export function dropSending(record: ReportRecord, { at, by }: Act): ReportRecord {
  return noteEvent({ ...record, state: 'dropped' }, { at, what: 'dropped', by });
}

/** Whether the mail of the last attempt may still be on its way. */
export function isOnItsWay({ state, attempt }: ReportRecord, now: Date): boolean {
  const isOpen = state === 'sending' || state === 'failed';
  return isOpen && attempt !== undefined && attempt.until > now.toISOString();
}

/** A record as it stands now: an attempt whose time is out without an answer has failed, although nothing has come by to write that. */
export function settleSending(record: ReportRecord, now: Date): ReportRecord {
  if (record.state !== 'sending' || isOnItsWay(record, now)) return record;
  return failSending(record, { at: record.attempt?.until ?? now.toISOString(), reason: 'interrupted' });
}

/** Of the versions of a project's reports, newest first: whether a newer one of the same report has gone to the funder, or may have. */
export function hasNewerGone({ reportKey, version }: ReportRecord, versions: readonly ReportRecord[]): boolean {
  return splitVersions({ reportKey, version }, versions).newer.some(
    ({ state, mayHaveGone }) => state === 'sent' || state === 'sending' || mayHaveGone === true,
  );
}

/** Of the versions of a project's reports, newest first: whether the mail of an older one of the same report may be on its way. */
export function isOlderOnItsWay({ reportKey, version }: ReportRecord, versions: readonly ReportRecord[], now: Date): boolean {
  return splitVersions({ reportKey, version }, versions).older.some((other) => isOnItsWay(other, now));
}

function splitVersions({ reportKey, version }: Pick<ReportRecord, 'reportKey' | 'version'>, versions: readonly ReportRecord[]) {
  const ofReport = versions.filter((other) => other.reportKey === reportKey);
  const place = ofReport.findIndex((other) => other.version === version);
  return { newer: ofReport.slice(0, Math.max(place, 0)), older: ofReport.slice(place + 1) };
}
