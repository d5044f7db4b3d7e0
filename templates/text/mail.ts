import type { ReportMailFacts, WordedMail } from '../../functions/shared/definition/mail.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { describeReport } from './mailParts.ts';
import { formatPeriod } from './periods.ts';

/** Words the mail about a report: subject with ärende-id and diarienummer, and what it says. */
export function wordReportMail(facts: ReportMailFacts): WordedMail {
  const subject = `${facts.lastSentOn ? 'Ny version: ' : ''}${facts.report}, ${formatPeriod(facts.period)}, ${facts.project.name}${caseReference(facts.project)}`;
  return {
    language: 'sv',
    subject: oneLine(subject),
    figureHeadings: ['Nyckeltal', 'Perioden', 'Förändring'],
    ...describeReport(facts),
    attachmentName: attachmentName(facts),
  };
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

/** Control characters and line breaks never reach a header or a file name. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
