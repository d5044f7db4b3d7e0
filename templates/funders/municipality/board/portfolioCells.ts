import type { Cells, PublicView } from '../../../../functions/shared/definition/report.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import { addExact } from '../../../checks/ledgerChecks.ts';
import { sumGranted, usedSinceStart, yearOf } from './granted.ts';

type View = Pick<PublicView<CommonKey>, 'portfolio' | 'period'>;

/** The sums of the portfolio's money, and the heading of what is awarded for the year. Persons are not summed: one may be in several projects. */
export const portfolioCells = {
  'portfolio.yearHeading': ({ period }: View) => `Beviljat ${yearOf(period)}`,
  'portfolio.granted': ({ portfolio }: View) => sumGranted(portfolio),
  'portfolio.grantedInYear': ({ portfolio, period }: View) => sumGranted(portfolio, yearOf(period)),
  'portfolio.used': ({ portfolio }: View) => usedByAll(portfolio),
  'portfolio.usedShare': ({ portfolio }: View) => {
    const granted = sumGranted(portfolio);
    return granted > 0 ? percent(Math.round(usedByAll(portfolio) * 100), Math.round(granted * 100)) : undefined;
  },
} satisfies Cells<CommonKey>;

function usedByAll(portfolio: View['portfolio']): number {
  return addExact(...portfolio.map((each) => usedSinceStart(each) ?? 0));
}
