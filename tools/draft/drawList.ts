import type { ListSection } from '../../functions/shared/definition/layout.ts';
import { drawTable, formatWhen, muteWords, repeatHeadings } from './drawTable.ts';
import { cellStyle } from './reportStyles.ts';
import { nameCell, writeCell, type SheetPen } from './sheetPen.ts';

/** Draws a table with one row, which the list's rows will look like, and its sums below. */
export function drawList(
  pen: SheetPen,
  { heading, table, columns, sums, repeatsHeadings, formats = [] }: ListSection<string, string>,
): void {
  const headings = columns.map((column) => ({ ...column, isText: column.format === 'text' }));
  drawTable(pen, { title: heading, table, headings, rowCount: 1 });
  const row = pen.row;
  if (repeatsHeadings) repeatHeadings(pen);
  for (const [column, { format }] of columns.entries()) writeCell(pen, { row, column }, { text: '', style: cellStyle(format) });
  for (const format of formats) formatWhen(pen, format);
  muteWords(pen, headings, { firstRow: row, lastRow: row });
  pen.drawn.tables.set(table, {
    sheet: pen.layout.name,
    headingRow: row - 1,
    labels: headings.flatMap(({ isText }, index) => (isText ? [index] : [])),
    series: new Map(columns.map((column, index) => [column.heading, index])),
    rows: new Map(),
    lastRow: row,
  });
  pen.row += 1;
  if (sums) drawSums(pen, columns, sums);
}

function drawSums(
  pen: SheetPen,
  columns: ListSection<string, string>['columns'],
  { title, names }: NonNullable<ListSection<string, string>['sums']>,
): void {
  writeCell(pen, { row: pen.row, column: 0 }, { text: title, style: cellStyle('text', { isTotal: true }) });
  for (const [index, { format }] of columns.slice(1).entries()) {
    const at = { row: pen.row, column: index + 1 };
    const name = names[index] ?? null;
    writeCell(pen, at, { text: '', style: cellStyle(format, { isTotal: true }) });
    if (name !== null) nameCell(pen, at, name);
  }
  pen.row += 1;
}
