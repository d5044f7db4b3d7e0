import type { Funder } from '../shared/definition/funder.ts';
import type { MailWords } from '../shared/definition/mail.ts';
import { reportFileKey } from '../shared/records/fileKeys.ts';
import type { SendMessage } from '../shared/records/messages.ts';
import type { ReportRecord, SentMail } from '../shared/records/reportRecord.ts';
import type { Clock, FileStore, Log, Mail, Mailer, ProjectStore, ReportStore } from '../shared/ports.ts';
import { composeMail, type ReportToSend } from './composeMail.ts';

/** What sending needs from outside. */
export interface SendDeps {
  readonly projects: ProjectStore;
  readonly reports: ReportStore;
  readonly files: FileStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  readonly funders: readonly Funder[];
  readonly words: MailWords;
}

/** What became of a request to send. A report that holds personal data is never mailed. */
export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'alreadySent' }
  | { readonly kind: 'notMailed'; readonly because: 'personalData' | 'noRecipients' };

/** How long one delivery holds the claim: longer than the function may run, shorter than until the queue delivers again. */
const CLAIM_MILLISECONDS = 120_000;

/**
 * Compose → claim → mail → remember what was sent. However often the message is delivered a version of a report is mailed once,
 * except when the process dies after SES accepted the mail and before that is written down: then the next delivery, after the
 * claim has run out, mails it again. The other order would risk a report that nobody gets.
 */
export async function sendReport(message: SendMessage, deps: SendDeps): Promise<Sent> {
  const toSend = await findReport(message, deps);
  const { record, project, report } = toSend;
  if (report.hasPersonalData) return { kind: 'notMailed', because: 'personalData' };
  if (project.recipients.length === 0) return { kind: 'notMailed', because: 'noRecipients' };
  const mail = await composeMail(toSend, deps);

  const claim = await claimSending(record, deps);
  if (claim === 'sent') return { kind: 'alreadySent' };
  if (claim === 'busy') throw new Error(`Report ${record.reportKey} is being sent by another delivery; this one tries again later`);
  const messageId = await deps.mailer.send(mail);
  await rememberSent({ record, mail, messageId }, deps);
  deps.log.info('report sent', { project: project.id, report: record.reportKey, version: record.version, recipients: mail.to.length });
  return { kind: 'sent', messageId };
}

async function findReport({ projectId, reportKey, version }: SendMessage, { reports, projects, funders }: SendDeps): Promise<ReportToSend> {
  const [record, project] = await Promise.all([reports.get(projectId, reportKey, version), projects.get(projectId)]);
  if (!record) throw new Error(`Project ${projectId} has no report ${reportKey} ${version}`);
  if (!project) throw new Error(`There is no project ${projectId}`);
  const report = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === record.report);
  if (!report) throw new Error(`Funder ${record.funder} has no report ${record.report}`);
  return { record, project, report };
}

function claimSending({ projectId, reportKey, version }: ReportRecord, { reports, clock }: SendDeps): Promise<'claimed' | 'busy' | 'sent'> {
  const now = clock.now();
  const until = new Date(now.getTime() + CLAIM_MILLISECONDS);
  return reports.claimSending(projectId, reportKey, { version, at: now.toISOString(), until: until.toISOString() });
}

async function rememberSent(
  { record, mail, messageId }: { readonly record: ReportRecord; readonly mail: Mail; readonly messageId: string },
  { reports, files, clock }: SendDeps,
): Promise<void> {
  const { projectId, reportKey, version } = record;
  const sentAt = clock.now().toISOString();
  const { attachments, ...worded } = mail;
  const sent: SentMail = { ...worded, to: [...mail.to], attachment: attachments[0]?.fileName ?? '', sentAt, messageId };
  const mailKey = reportFileKey({ projectId, reportKey, version, extension: 'mail.json' });
  await files.put(mailKey, new TextEncoder().encode(JSON.stringify(sent, null, 2)), { contentType: 'application/json' });
  await reports.markSent(projectId, reportKey, { version, at: sentAt, messageId, mailKey });
}
