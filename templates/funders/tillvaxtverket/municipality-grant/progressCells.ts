import type { Report, ReportFacts, ReportView } from '../../../../functions/shared/definition/report.ts';
import { kronor } from '../../../../functions/shared/domain/money.ts';
import { measures } from '../../../indicators/placementFigures.ts';
import { choiceWords } from '../../../indicators/choiceWords.ts';
import { sayFigure, sayFigures, sayTargets } from '../../../reports/sentences.ts';
import { formatAmount, formatNumber } from '../../../text/numbers.ts';
import { participants } from '../../../upload/participants.ts';
import { addRows, budgetRows } from './budgetTable.ts';

/** Figures to lean on under each heading of the progress report (Swedish *lägesrapport*), as sentences, women before men. */
export const progressCells: Report['cells'] = {
  'progress.goals': sayTargets,
  'progress.activities': (facts) =>
    sayFigures(
      measures.map(([measure, word]) => [word, facts.figures[`placements.measure.${measure}`]]),
      'Inga placeringar i någon insats under perioden.',
    ),
  'progress.results': results,
  'progress.deviations': deviations,
  'progress.cooperation': (facts) =>
    sayFigures(
      choiceWords(participants.columns.referredBy).map(([code, word]) => [`Anvisade av ${word}`, facts.figures[`referredBy.${code}`]]),
      'Ingen uppgift om vem som anvisat deltagarna.',
    ),
  'progress.economy': economy,
  'progress.social': social,
  'progress.plan': (facts) => {
    const { remaining } = addRows(budgetRows(facts));
    if (remaining <= 0) return 'Inget återstår av årets medel.';
    return `Kvar av årets medel, föreslås överflyttas: ${formatAmount(kronor(remaining), 'kronor')}.`;
  },
};

function results({ figures }: ReportFacts): string {
  const share = figures['ended.resultShare'];
  const sentences = [
    sayFigure('Deltagare', figures['participants.met']),
    sayFigure('Påbörjade', figures['participants.started']),
    sayFigure('Avslutade', figures['participants.ended']),
    typeof share === 'number' ? `Till arbete eller studier: ${formatAmount(share, 'percent')} av de avslutade.` : '',
    sayFigure('Timmar', figures['hours.total']),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? 'Inga deltagare under perioden.' : sentences.join('\n');
}

function deviations(view: ReportView): string {
  const overspent = budgetRows(view)
    .filter(({ remaining }) => remaining < 0)
    .map(({ name, remaining }) => `${name}: överskriden med ${formatAmount(kronor(-remaining), 'kronor')}.`);
  const checks = view.checks.filter(({ ok }) => !ok).map(({ title }) => `Kontroll avviker: ${title}.`);
  const sentences = [...overspent, ...checks];
  return sentences.length === 0 ? 'Ingen budgetpost är överskriden och alla kontroller stämmer.' : sentences.join('\n');
}

function economy(facts: ReportFacts): string {
  const { available, spent, workTimeValue } = addRows(budgetRows(facts));
  const share = available > 0 ? ` (${formatNumber(Math.round((spent / available) * 1000) / 10, 1)} %)` : '';
  return [
    `Upparbetat ${formatAmount(kronor(spent), 'kronor')} av ${formatAmount(kronor(available), 'kronor')}${share}.`,
    `Medfinansiering i arbetstid: ${formatAmount(kronor(workTimeValue), 'kronor')}.`,
  ].join('\n');
}

function social({ figures }: ReportFacts): string {
  const womenShare = figures['horizontal.equality.womenShare.participants.met'];
  const sentences = [
    typeof womenShare === 'number' ? `Andel kvinnor bland deltagarna: ${formatAmount(womenShare, 'percent')}.` : '',
    sayFigure('Utländsk bakgrund', figures['foreignBackground.yes']),
    sayFigure('Under 25 år', figures['age.under25']),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? 'Inga deltagare under perioden.' : sentences.join('\n');
}
