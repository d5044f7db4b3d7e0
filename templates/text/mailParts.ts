import type { Highlight, MailRow, MailSection, ReportMailFacts, WordedMail } from '../../functions/shared/definition/mail.ts';
import type { Check, NamedValue, Unit } from '../../functions/shared/domain/figure.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { formatAmount, formatNumber, formatSplit, totalOf } from './numbers.ts';
import { formatDay, formatPeriod, formatPeriodBefore } from './periods.ts';

/** The sentences of the mail about a report. */
export function describeReport(facts: ReportMailFacts): Pick<WordedMail, 'opening' | 'facts' | 'sections' | 'closing'> {
  const { project, period, lastSentOn } = facts;
  return {
    opening: [
      'Hej!',
      `Här är rapporten ”${facts.report}” från projektet ${project.name}, för ${formatPeriod(period)}. Den är bifogad som Excelfil och innehåller inga personuppgifter.`,
      ...(lastSentOn ? [`Den ersätter den version som skickades ${formatDay(lastSentOn)}.`] : []),
    ],
    facts: [
      ['Projekt', project.name],
      ['Organisation', project.organisation],
      ['Ärende-id', project.caseId || 'saknas'],
      ['Diarienummer', project.registrationNumber || 'saknas'],
      ['Period', formatPeriod(period)],
      ['Sista dag att lämna in', formatDay(facts.dueOn)],
    ],
    sections: [describeChanges(facts), describeChecks(facts), ...describeNotes(facts.notes)],
    closing: [
      'Frågor om rapporten? Svara på det här mejlet, så når du projektets kontakt.',
      '',
      'Med vänlig hälsning',
      project.organisation,
      project.contact,
    ],
  };
}

function describeChanges({ highlights, period }: ReportMailFacts): MailSection {
  const before = formatPeriodBefore(period);
  const hasSmallBase = highlights.some(({ comparison }) => comparison.isSmallBase);
  return {
    heading: `Mest ändrat sedan ${before}`,
    intro:
      highlights.length === 0
        ? [`Inga av rapportens viktigaste nyckeltal går att jämföra med ${before}, eller så har de inte ändrats.`]
        : hasSmallBase
          ? ['* Litet underlag, under 20: små skillnader ger stora procenttal.']
          : [],
    rows: highlights.map((highlight) => describeHighlight(highlight, period)),
    lines: [],
  };
}

function describeHighlight({ title, unit, figure, comparison }: Highlight, period: Period): MailRow {
  return {
    title: comparison.isSmallBase ? `${title} *` : title,
    now: formatAmount(totalOf(figure), unit),
    split: formatSplit(figure),
    change: describeChange(comparison, unit, formatPeriodBefore(period)),
  };
}

/** `12 fler än kvartalet före (33), +36,4 %.` */
function describeChange({ value, change, changePercent }: Highlight['comparison'], unit: Unit, before: string): string {
  if (typeof value !== 'number' || typeof change !== 'number') return sentence([value, change].find(isNamed)?.text ?? '');
  const then = unit === 'persons' || unit === 'placements' ? formatNumber(value) : formatAmount(value, unit);
  return `${describeDifference(change, unit)} än ${before} (${then})${describePercent(changePercent, unit)}.`;
}

function describeDifference(change: number, unit: Unit): string {
  const size = Math.abs(change);
  switch (unit) {
    case 'persons':
    case 'placements':
      return `${formatNumber(size)} ${change < 0 ? 'färre' : 'fler'}`;
    case 'percent':
    case 'points':
      return `${formatAmount(size, 'points')} ${change < 0 ? 'lägre' : 'högre'}`;
    case 'hours':
      return `${formatAmount(size, unit)} ${change < 0 ? 'färre' : 'fler'}`;
    case 'kronor':
    case 'flag':
      return `${formatAmount(size, unit)} ${change < 0 ? 'mindre' : 'mer'}`;
  }
}

/** A share's change is told in percentage points only. */
function describePercent(changePercent: number | NamedValue, unit: Unit): string {
  if (unit === 'percent' || unit === 'points' || typeof changePercent !== 'number') return '';
  return `, ${changePercent > 0 ? '+' : ''}${formatAmount(changePercent, 'percent')}`;
}

function describeChecks({ deviations, checkCount }: ReportMailFacts): MailSection {
  const heading = 'Kontroller';
  const look = 'Se bladet Kontroller i rapporten.';
  if (checkCount === 0) return { heading, intro: ['Rapporten har inga kontroller för den här perioden.'], rows: [], lines: [] };
  if (deviations.length === 0) return { heading, intro: [`Alla ${checkCount} kontroller stämmer. ${look}`], rows: [], lines: [] };
  return {
    heading,
    intro: [`${deviations.length} av ${checkCount} kontroller avviker. ${look}`],
    rows: [],
    lines: deviations.map(describeDeviation),
  };
}

function describeDeviation({ title, left, right }: Check): string {
  const difference = formatNumber(Math.abs(left - right));
  return sentence(`${title.replace(/[.:]\s*$/, '')}: ${formatNumber(left)} mot ${formatNumber(right)}, skillnad ${difference}`);
}

function describeNotes(notes: readonly string[]): readonly MailSection[] {
  return notes.length > 0 ? [{ heading: 'Att känna till', intro: [], rows: [], lines: notes }] : [];
}

function isNamed(value: number | NamedValue): value is NamedValue {
  return typeof value === 'object';
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
