import type { Highlight, MailRow, MailSection, MailWords, ReportMailFacts, WordedMail } from '../shared/definition/mail.ts';
import { reportFileName } from '../shared/domain/fileNames.ts';
import type { NamedValue } from '../shared/domain/figure.ts';
import type { Project } from '../shared/records/project.ts';

/** The mail about a report in words: what came, of which case, what changed most, what deviates, what to know. */
export function wordMail(facts: ReportMailFacts, words: MailWords): WordedMail {
  const { project, period, lastSentOn } = facts;
  const { labels } = words;
  return {
    language: words.language,
    subject: onOneLine(`${words.subject(facts)}${caseReference(project, words)}`),
    figureHeadings: words.figureHeadings,
    opening: [words.greeting, words.opening(facts), ...(lastSentOn ? [words.replaces(lastSentOn)] : [])],
    facts: [
      [labels.project, project.name],
      [labels.organisation, project.organisation],
      [labels.caseId, project.caseId || words.missing],
      [labels.registrationNumber, project.registrationNumber || words.missing],
      [labels.period, words.period(period)],
      [labels.dueOn, words.day(facts.dueOn)],
    ],
    sections: [sayChanges(facts, words), sayChecks(facts, words), ...sayNotes(facts, words)],
    closing: [...words.closing, project.organisation, project.contact],
    attachmentName: reportFileName(facts),
  };
}

function caseReference({ caseId, registrationNumber }: Project, words: MailWords): string {
  const references = words.reference({ caseId: caseId.trim(), registrationNumber: registrationNumber.trim() }).filter(Boolean);
  return references.length > 0 ? ` (${references.join(', ')})` : '';
}

function sayChanges({ highlights, period, project }: ReportMailFacts, { changes }: MailWords): MailSection {
  const hasSmallBase = highlights.some(({ comparison }) => comparison.isSmallBase);
  return {
    heading: changes.heading(period),
    intro: highlights.length === 0 ? [changes.none(period)] : hasSmallBase ? [changes.smallBase] : [],
    rows: highlights.map((highlight): MailRow => ({
      title: changes.title(highlight.title, highlight.comparison.isSmallBase),
      now: changes.now(highlight.figure, highlight.unit, project),
      split: changes.split(highlight.figure, highlight.unit),
      change: sayChange(highlight, period, changes),
    })),
    lines: [],
  };
}

/** How a figure moved, or why that cannot be told. A share's change is told in percentage points only. */
function sayChange({ unit, comparison }: Highlight, period: ReportMailFacts['period'], changes: MailWords['changes']): string {
  const { value, change, changePercent } = comparison;
  if (typeof value !== 'number' || typeof change !== 'number') return asSentence([value, change].find(isNamed)?.text ?? '');
  const isShare = unit === 'percent' || unit === 'points';
  return changes.moved({ unit, period, value, change, changePercent: isShare || isNamed(changePercent) ? undefined : changePercent });
}

function sayChecks({ deviations, checkCount }: ReportMailFacts, { checks }: MailWords): MailSection {
  const intro =
    checkCount === 0 ? checks.none : deviations.length === 0 ? checks.allHold(checkCount) : checks.deviate(deviations.length, checkCount);
  const lines = checkCount === 0 ? [] : deviations.map((check) => asSentence(checks.deviation(check)));
  return { heading: checks.heading, intro: [intro], rows: [], lines };
}

function sayNotes({ notes }: ReportMailFacts, words: MailWords): readonly MailSection[] {
  return notes.length > 0 ? [{ heading: words.notes, intro: [], rows: [], lines: notes }] : [];
}

const isNamed = (value: number | NamedValue): value is NamedValue => typeof value === 'object';

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Control characters and line breaks never reach a header. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
