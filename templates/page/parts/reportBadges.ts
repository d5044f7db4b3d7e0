import type { MadeReport } from '../../../functions/shared/answers/reportAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { badge, type NoticeKind } from './notice.ts';
import * as text from '../../text/page/reports.ts';

/** How a report stands: sent, and perhaps with other figures than the data give now; or not, and perhaps made from data that newer has replaced. */
export function reportBadges({ state, isByHand, isOutdated, isChanged }: MadeReport): Content {
  return element(
    'span',
    { class: 'badges' },
    isOutdated && state !== 'sent' && badge('warning', text.outdated),
    isChanged && badge('warning', text.changed),
    badge(kindOf(state), isByHand ? text.byHand : text.states[state]),
  );
}

function kindOf(state: MadeReport['state']): NoticeKind {
  if (state === 'sent') return 'ok';
  return state === 'failed' || state === 'waits' ? 'warning' : 'note';
}
