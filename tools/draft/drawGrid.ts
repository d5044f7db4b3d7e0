import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { GridColumn, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import { countLines } from '../../functions/shared/workbook/write/countLines.ts';
import { drawTable, muteWords, repeatHeadings } from './drawTable.ts';
import { cellStyle, changeFormat } from './reportStyles.ts';
import { describeShown, nameCell, showCell, writeCell, type SheetPen } from './sheetPen.ts';

/** Draws a table with a fixed set of rows, every figure under its name. */
export function drawGrid(pen: SheetPen, section: GridSection<string, string>): void {
  const { heading, table, labels, columns, rows } = section;
  const headings = [
    ...labels.map((label) => ({ heading: label, isText: true })),
    ...columns.map((column) => ({ ...column, isText: seriesOf(column) === undefined || column.format === 'text' })),
  ];
  drawTable(pen, { title: heading, table, headings, rowCount: rows.length });
  const firstRow = pen.row;
  if (section.repeatsHeadings) repeatHeadings(pen);
  for (const row of rows) drawRow(pen, section, row);
  const lastRow = pen.row - 1;
  muteWords(pen, headings, { firstRow, lastRow });
  pen.drawn.tables.set(table, {
    sheet: pen.layout.name,
    headingRow: firstRow - 1,
    labels: labels.map((_, index) => index),
    series: new Map(
      columns.flatMap((column, index) => {
        const name = seriesOf(column);
        return name === undefined ? [] : [[name, labels.length + index] as const];
      }),
    ),
    rows: new Map(rows.flatMap((row, index) => knownBy(row).map((name) => [name, firstRow + index] as const))),
    lastRow,
  });
}

/** What a chart calls a row: its figure, or the cell that is its total. */
function knownBy({ key, names }: GridRow<string, string>): readonly string[] {
  if (key !== undefined) return [key];
  const total = names?.total;
  return typeof total === 'string' ? [total] : [];
}

/** What a chart calls a column: none that is there to write in. */
function seriesOf({ facet, place }: GridColumn<string>): string | undefined {
  return facet ?? place;
}

function drawRow(pen: SheetPen, { labels, columns }: GridSection<string, string>, row: GridRow<string, string>): void {
  const { titles, isTotal = false, height } = row;
  for (const [column, shown] of titles.entries()) showCell(pen, { row: pen.row, column }, { shown, style: cellStyle('text', { isTotal }) });
  for (const [index, column] of columns.entries()) drawFigure(pen, row, { column, at: { row: pen.row, column: labels.length + index } });
  const lines = Math.max(...titles.map((title, column) => countLines(describeShown(title), (pen.layout.widths[column] ?? 10) - 2)));
  if (height !== undefined || lines > 1) pen.sheet.getRow(pen.row).height = height ?? 2 + 13 * lines;
  pen.row += 1;
}

function drawFigure(
  pen: SheetPen,
  row: GridRow<string, string>,
  { column, at }: { column: GridColumn<string>; at: { row: number; column: number } },
): void {
  const { format = 'count', isTotal = false } = row;
  const { format: own, otherwise = '', formula, choices } = column;
  if (formula) {
    writeCell(pen, at, { text: '', style: cellStyle('text', { isTotal }) });
    pen.sheet.getCell(at.row, at.column + 1).value = { formula: formula.text.replaceAll('{row}', String(at.row)), result: formula.empty };
    return;
  }
  if (seriesOf(column) === undefined) {
    writeCell(pen, at, { text: '', style: cellStyle('text', { isTotal }) });
    if (choices) allowOnly(pen, at, choices);
    return;
  }
  const name = nameIn(row, column);
  const shown = own === 'change' ? changeFormat(format) : (own ?? format);
  writeCell(pen, at, { text: name === null ? '' : otherwise, style: cellStyle(shown, { isTotal }) });
  if (name !== null) nameCell(pen, at, name);
}

/** The name of a row's cell in a column; null of a cell that is left empty. Throws where the row says neither. */
function nameIn({ titles, key, names = {}, own = {} }: GridRow<string, string>, { heading, facet, place }: GridColumn<string>) {
  const said = facet === undefined ? (place === undefined ? undefined : own[place]) : names[facet];
  if (said !== undefined) return said;
  if (facet === undefined || key === undefined)
    throw new Error(`The row ${titles.map(describeShown).join(', ')} says nothing of ${heading}`);
  return cellOf(key, facet);
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
