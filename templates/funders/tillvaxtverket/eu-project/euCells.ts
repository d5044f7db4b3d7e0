import type { Cells, ReportFacts, ReportView } from '../../../../functions/shared/definition/report.ts';
import { sayMeasures, sayReferrals, sayResults, sayTargetGroup } from '../../../reports/progressSentences.ts';
import { sayTargets } from '../../../reports/sentences.ts';
import { formatNumber, sayAmount } from '../../../text/numbers.ts';
import { showProjectTime } from '../../../text/projectTime.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { budgetOptionOf, euEditionOf } from '../shared/euEditions.ts';
import { salaryLines } from '../shared/salaryLines.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** Cells of an EU project's report: its rules, and figures to lean on under each heading of the progress report. */
export const euCells = {
  'eu.edition': ({ project }) => euEditionOf(project).name,
  'eu.option': ({ project }) => {
    const { flatRate } = budgetOptionOf(project);
    const model = reportWords.costModels[project.costModel];
    return flatRate ? `${model}: ${flatRate.covers.toLowerCase()} ${formatNumber(flatRate.percent)} % på löner` : model;
  },
  'eu.progress.overview': (view) => sayOverview(view),
  'eu.progress.organisation': (view) => sayOrganisation(view),
  'eu.progress.activities': sayMeasures,
  'eu.progress.results': (view) => [sayResults(view), sayTargets(view)].join('\n'),
} satisfies Cells<TillvaxtverketKey>;

function sayOverview({ project, accumulated }: ReportView<TillvaxtverketKey>): string {
  const amount = (key: TillvaxtverketKey) => {
    const figure = accumulated[key];
    return sayAmount(typeof figure === 'number' ? figure : 0, 'kronor');
  };
  return [
    `Projektet pågår ${showProjectTime(project)}.`,
    `Redovisade kostnader sedan projektstart: ${amount('euProject.total')}.`,
    `Beräknat EU-stöd sedan projektstart: ${amount('euProject.support')}.`,
    `Inbetald extern kontant medfinansiering: ${amount('euProject.coFinancingPaidIn')}.`,
  ].join('\n');
}

function sayOrganisation(facts: ReportFacts<TillvaxtverketKey>): string {
  const worked = facts.figures['euProject.hours'];
  const employees = new Set(salaryLines.of(facts.dataset).map(({ row }) => row.employee)).size;
  return [
    `Anställda som redovisat tid sedan projektstart: ${employees}.`,
    `Arbetade timmar i perioden: ${formatNumber(typeof worked === 'number' ? worked : 0, 2)}.`,
    sayTargetGroup(facts),
    sayReferrals(facts),
  ].join('\n');
}
