import type { Report, ReportView } from '../../../../functions/shared/definition/report.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import { daysBetween } from '../../../../functions/shared/domain/localDate.ts';
import { formatAmount, formatNumber } from '../../../text/numbers.ts';
import { namePeriod } from '../../../text/periods.ts';
import { grantedInAll } from './granted.ts';

/** The page's sentences and the few amounts that are the project's, not the period's. */
export const boardCells: Report['cells'] = {
  'board.people': sayPeople,
  'board.results': sayResults,
  'board.money': sayMoney,
  'board.granted': ({ project }) => grantedInAll(project),
  'board.used': ({ accumulated }) => plain(accumulated['cost.total']),
  'board.usedShare': ({ accumulated, project }) => shareUsed(accumulated['cost.total'], grantedInAll(project)),
  'board.timeUsed': (view) => shareOfTime(view),
};

function sayPeople({ figures, comparisons, period }: ReportView): string {
  const met = figures['participants.met'];
  if (typeof met !== 'object') return `Inga deltagare finns under ${namePeriod(period)}.`;
  const before = comparisons['participants.met']?.find(({ against }) => against === 'previousPeriod');
  const than = typeof before?.value === 'number' ? `, jämfört med ${formatNumber(before.value)} ${before.label}` : '';
  const { women, men, total } = met;
  return `Under ${namePeriod(period)} deltog ${formatAmount(total, 'persons')} (${formatNumber(women)} kvinnor och ${formatNumber(men)} män)${than}.`;
}

function sayResults({ figures, period }: ReportView): string {
  const ended = figures['participants.ended'];
  const share = figures['ended.resultShare'];
  if (typeof ended !== 'object' || ended.total === 0 || typeof share !== 'number')
    return `Ingen deltagare avslutades under ${namePeriod(period)}.`;
  const [women, men] = [figures['ended.resultShare.women'], figures['ended.resultShare.men']];
  const split =
    typeof women === 'number' && typeof men === 'number'
      ? ` (kvinnor ${formatAmount(women, 'percent')}, män ${formatAmount(men, 'percent')})`
      : '';
  return `${formatAmount(ended.total, 'persons')} avslutades. Av dem gick ${formatAmount(share, 'percent')} till arbete eller studier${split}.`;
}

function sayMoney(view: ReportView): string {
  const { accumulated, project } = view;
  const used = accumulated['cost.total'];
  const granted = grantedInAll(project);
  const share = shareUsed(used, granted);
  if (typeof used !== 'number' || share === undefined)
    return 'Kostnader eller beviljade belopp saknas, så pengarna går inte att följa upp.';
  const time = shareOfTime(view);
  const than = time === undefined ? '' : ` ${formatAmount(time, 'percent')} av projekttiden har gått.`;
  return `Sedan starten har ${formatAmount(used, 'kronor')} av ${formatAmount(granted, 'kronor')} använts, ${formatAmount(share, 'percent')}.${than}`;
}

const plain = (figure: unknown): number | undefined => (typeof figure === 'number' ? figure : undefined);

/** Percent of the grant that is used, one decimal; undefined without a grant. */
function shareUsed(used: unknown, granted: number): number | undefined {
  return typeof used === 'number' && granted > 0 ? percent(Math.round(used * 100), Math.round(granted * 100)) : undefined;
}

/** Percent of the project's days that have passed on the period's last day. */
function shareOfTime({ project: { startsOn, endsOn }, period }: Pick<ReportView, 'project' | 'period'>): number | undefined {
  const all = daysBetween(startsOn, endsOn) + 1;
  const passed = Math.max(0, Math.min(all, daysBetween(startsOn, period.lastDay) + 1));
  return all > 0 ? percent(passed, all) : undefined;
}
