import { formatNumber } from '../../text/numbers.ts';
import { element, type Content } from '../base/element.ts';
import * as sheetsText from '../../text/page/sheets.ts';

/** Rows per sheet. */
export function rowsTable(sheets: readonly { readonly sheet: string; readonly rows: number }[]): Content {
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, sheetsText.sheet),
        element('th', { scope: 'col', class: 'number' }, sheetsText.rows),
      ),
    ),
    element(
      'tbody',
      {},
      sheets.map(({ sheet, rows }) =>
        element('tr', {}, element('th', { scope: 'row' }, sheet), element('td', { class: 'number' }, formatNumber(rows))),
      ),
    ),
  );
}
