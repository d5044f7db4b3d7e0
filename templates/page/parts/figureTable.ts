import type { ShownFigure } from '../../../functions/shared/answers/reportAnswers.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showAmount } from '../base/format.ts';
import * as text from '../../text/page/report.ts';
import * as peopleText from '../../text/page/people.ts';

/** Every figure of a report, with a search by title or key. Women before men. */
export function figureTable(figures: readonly ShownFigure[]): Content {
  const headings = [peopleText.women, peopleText.men, peopleText.other, text.total];
  const body = element('tbody', {}, figures.map(row));
  const find = () => {
    const wanted = search.value.trim().toLocaleLowerCase('sv');
    const found = figures.filter(({ title, key }) => `${title} ${key}`.toLocaleLowerCase('sv').includes(wanted));
    replaceContent(body, found.map(row));
  };
  const search = element('input', { id: 'figure-search', type: 'search', input: find });
  const field = element('div', { class: 'field chooser' }, element('label', { for: 'figure-search' }, text.searchFigure), search);
  const table = element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': text.allFigures(figures.length) },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, text.figure),
          headings.map((heading) => element('th', { scope: 'col', class: 'number' }, heading)),
        ),
      ),
      body,
    ),
  );
  return [field, table];
}

function row({ title, unit, value }: ShownFigure): Content {
  const cells =
    typeof value === 'object'
      ? [value.women, value.men, value.nonBinary + value.unstated, value.total].map((part) => showAmount(part, unit))
      : ['', '', '', typeof value === 'boolean' ? (value ? text.yes : text.no) : showAmount(value, unit)];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, title),
    cells.map((cell) => element('td', { class: 'number' }, cell)),
  );
}
