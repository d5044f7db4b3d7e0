import type { Figure, Unit } from '../../../functions/shared/domain/figure.ts';
import type { ShownChanges } from '../../../functions/shared/records/uploadChanges.ts';
import { decimalsOf, formatSplit } from '../../text/numbers.ts';
import { element, type Content } from '../base/element.ts';
import { showAmount, showMoment, showPeriod } from '../base/format.ts';
import * as text from '../../text/page/reportEffects.ts';
import * as rowsText from '../../text/page/changedRows.ts';
type Effect = ShownChanges['reports'][number];
/** Figures of a report shown at once; the others are behind a summary. */
const SHOWN = 8;

/** Which figures of reports already sent would change, before and after. */
export function reportEffects(reports: ShownChanges['reports']): Content {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'effects' },
    element('h2', { id: 'effects' }, text.title),
    reports.length === 0 ? element('p', {}, text.none) : element('p', { class: 'soft' }, text.lead),
    reports.map(describeReport),
  );
}

function describeReport({ title, period, sentAt, figures }: Effect, index: number): Content {
  const id = `effect-${index}`;
  const rest = figures.slice(SHOWN);
  return [
    element('h3', { id }, `${title}, ${showPeriod(period)}`),
    element('p', { class: 'soft' }, [sentAt && text.sentAt(showMoment(sentAt)), text.figures(figures.length)].filter(Boolean).join(' · ')),
    table(figures.slice(0, SHOWN), id),
    rest.length > 0 && element('details', {}, element('summary', {}, text.more(rest.length)), table(rest, id)),
  ];
}

function table(figures: Effect['figures'], labelledBy: string): Content {
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': labelledBy },
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
          [rowsText.headings.before, rowsText.headings.after].map((heading) => element('th', { scope: 'col', class: 'number' }, heading)),
        ),
      ),
      element(
        'tbody',
        {},
        figures.map(({ title, unit, before, after }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, title),
            [before, after].map((figure) => element('td', { class: 'number' }, showFigure(figure, unit))),
          ),
        ),
      ),
    ),
  );
}

function showFigure(figure: Figure | undefined, unit: Unit): Content {
  if (figure === undefined) return text.missing;
  if (typeof figure === 'boolean') return figure ? text.yes : text.no;
  if (typeof figure === 'number') return showAmount(figure, unit);
  return [showAmount(figure.total, unit), ' ', element('small', { class: 'soft' }, formatSplit(figure, decimalsOf(unit)))];
}
