import type { GridColumn, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import { countLines } from '../../functions/shared/workbook/write/countLines.ts';
import { drawTable, muteWords } from './drawTable.ts';
import { cellStyle, changeFormat } from './reportStyles.ts';
import { nameCell, writeCell, type SheetPen } from './sheetPen.ts';

/** Draws a table with a fixed set of rows, every figure under its name. */
export function drawGrid(pen: SheetPen, section: GridSection): void {
  const { heading, table, labels, columns, rows } = section;
  const headings = [
    ...labels.map((label) => ({ heading: label, isText: true })),
    ...columns.map((column) => ({ ...column, isText: column.facet === undefined || column.format === 'text' })),
  ];
  drawTable(pen, { title: heading, table, headings, rowCount: rows.length });
  const firstRow = pen.row;
  for (const row of rows) drawRow(pen, section, row);
  const lastRow = pen.row - 1;
  muteWords(pen, headings, { firstRow, lastRow });
  pen.drawn.tables.set(table, {
    sheet: pen.layout.name,
    headingRow: firstRow - 1,
    labels: labels.map((_, index) => index),
    series: new Map(columns.flatMap(({ facet }, index) => (facet === undefined ? [] : [[facet, labels.length + index] as const]))),
    rows: new Map(rows.map(({ key }, index) => [key, firstRow + index])),
    lastRow,
  });
}

function drawRow(pen: SheetPen, { labels, columns }: GridSection, row: GridRow): void {
  const { titles, isTotal = false, height } = row;
  for (const [column, text] of titles.entries()) writeCell(pen, { row: pen.row, column }, { text, style: cellStyle('text', { isTotal }) });
  for (const [index, column] of columns.entries()) drawFigure(pen, row, { column, at: { row: pen.row, column: labels.length + index } });
  const lines = Math.max(...titles.map((title, column) => countLines(title, (pen.layout.widths[column] ?? 10) - 2)));
  if (height !== undefined || lines > 1) pen.sheet.getRow(pen.row).height = height ?? 2 + 13 * lines;
  pen.row += 1;
}

function drawFigure(pen: SheetPen, row: GridRow, { column, at }: { column: GridColumn; at: { row: number; column: number } }): void {
  const { key, format = 'count', isTotal = false, names = {} } = row;
  const { facet, format: own, otherwise = '', formula, choices } = column;
  if (formula) {
    writeCell(pen, at, { text: '', style: cellStyle('text', { isTotal }) });
    pen.sheet.getCell(at.row, at.column + 1).value = { formula: formula.text.replaceAll('{row}', String(at.row)), result: formula.empty };
    return;
  }
  if (facet === undefined) {
    writeCell(pen, at, { text: '', style: cellStyle('text', { isTotal }) });
    if (choices) allowOnly(pen, at, choices);
    return;
  }
  const name = names[facet] === undefined ? `${key}.${facet}` : names[facet];
  const shown = own === 'change' ? changeFormat(format) : (own ?? format);
  writeCell(pen, at, { text: name === null ? '' : otherwise, style: cellStyle(shown, { isTotal }) });
  if (name !== null) nameCell(pen, at, name);
}

/** A list to choose an answer from. */
function allowOnly(pen: SheetPen, at: { row: number; column: number }, choices: readonly string[]): void {
  pen.sheet.getCell(at.row, at.column + 1).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
  };
}
