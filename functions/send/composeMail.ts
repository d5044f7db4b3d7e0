import { stockholmDate, type LocalDate } from '../shared/domain/localDate.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { reportContentSchema } from '../shared/records/reportContent.ts';
import type { MailWords } from '../shared/definition/mail.ts';
import type { Report } from '../shared/definition/report.ts';
import type { FileStore, Mail, ReportStore } from '../shared/ports.ts';
import type { Project } from '../shared/records/project.ts';
import { layOutHtml } from './layOutHtml.ts';
import { layOutText } from './layOutText.ts';
import { selectHighlights } from './selectHighlights.ts';
import { wordMail } from './wordMail.ts';
import { workbookType } from '../shared/domain/workbookType.ts';

/** A version of a report with what it belongs to. */
export interface ReportToSend {
  readonly record: ReportRecord;
  readonly project: Project;
  readonly report: Report;
}

/** What composing needs from outside. */
export interface ComposeDeps {
  readonly files: Pick<FileStore, 'get'>;
  readonly reports: Pick<ReportStore, 'list'>;
  readonly words: MailWords;
}

/** The mail about a report: worded from the figures that changed most, addressed to the project's recipients, the workbook attached. */
export async function composeMail(
  { record, project, report }: ReportToSend,
  { files, reports, words }: ComposeDeps,
): Promise<Omit<Mail, 'tags'>> {
  const period = parsePeriod(record.period);
  if (!period) throw new Error(`Report ${record.reportKey} has the period ${record.period}, which is none`);
  const [workbook, contentFile, versions] = await Promise.all([
    files.get(record.workbookKey),
    files.get(record.contentKey),
    reports.list(record.projectId),
  ]);
  const content = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(contentFile)));
  const sentBefore = lastSentOn(record, versions);
  const facts = {
    project,
    report: report.title,
    period,
    dueOn: report.dueOn(period, project),
    highlights: selectHighlights(content, report.headline),
    deviations: content.checks.filter(({ ok }) => !ok),
    checkCount: content.checks.length,
    notes: content.notes,
    ...(sentBefore && { lastSentOn: sentBefore }),
  };
  const worded = wordMail(facts, words);
  return {
    to: project.recipients,
    replyTo: project.contact,
    subject: worded.subject,
    text: layOutText(worded),
    html: layOutHtml(worded),
    attachments: [{ fileName: worded.attachmentName, contentType: workbookType, content: workbook }],
  };
}

/** The day another version of the same report was last sent. */
function lastSentOn({ reportKey, version }: ReportRecord, versions: readonly ReportRecord[]): LocalDate | undefined {
  const sent = versions.flatMap((other) => (other.reportKey === reportKey && other.version !== version ? (other.sentAt ?? []) : []));
  const last = sent.sort().at(-1);
  return last === undefined ? undefined : stockholmDate(last);
}
