import type { Cells, ReportFacts, ReportView } from '../../../../functions/shared/definition/report.ts';
import { kronor } from '../../../../functions/shared/domain/money.ts';
import { addRows, budgetRows, isOverspent } from '../../../reports/budgetTable.ts';
import { sayMeasures, sayReferrals, sayResults, sayTargetGroup } from '../../../reports/progressSentences.ts';
import { sayTargets } from '../../../reports/sentences.ts';
import { formatNumber, sayAmount } from '../../../text/numbers.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** Figures to lean on under each heading of the progress report (Swedish *lägesrapport*), as sentences, women before men. */
export const progressCells = {
  'progress.goals': sayTargets,
  'progress.activities': sayMeasures,
  'progress.results': sayResults,
  'progress.deviations': deviations,
  'progress.cooperation': sayReferrals,
  'progress.economy': economy,
  'progress.social': sayTargetGroup,
  'progress.plan': (facts) => {
    const { remaining } = addRows(budgetRows(facts));
    if (remaining <= 0) return 'Inget återstår av årets medel.';
    return `Kvar av årets medel, föreslås överflyttas: ${sayAmount(kronor(remaining), 'kronor')}.`;
  },
} satisfies Cells<TillvaxtverketKey>;

function deviations(view: ReportView<TillvaxtverketKey>): string {
  const overspent = budgetRows(view)
    .filter(isOverspent)
    .map(({ name, remaining }) => `${name}: överskriden med ${sayAmount(kronor(-remaining), 'kronor')}.`);
  const checks = view.checks.filter(({ ok }) => !ok).map(({ title }) => `Kontroll avviker: ${title}.`);
  const sentences = [...overspent, ...checks];
  return sentences.length === 0 ? 'Ingen budgetpost är överskriden och alla kontroller stämmer.' : sentences.join('\n');
}

function economy(facts: ReportFacts<TillvaxtverketKey>): string {
  const { available, spent, workTimeValue } = addRows(budgetRows(facts));
  const share = available > 0 ? ` (${formatNumber(Math.round((spent / available) * 1000) / 10, 1)} %)` : '';
  return [
    `Upparbetat ${sayAmount(kronor(spent), 'kronor')} av ${sayAmount(kronor(available), 'kronor')}${share}.`,
    `Medfinansiering i arbetstid: ${sayAmount(kronor(workTimeValue), 'kronor')}.`,
  ].join('\n');
}
