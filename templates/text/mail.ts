import type { ReportMailFacts, WrittenMail } from '../../functions/shared/definition/mail.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { renderMailHtml } from './mailHtml.ts';
import { describeReport, type ReportMail } from './mailParts.ts';
import { formatPeriod } from './periods.ts';

/** Words the mail about a report: subject with ärende-id and diarienummer, plain text, and the same as simple HTML. */
export function writeReportMail(facts: ReportMailFacts): WrittenMail {
  const mail = describeReport(facts);
  const subject = oneLine(
    `${facts.lastSentOn ? 'Ny version: ' : ''}${facts.report}, ${formatPeriod(facts.period)}, ${facts.project.name}${caseReference(facts.project)}`,
  );
  return { subject, text: renderText(mail), html: renderMailHtml(mail, subject), attachmentName: attachmentName(facts) };
}

function caseReference({ caseId, registrationNumber }: Project): string {
  const parts = [caseId.trim() && `ärende-id ${caseId.trim()}`, registrationNumber.trim() && `dnr ${registrationNumber.trim()}`].filter(
    Boolean,
  );
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** `Kvartalsrapport 2025-K3 Vägen till arbete.xlsx`, without the characters that file systems refuse. */
export function attachmentName({
  report,
  period,
  project,
}: {
  readonly report: string;
  readonly period: Period;
  readonly project: Project;
}): string {
  const name = oneLine(`${report} ${period.id} ${project.name}`.replace(/[\\/:*?"<>|]/g, '_'));
  return `${name.slice(0, 120).replace(/[. ]+$/, '')}.xlsx`;
}

function renderText(mail: ReportMail): string {
  const sections = mail.sections.map(({ heading, intro, rows, lines }) =>
    [
      heading.toUpperCase(),
      ...intro,
      ...rows.map(({ title, now, split, change }) => `- ${title}: ${now}${split && ` (${split})`}. ${change}`),
      ...lines.map((line) => `- ${line}`),
    ].join('\n'),
  );
  const facts = mail.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  return `${[...mail.opening, facts, ...sections, mail.closing.join('\n')].join('\n\n')}\n`;
}

/** Control characters and line breaks never reach a header or a file name. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
