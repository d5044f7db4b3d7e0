import type { Funder } from '../shared/definition/funder.ts';
import type { MailWords } from '../shared/definition/mail.ts';
import { reportFileKey } from '../shared/records/fileKeys.ts';
import type { SendMessage } from '../shared/records/messages.ts';
import type { FailureReason, ReportRecord, SentMail } from '../shared/records/reportRecord.ts';
import { beginSending, failSending, finishSending, hasNewerGone, isOlderOnItsWay } from '../shared/records/sendings.ts';
import type { Clock, FileStore, Ids, Log, Mail, Mailer, ProjectStore, ReportStore } from '../shared/ports.ts';
import { askMailer } from './askMailer.ts';
import { isTooLarge } from './isTooLarge.ts';
import { composeMail, type ReportToSend } from './composeMail.ts';

/** What sending needs from outside. */
export interface SendDeps {
  readonly projects: ProjectStore;
  readonly reports: ReportStore;
  readonly files: FileStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly funders: readonly Funder[];
  readonly words: MailWords;
}

/** What became of a request to send. A report that holds personal data is never mailed, nor one that nobody has approved. */
export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'alreadySent' }
  | {
      readonly kind: 'notMailed';
      readonly because: 'personalData' | 'noRecipients' | 'notApproved' | 'waits' | 'failed' | 'dropped' | 'newerSent';
    };

/**
 * Compose → write down the attempt → mail → write down the answer. However often the message is delivered, and wherever the process dies, a
 * version is mailed at most once: a delivery that finds an attempt without an answer does not mail, it says that the sending failed. A
 * person may then send it again, hand it in by hand or drop it. What failed is thrown once, so that somebody is told.
 */
export async function sendReport(message: SendMessage, deps: SendDeps): Promise<Sent> {
  const toSend = await findReport(message, deps);
  const { record, project, report } = toSend;
  if (report.hasPersonalData) return { kind: 'notMailed', because: 'personalData' };
  if (record.state === 'sent') return { kind: 'alreadySent' };
  if (record.state === 'sending') return tellFailure(record, { reason: 'interrupted' }, deps);
  if (record.state !== 'made') return { kind: 'notMailed', because: record.state };
  if (record.approvedBy === undefined || record.sentBy === undefined) return { kind: 'notMailed', because: 'notApproved' };
  if (project.recipients.length === 0) return { kind: 'notMailed', because: 'noRecipients' };
  if (await isOvertaken(record, deps)) return refuseOlder(record, deps);

  const { mail, begun } = await beginAttempt(toSend, deps);
  if (await isOvertaken(begun, deps)) return refuseOlder(begun, deps);
  if (isTooLarge(mail)) return tellFailure(begun, { reason: 'tooLarge' }, deps);
  const answer = await askMailer(mail, deps.mailer);
  if (answer.kind === 'noAnswer') return tellFailure(begun, { reason: 'noAnswer' }, deps);
  if (answer.kind === 'refused') return tellFailure(begun, { reason: 'refused', error: answer.error }, deps);
  await writeSent(begun, answer.messageId, deps);
  deps.log.info('report sent', { ...nameOf(begun), recipients: mail.to.length, attempt: begun.attempt?.id ?? '' }, [
    { name: 'ReportsSent', value: 1 },
  ]);
  return { kind: 'sent', messageId: answer.messageId };
}

async function findReport({ projectId, reportKey, version }: SendMessage, { reports, projects, funders }: SendDeps): Promise<ReportToSend> {
  const [record, project] = await Promise.all([reports.get(projectId, reportKey, version), projects.get(projectId)]);
  if (!record) throw new Error(`Project ${projectId} has no report ${reportKey} ${version}`);
  if (!project) throw new Error(`There is no project ${projectId}`);
  const report = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  if (!report) throw new Error(`Funder ${record.funder} has no report ${record.report}`);
  return { record, project, report };
}

/**
 * Whether a newer version has gone, or may have. Asked before an attempt is written down and again after: of two versions on their way at
 * once each then sees the other, and only the newer goes. While the mail of an older one may still leave, the newer comes back later.
 */
