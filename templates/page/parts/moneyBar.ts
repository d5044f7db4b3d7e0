import type { ProjectCard } from '../../../functions/shared/answers/projectAnswers.ts';
import { drawing, element, type Content } from '../base/element.ts';
import { showKronor, showPercent, showPeriod } from '../base/format.ts';
import * as text from '../../text/page/money.ts';

/** How much of the grant has been used, with a mark where the project was in time by then. */
export function moneyBar({ used, granted, period, timeUsed }: NonNullable<ProjectCard['money']>): Content {
  const share = (used / granted) * 100;
  return element(
    'div',
    { class: 'money' },
    element(
      'p',
      { class: 'big' },
      text.used(showKronor(used), showKronor(granted)),
      ' ',
      element('small', {}, text.until(showPeriod(period))),
    ),
    drawing(
      'svg',
      { class: 'bar marked', viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawing('rect', { class: 'track', y: 2, width: 100, height: 8 }),
      drawing('rect', { class: share > 100 ? 'over' : 'used', y: 2, width: Math.max(0, Math.min(100, share)), height: 8 }),
      timeUsed !== undefined && drawing('rect', { class: 'mark', x: Math.min(99.4, timeUsed), width: 0.6, height: 12 }),
    ),
    element(
      'p',
      { class: 'legend' },
      element('span', { class: 'key used' }, text.ofMoney(showPercent(share))),
      timeUsed !== undefined && element('span', { class: 'key mark' }, text.ofTime(showPercent(timeUsed))),
    ),
  );
}
