import type { Cells, ReportFacts, ReportView } from '../../../../functions/shared/definition/report.ts';
import { kronor } from '../../../../functions/shared/domain/money.ts';
import { sayMeasures, sayReferrals, sayResults, sayTargetGroup } from '../../../reports/progressSentences.ts';
import { sayFigure, sayTargets } from '../../../reports/sentences.ts';
import { sayAmount } from '../../../text/numbers.ts';
import { countyGrantOf } from './editions.ts';
import type { CountyKey } from './countyFigures.ts';

/** Öre awarded in the years up to the one the period ends in; undefined when none is stated. */
function awardedIn({ project, period }: Pick<ReportFacts<CountyKey>, 'project' | 'period'>): number | undefined {
  const years = Object.entries(project.grantAwarded).filter(([year]) => year <= period.lastDay.slice(0, 4));
  return years.length === 0 ? undefined : years.reduce((sum, [, amount]) => sum + Math.round(amount * 100), 0);
}

function oreSince({ accumulated }: Pick<ReportFacts<CountyKey>, 'accumulated'>, key: CountyKey): number {
  const figure = accumulated[key];
  return typeof figure === 'number' ? Math.round(figure * 100) : 0;
}

const notAwarded = 'beviljat belopp saknas';

/** The grant's economy since the project's start, in kronor. */
export const countyMoney = {
  'county.awarded': (facts) => {
    const awarded = awardedIn(facts);
    return awarded === undefined ? notAwarded : kronor(awarded);
  },
  'county.spent': (facts) => kronor(oreSince(facts, 'cost.total')),
  'county.coFinancing': (facts) => kronor(oreSince(facts, 'coFinancing.total')),
  'county.remaining': (facts) => {
    const awarded = awardedIn(facts);
    return awarded === undefined ? notAwarded : kronor(awarded - oreSince(facts, 'cost.total'));
  },
} satisfies Cells<CountyKey>;

/** What the report says of the grant, and figures to lean on under each heading. */
export const countyCells = {
  ...countyMoney,
  'county.grant': ({ project }) => countyGrantOf(project)?.name ?? 'framgår inte av programmet',
  'county.targetGroup': ({ project }) => countyGrantOf(project)?.targetGroup ?? 'framgår inte av programmet',
  'county.text.activities': sayMeasures,
  'county.text.results': (view: ReportView<CountyKey>) => [sayResults(view), sayTargets(view)].join('\n'),
  'county.text.partners': sayReferrals,
  'county.text.equality': (facts) =>
    [sayTargetGroup(facts), sayFigure('Fått anpassning', facts.figures['horizontal.accessibility.met'])].join('\n').trim(),
  'county.text.economy': (facts) => {
    const awarded = awardedIn(facts);
    const spent = oreSince(facts, 'cost.total');
    const left = awarded === undefined ? notAwarded : sayAmount(kronor(awarded - spent), 'kronor');
    return [
      `Upparbetat sedan projektstart: ${sayAmount(kronor(spent), 'kronor')}.`,
      `Medfinansiering: ${sayAmount(kronor(oreSince(facts, 'coFinancing.total')), 'kronor')}.`,
      `Återstår: ${left}.`,
    ].join('\n');
  },
} satisfies Cells<CountyKey>;
