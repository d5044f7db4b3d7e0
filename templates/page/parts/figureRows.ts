import type { ReportAnswer } from '../../../functions/shared/answers/reportAnswers.ts';
import type { TraceAnswer } from '../../../functions/shared/answers/trailAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/trail.ts';
import * as problemText from '../../text/page/problem.ts';

/** Shows, page by page, the stored rows behind a figure that is chosen. */
export function figureRows(report: ReportAnswer, { api, projectId, signal, announce }: ViewContext): Content {
  const shown = element('div', {});
  const figures = report.figures.filter(({ unit }) => unit !== 'flag');
  const figure = element(
    'select',
    { id: 'traced-figure' },
    figures.map(({ key, title }) => element('option', { value: key }, title)),
  );
  const part = element('select', { id: 'traced-part' }, [
    element('option', { value: '' }, text.all),
    ...Object.entries(text.parts).map(([value, word]) => element('option', { value }, word)),
  ]);
  const button = element('button', { class: 'button second', type: 'button', click: () => void show(0) }, text.show);
  async function show(from: number): Promise<void> {
    replaceContent(shown, element('p', { class: 'busy' }, text.fetching));
    try {
      const isSplit = typeof figures.find(({ key }) => key === figure.value)?.value === 'object';
      const traced = await api.traceFigure(projectId, report, { figure: figure.value, part: isSplit ? part.value : '', from });
      if (signal.aborted) return;
      replaceContent(
        shown,
        rowsPage(traced, (next) => void show(next)),
      );
      announce(traced.isCountOnly ? text.countOnly(traced.total) : traced.rows.length === 0 ? text.none : captionOf(traced));
    } catch (error) {
      if (signal.aborted) return;
      replaceContent(shown, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return [
    element('h3', {}, text.rows),
    element('p', { class: 'soft' }, text.rowsHelp),
    element('div', { class: 'field chooser' }, element('label', { for: 'traced-figure' }, text.figure), figure),
    element('div', { class: 'field chooser' }, element('label', { for: 'traced-part' }, text.part), part),
    element('p', { class: 'actions' }, button),
    shown,
  ];
}

/** Rows that the API answers at a time. */
const PAGE = 50;

function captionOf({ title, total, from, rows }: TraceAnswer): string {
  return text.count(`${from + 1}–${from + rows.length}`, total, title);
}

function rowsPage(traced: TraceAnswer, goTo: (from: number) => void): Content {
  const { total, from, rows, isCountOnly } = traced;
  if (isCountOnly) return element('p', {}, text.countOnly(total));
  if (rows.length === 0) return element('p', { class: 'empty' }, text.none);
  const to = from + rows.length;
  const caption = captionOf(traced);
  return [
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      element(
        'table',
        {},
        element('caption', {}, caption),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            [text.sheet, text.row, text.mark, text.file].map((heading) => element('th', { scope: 'col' }, heading)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map(({ sheet, row, mark, fileName }) =>
            element(
              'tr',
              {},
              [sheet, String(row), mark, fileName ?? text.unknownFile].map((cell) => element('td', {}, cell)),
            ),
          ),
        ),
      ),
    ),
    element(
      'p',
      { class: 'actions' },
      from > 0 && element('button', { class: 'button second', type: 'button', click: () => goTo(Math.max(0, from - PAGE)) }, text.previous),
      to < total && element('button', { class: 'button second', type: 'button', click: () => goTo(to) }, text.next),
    ),
  ];
}
