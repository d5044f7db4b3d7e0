import type { MonthsAnswer, ShownMonth } from '../../../functions/shared/answers/monthAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { showDay, showMoment, showPeriod } from '../base/format.ts';
import { addressOf } from '../base/places.ts';
import type { ViewContext } from '../base/view.ts';
import { monthActions } from './monthActions.ts';
import { badge, notice } from './notice.ts';
import * as text from '../../text/page/months.ts';

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
    files.months.length === 0 ? element('p', { class: 'empty' }, text.none) : monthTables(files, context),
  );
}

/** How many of the newest months are always in sight. */
const NEWEST = 4;

/** What is new or waits for something; months that are done, or were never made, behind a click. */
function monthTables(files: Files, context: ViewContext): Content {
  const newestFirst = files.months.toReversed();
  const isInSight = ({ again, file, handedInAt }: ShownMonth, index: number) =>
    index < NEWEST || again !== undefined || (file !== undefined && handedInAt === undefined);
  const [inSight, older] = [newestFirst.filter(isInSight), newestFirst.filter((month, index) => !isInSight(month, index))];
  return [
    monthTable(inSight, files, context),
    older.length > 0 && element('details', {}, element('summary', {}, text.older(older.length)), monthTable(older, files, context)),
  ];
}

function uploadOrder(months: readonly ShownMonth[]): Content {
  return element(
    'ol',
    {},
    months.map(({ month }) => element('li', {}, showPeriod(month))),
  );
}

function monthTable(months: readonly ShownMonth[], files: Files, context: ViewContext): Content {
  const { month, holds, due, state, actions } = text.headings;
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'months' },
    element(
      'table',
      { class: 'stacked' },
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
        months.map((each) => monthRow(each, files, context)),
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
