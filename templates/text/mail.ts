import type { MailWords, Movement } from '../../functions/shared/definition/mail.ts';
import type { Unit } from '../../functions/shared/domain/figure.ts';
import { inCountedUnit } from './countedUnit.ts';
import { decimalsOf, formatAmount, formatNumber, formatSplit, sayAmount, totalOf } from './numbers.ts';
import { formatDay, formatPeriod, formatPeriodBefore } from './periods.ts';

const look = 'Se bladet Kontroller i rapporten.';

/** The sentences of the mail about a report. */
export const mailWords: MailWords = {
  language: 'sv',
  figureHeadings: ['Nyckeltal', 'Perioden', 'Förändring'],
  subject: ({ report, period, project, lastSentOn }) =>
    `${lastSentOn ? 'Ny version: ' : ''}${report}, ${formatPeriod(period)}, ${project.name}`,
  reference: ({ caseId, registrationNumber }) => [caseId && `ärende-id ${caseId}`, registrationNumber && `dnr ${registrationNumber}`],
  greeting: 'Hej!',
  opening: ({ report, period, project }) =>
    `Här är rapporten ”${report}” från projektet ${project.name}, för ${formatPeriod(period)}. Den är bifogad som Excelfil och innehåller inga personuppgifter.`,
  replaces: (sentOn) => `Den ersätter den version som skickades ${formatDay(sentOn)}.`,
  labels: {
    project: 'Projekt',
    organisation: 'Organisation',
    caseId: 'Ärende-id',
    registrationNumber: 'Diarienummer',
    period: 'Period',
    dueOn: 'Sista dag att lämna in',
  },
  missing: 'saknas',
  day: formatDay,
  period: formatPeriod,
  changes: {
    heading: (period) => `Mest ändrat sedan ${formatPeriodBefore(period)}`,
    none: (period) =>
      `Inga av rapportens viktigaste nyckeltal går att jämföra med ${formatPeriodBefore(period)}, eller så har de inte ändrats.`,
    smallBase: '* Litet underlag, under 20: små skillnader ger stora procenttal.',
    title: (title, isSmallBase) => (isSmallBase ? `${title} *` : title),
    now: (figure, unit, project) => inCountedUnit(sayAmount(totalOf(figure), unit), project),
    split: (figure, unit) => formatSplit(figure, decimalsOf(unit)),
    moved: sayMovement,
  },
  checks: {
    heading: 'Kontroller',
    none: 'Rapporten har inga kontroller för den här perioden.',
    allHold: (count) => `Alla ${count} kontroller stämmer. ${look}`,
    deviate: (deviating, count) => `${deviating} av ${count} kontroller avviker. ${look}`,
    deviation: ({ title, left, right }) =>
      `${title.replace(/[.:]\s*$/, '')}: ${formatNumber(left)} mot ${formatNumber(right)}, skillnad ${formatNumber(Math.abs(left - right))}`,
  },
  notes: 'Att känna till',
  closing: ['Frågor om rapporten? Svara på det här mejlet, så når du projektets kontakt.', '', 'Med vänlig hälsning'],
};

/** `12 fler än kvartalet före (33), +36,4 %.` */
function sayMovement({ unit, period, value, change, changePercent }: Movement): string {
  const before = formatPeriodBefore(period);
  const then = unit === 'persons' || unit === 'placements' ? formatNumber(value) : sayAmount(value, unit);
  const percent = changePercent === undefined ? '' : `, ${changePercent > 0 ? '+' : ''}${formatAmount(changePercent, 'percent')}`;
  // Of whole kronor, so that the amounts of the sentence add up.
  const moved = unit === 'kronor' ? Math.round(value + change) - Math.round(value) || change : change;
  return `${sayDifference(moved, unit)} än ${before} (${then})${percent}.`;
}

function sayDifference(change: number, unit: Unit): string {
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
      return `${sayAmount(size, unit)} ${change < 0 ? 'mindre' : 'mer'}`;
  }
}
