import type { MadeReport } from '../../../functions/shared/answers/reportAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { badge } from './notice.ts';
import * as text from '../../text/page/reports.ts';

/** How a report stands: sent, or not and perhaps made from data that newer has replaced. */
export function reportBadges({ state, isByHand, isOutdated }: MadeReport): Content {
  return element(
    'span',
    { class: 'badges' },
    isOutdated && state !== 'sent' && badge('warning', text.outdated),
    badge(state === 'sent' ? 'ok' : 'note', isByHand ? text.byHand : text.states[state]),
  );
}
