import type { Deadline } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { showDay, showPeriod } from '../base/format.ts';
import { icon } from './icon.ts';
import { badge } from './notice.ts';
import * as text from '../../text/page/deadline.ts';
const SOON_DAYS = 14;

/** The next report in one line: which, when, and how it stands. */
export function deadlineLine(deadline: Deadline | undefined): Content {
  if (!deadline) return undefined;
  const { title, period, dueOn, daysLeft, state } = deadline;
  return element(
    'p',
    { class: 'deadline' },
    icon('clock'),
    element(
      'span',
      {},
      element('strong', {}, `${title}, ${showPeriod(period)}`),
      ` ${text.dueOn(showDay(dueOn))} `,
      badge(urgency(daysLeft, state), state === 'running' ? text.running : text.daysLeft(daysLeft)),
    ),
  );
}

function urgency(daysLeft: number, state: Deadline['state']) {
  if (state === 'running') return 'note';
  if (daysLeft < 0) return 'error';
  return daysLeft <= SOON_DAYS ? 'warning' : 'note';
}
