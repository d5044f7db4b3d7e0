import type { Cells, ReportFacts, ReportView } from '../../../../functions/shared/definition/report.ts';
import { kronor } from '../../../../functions/shared/domain/money.ts';
import { sayMeasures, sayReferrals, sayResults, sayTargetGroup } from '../../../reports/progressSentences.ts';
import { sayFigure, sayFigures, sayTargets } from '../../../reports/sentences.ts';
import { formatAmount, sayAmount } from '../../../text/numbers.ts';
import { supports } from '../shared/susFigures.ts';
import type { SusKey } from '../shared/susFigures.ts';

/** Drafts for the yearly text of at most two pages, heading by heading. */
export const yearText = {
  'year.activity': ({ project, period }) =>
    `${project.name} drivs av ${project.organisation}. Uppgifterna gäller ${period.firstDay} – ${period.lastDay}.`,
  'year.participants': sayResults,
  'year.targetGroup': (facts) => [sayTargetGroup(facts), sayReferrals(facts)].join('\n'),
  'year.measures': sayMeasures,
  'year.employment': sayEmployment,
  'year.support': saySupport,
  'year.stay': ({ figures }) =>
    sayFigures(
      [
        ['Deltog kortare än 3 månader', figures['sus.stay.under3']],
        ['3–6 månader', figures['sus.stay.3to6']],
        ['6–12 månader', figures['sus.stay.6to12']],
        ['12 månader eller längre', figures['sus.stay.over12']],
      ],
      'Ingen har avslutat under perioden.',
    ),
  'year.goals': (view: ReportView<SusKey>) => sayTargets(view),
  'year.economy': sayEconomy,
} satisfies Cells<SusKey>;

function sayEmployment({ figures }: ReportFacts<SusKey>): string {
  const share = figures['sus.workOrStudiesShare'];
  const sentences = [
    sayFigure('Arbetade före', figures['sus.workBefore']),
    sayFigure('Arbetar efter', figures['sus.workAfter']),
    sayFigure('Studerar efter', figures['sus.studiesAfter']),
    sayFigure('Började arbeta eller studera', figures['sus.begun']),
    typeof share === 'number' ? `Arbetar eller studerar efter: ${formatAmount(share, 'percent')} av de avslutade.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? 'Ingen har avslutat under perioden.' : sentences.join('\n');
}

function saySupport({ figures }: ReportFacts<SusKey>): string {
  const before = supports.map(([code, word]) => [`${word} före`, figures[`sus.supportBefore.${code}`]] as const);
  const sentences = [
    sayFigure('Offentlig försörjning före', figures['sus.publicBefore']),
    sayFigure('Offentlig försörjning efter', figures['sus.publicAfter']),
  ].filter((sentence) => sentence !== '');
  return [...sentences, sayFigures(before, 'Ingen uppgift om försörjning före.')].join('\n');
}

function sayEconomy({ figures, project, period }: ReportFacts<SusKey>): string {
  const amount = (key: SusKey) => {
    const figure = figures[key];
    return sayAmount(typeof figure === 'number' ? figure : 0, 'kronor');
  };
  const awarded = project.grantAwarded[period.lastDay.slice(0, 4)];
  return [
    ...(awarded === undefined ? [] : [`Beviljat för året: ${sayAmount(kronor(Math.round(awarded * 100)), 'kronor')}.`]),
    `Kostnader under perioden: ${amount('cost.total')}.`,
    `Medfinansiering under perioden: ${amount('coFinancing.total')}.`,
  ].join('\n');
}
