import type { MonthsAnswer, ShownMonth } from '../../../functions/shared/domain/monthAnswers.ts';
import { monthsPageText as text } from '../../text/monthsPage.ts';
import { element, type Content } from '../element.ts';
import { showDay, showMoment, showPeriod } from '../format.ts';
import { addressOf } from '../places.ts';
import type { ViewContext } from '../view.ts';
import { monthActions } from './monthActions.ts';
import { badge, notice } from './notice.ts';

type Files = NonNullable<MonthsAnswer['files']>;

/** The month files of a project: what is made, what is uploaded, and what must be uploaded again, newest month first. */
export function monthFiles(files: Files, context: ViewContext): Content {
  const again = files.months.filter((month) => month.again !== undefined);
  return element(
    'section',
    { 'aria-labelledby': 'months', class: 'panel' },
    element('h2', { id: 'months' }, text.title),
    element('p', { class: 'soft' }, text.help),
    again.length > 0 && notice({ kind: 'warning', title: text.againTitle, text: text.againHelp, after: uploadOrder(again) }),
    files.months.length === 0 ? element('p', { class: 'empty' }, text.none) : monthTable(files, context),
  );
}

function uploadOrder(months: readonly ShownMonth[]): Content {
  return element(
    'ol',
    {},
    months.map(({ month }) => element('li', {}, showPeriod(month))),
  );
}

function monthTable(files: Files, context: ViewContext): Content {
  const { month, holds, due, state, actions } = text.headings;
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-labelledby': 'months', tabindex: '0' },
    element(
      'table',
      {},
      element('caption', { class: 'visually-hidden' }, text.caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          [month, holds, due, state, actions].map((heading) => element('th', { scope: 'col' }, heading)),
        ),
      ),
      element(
        'tbody',
        {},
        files.months.toReversed().map((each) => monthRow(each, files, context)),
      ),
    ),
  );
}

function monthRow(shown: ShownMonth, files: Files, context: ViewContext): Content {
  const { month, file, opensOn, dueOn, handedInAt, isOpen, daysLeft } = shown;
  const { projectId } = context;
  const checks = file && element('a', { href: addressOf('checksOf', { projectId, reportKey: file.reportKey }) }, text.checks);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, showPeriod(month)),
    element('td', {}, file ? text.counts(file.counts) : text.notMade, checks && element('p', { class: 'soft' }, checks)),
    element(
      'td',
      {},
      text.window(showDay(opensOn), showDay(dueOn)),
      isOpen && handedInAt === undefined && element('p', { class: 'soft' }, text.daysLeft(daysLeft)),
    ),
    element(
      'td',
      {},
      stateBadge(shown),
      handedInAt !== undefined && element('p', { class: 'soft' }, text.handedInAt(showMoment(handedInAt))),
      file?.isOutdated && element('p', { class: 'soft' }, text.outdated),
    ),
    element('td', {}, monthActions(shown, files, context)),
  );
}

function stateBadge({ again, handedInAt, file, isOpen }: ShownMonth): Content {
  if (again !== undefined) return badge('warning', text.states.again);
  if (handedInAt !== undefined) return badge('ok', text.states.handedIn);
  if (!isOpen) return badge('note', text.states.notOpen);
  return badge('note', file ? text.states.made : text.states.notMade);
}
