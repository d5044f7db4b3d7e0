import type { ChangedRow, ShownChanges } from '../../../functions/shared/records/uploadChanges.ts';
import { element, type Content } from '../base/element.ts';
import { badge, type NoticeKind } from './notice.ts';
import * as text from '../../text/page/changedRows.ts';
const kinds: Readonly<Record<ChangedRow['kind'], NoticeKind>> = { added: 'ok', changed: 'warning', removed: 'error' };

/** Every sheet's new, changed and removed rows, cell by cell, old beside new. */
export function changedRows(sheets: ShownChanges['sheets'], download: Content): Content {
  if (!sheets) return undefined;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'changed-rows' },
    element('h2', { id: 'changed-rows' }, text.title),
    filled.length === 0 && element('p', { class: 'empty' }, text.none),
    filled.map(describeSheet),
    filled.length > 0 && element('p', { class: 'actions' }, download),
  );
}

function describeSheet({ sheet, rows, leftOut }: NonNullable<ShownChanges['sheets']>[number], index: number): Content {
  const id = `changed-${index}`;
  const headings = [text.headings.what, text.headings.where, text.headings.column, text.headings.before, text.headings.after];
  return [
    element('h3', { id }, sheet),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': id },
      element(
        'table',
        { class: 'changed-rows stacked' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            headings.map((heading) => element('th', { scope: 'col' }, heading)),
          ),
        ),
        element('tbody', {}, rows.flatMap(describeRow)),
      ),
    ),
    leftOut > 0 && element('p', { class: 'soft' }, text.leftOut(leftOut)),
  ];
}

function describeRow({ kind, row, file, person, name, cells }: ChangedRow): Content[] {
  const where = [file === undefined ? text.row(row) : text.rowOf(row, file), person && text.person(person), name]
    .filter(Boolean)
    .join(' · ');
  const span = Math.max(1, cells.length);
  const first = [
    element('td', { rowspan: span }, badge(kinds[kind], text.kinds[kind])),
    element('th', { scope: 'row', rowspan: span }, where),
  ];
  if (cells.length === 0) return [element('tr', {}, first, element('td', { colspan: 3 }, ''))];
  return cells.map(({ column, before, after, isHidden }, index) =>
    element(
      'tr',
      {},
      index === 0 && first,
      element('td', {}, column),
      element('td', { class: 'before' }, showValue(before, isHidden)),
      element('td', { class: 'after' }, showValue(after, isHidden)),
    ),
  );
}

function showValue(value: string | undefined, isHidden: boolean | undefined): Content {
  if (isHidden) return element('span', { class: 'soft' }, text.hidden);
  return value ?? element('span', { class: 'soft' }, text.empty);
}