async function isOvertaken(record: ReportRecord, { reports, clock }: SendDeps): Promise<boolean> {
  const versions = await reports.list(record.projectId);
  if (hasNewerGone(record, versions)) return true;
  if (!isOlderOnItsWay(record, versions, clock.now())) return false;
  if (record.state === 'sending') await reports.change(record, withoutAttempt(record));
  throw new Error(`An older version of ${record.reportKey} is on its way: ${record.version} tries again later`);
}

function withoutAttempt(record: ReportRecord): ReportRecord {
  return { ...record, state: 'made', attempt: undefined };
}

async function refuseOlder(record: ReportRecord, { reports, clock, log }: SendDeps): Promise<Sent> {
  await reports.change(record, failSending(record, { at: clock.now().toISOString(), reason: 'newerSent' }));
  log.info('older report not sent', nameOf(record));
  return { kind: 'notMailed', because: 'newerSent' };
}

function caseOf({ caseNumber }: ReportRecord): { readonly caseNumber?: string } {
  return caseNumber === undefined ? {} : { caseNumber };
}

/** The mail as a file of its own, then the attempt on the record: only one delivery gets so far. */
async function beginAttempt(toSend: ReportToSend, deps: SendDeps): Promise<{ readonly mail: Mail; readonly begun: ReportRecord }> {
  const { reports, files, clock, ids } = deps;
  const { record } = toSend;
  const { projectId, reportKey, version } = record;
  const id = ids.next();
  const composed = await composeMail(toSend, deps);
  const mail = { ...composed, tags: { project: projectId, report: reportKey, version, attempt: id, ...caseOf(record) } };
  const mailKey = reportFileKey({ projectId, reportKey, version, extension: `${id}.mail.json` });
  const { attachments, ...worded } = composed;
  const kept: SentMail = { ...worded, to: [...mail.to], attachment: attachments[0]?.fileName ?? '' };
  await files.put(mailKey, new TextEncoder().encode(JSON.stringify(kept, null, 2)), { contentType: 'application/json' });
  const begun = await reports.change(record, beginSending(record, { at: clock.now(), id, mailKey }));
  if (begun) return { mail, begun };
  // The write may have gone through though its answer was lost and it was tried again.
  const known = await reports.get(projectId, reportKey, version);
  if (known?.attempt?.id === id && known.state === 'sending') return { mail, begun: known };
  throw new Error(`Report ${reportKey} ${version} was changed by somebody else before it was mailed`);
}

/** Writes down that an attempt failed, and throws so that somebody is told; quiet when somebody else has written what became of it. */
async function tellFailure(
  record: ReportRecord,
  failure: { readonly reason: FailureReason; readonly error?: string },
  { reports, clock }: SendDeps,
): Promise<Sent> {
  const failed = await reports.change(record, failSending(record, { at: clock.now().toISOString(), ...failure }));
  if (!failed) return { kind: 'notMailed', because: 'failed' };
  const { projectId, reportKey, version } = record;
  throw new Error(`Report ${reportKey} ${version} of project ${projectId} was not mailed: ${failure.error ?? failure.reason}`);
}

/** The answer on the record, also when another delivery has taken the attempt for lost meanwhile. */
async function writeSent(begun: ReportRecord, messageId: string, { reports, clock }: SendDeps): Promise<void> {
  const { projectId, reportKey, version, attempt } = begun;
  const at = clock.now().toISOString();
  let known: ReportRecord | undefined = begun;
  for (let tries = 0; known?.attempt?.id === attempt?.id && known && tries < 5; tries += 1) {
    if (known.state === 'sent' || (await reports.change(known, finishSending(known, { at, messageId })))) return;
    known = await reports.get(projectId, reportKey, version);
  }
  throw new Error(`Report ${reportKey} ${version} has been mailed as ${messageId}, which could not be written down`);
}

function nameOf({ projectId, reportKey, version, approvedBy = '', sentBy = '' }: ReportRecord): Readonly<Record<string, string>> {
  return { project: projectId, report: reportKey, version, approvedBy, sentBy };
}
