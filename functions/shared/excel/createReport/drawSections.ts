import type { CellFormat, FactsSection, GridRow, GridSection, ListSection, NoteSection, Section } from '../../definition/layout.ts';
import { cellName } from '../fillWorkbook/reference.ts';
import {
  cellStyle,
  changeFormat,
  columnHeadingStyle,
  factLabelStyle,
  headingStyle,
  noteStyle,
  numberFormats,
  wordStyle,
} from './reportStyles.ts';
import { drawCharts } from './drawCharts.ts';
import { countLines, headingHeight, nameCell, writeCell, type SheetPen } from './sheetPen.ts';

/** Draws a section at the pen and leaves a blank row after it. */
export function drawSection(pen: SheetPen, section: Section): void {
  if ('startsPage' in section && section.startsPage) pen.sheet.getRow(pen.row - 1).addPageBreak();
  switch (section.kind) {
    case 'facts':
      drawFacts(pen, section);
      break;
    case 'grid':
      drawGrid(pen, section);
      break;
    case 'list':
      drawList(pen, section);
      break;
    case 'note':
      drawNote(pen, section);
      break;
    case 'charts':
      drawCharts(pen, section);
      break;
  }
  pen.row += 1;
}

function drawFacts(pen: SheetPen, { rows }: FactsSection): void {
  for (const { title, name, format = 'text' } of rows) {
    writeCell(pen, { row: pen.row, column: 0 }, { text: title, style: factLabelStyle });
    writeCell(pen, { row: pen.row, column: 1 }, { text: `{${name}}`, style: cellStyle(format, { isFact: true }) });
    pen.row += 1;
  }
}

function drawNote(pen: SheetPen, { text }: NoteSection): void {
  const width = pen.layout.widths.reduce((sum, each) => sum + each, 0);
  writeCell(pen, { row: pen.row, column: 0 }, { text, style: noteStyle });
  pen.sheet.mergeCells(pen.row, 1, pen.row, pen.layout.widths.length);
  pen.sheet.getRow(pen.row).height = 13 * countLines(text, width);
  pen.row += 1;
}

function drawHeading(pen: SheetPen, heading: string): void {
  writeCell(pen, { row: pen.row, column: 0 }, { text: heading, style: headingStyle });
  pen.sheet.getRow(pen.row).height = 20;
  pen.row += 1;
}

interface Heading {
  readonly heading: string;
  readonly headingName?: string;
  readonly isText: boolean;
}

/** The table itself, with its heading row at the pen and so many rows below. */
function drawTable(pen: SheetPen, table: string, { headings, rowCount }: { headings: readonly Heading[]; rowCount: number }): void {
  pen.sheet.addTable({
    name: table,
    ref: cellName(0, pen.row),
    headerRow: true,
    columns: headings.map(({ heading }) => ({ name: heading, filterButton: false })),
    rows: Array.from({ length: rowCount }, () => headings.map(() => null)),
  });
  for (const [column, { headingName, heading, isText }] of headings.entries()) {
    writeCell(pen, { row: pen.row, column }, { text: heading, style: columnHeadingStyle(isText) });
    if (headingName !== undefined) nameCell(pen, { row: pen.row, column }, headingName);
  }
  const { widths } = pen.layout;
  pen.sheet.getRow(pen.row).height = headingHeight(headings.map(({ heading }, column) => ({ text: heading, width: widths[column] ?? 10 })));
  pen.row += 1;
}

function drawGrid(pen: SheetPen, section: GridSection): void {
  const { heading, table, labels, columns, rows } = section;
  drawHeading(pen, heading);
  const headingRow = pen.row;
  const headings = [
    ...labels.map((label) => ({ heading: label, isText: true })),
    ...columns.map((column) => ({ ...column, isText: column.facet === undefined || column.format === 'text' })),
  ];
  drawTable(pen, table, { headings, rowCount: rows.length });
  for (const row of rows) drawGridRow(pen, section, row);
  muteWords(pen, { firstRow: headingRow + 1, lastRow: pen.row - 1, firstColumn: labels.length, lastColumn: headings.length - 1 });
  pen.drawn.tables.set(table, {
    sheet: pen.layout.name,
    headingRow,
    labels: labels.map((_, index) => index),
    series: new Map(columns.flatMap(({ facet }, index) => (facet === undefined ? [] : [[facet, labels.length + index] as const]))),
    rows: new Map(rows.map(({ key }, index) => [key, headingRow + 1 + index])),
    lastRow: pen.row - 1,
  });
}

function drawGridRow(pen: SheetPen, { labels, columns }: GridSection, row: GridRow): void {
  const { titles, key, format = 'count', isTotal = false, names = {}, height } = row;
  for (const [column, text] of titles.entries()) writeCell(pen, { row: pen.row, column }, { text, style: cellStyle('text', { isTotal }) });
  for (const [index, { facet, format: own }] of columns.entries()) {
    const at = { row: pen.row, column: labels.length + index };
    const shown = own === 'change' ? changeFormat(format) : (own ?? format);
    const name = facet === undefined ? null : names[facet] === undefined ? `${key}.${facet}` : names[facet];
    writeCell(pen, at, { text: name === null ? '' : `{${name}}`, style: cellStyle(facet === undefined ? 'text' : shown, { isTotal }) });
  }
  if (height !== undefined) pen.sheet.getRow(pen.row).height = height;
  pen.row += 1;
}

function drawList(pen: SheetPen, { heading, table, columns, sums, repeatsHeadings, formats = [] }: ListSection): void {
  drawHeading(pen, heading);
  const headingRow = pen.row;
  if (repeatsHeadings) pen.sheet.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
  drawTable(pen, table, { headings: columns.map((column) => ({ ...column, isText: column.format === 'text' })), rowCount: 1 });
  for (const [column, { format }] of columns.entries()) writeCell(pen, { row: pen.row, column }, { text: '', style: cellStyle(format) });
  for (const { when, format, columns: formatted } of formats) formatWhen(pen, { when, format, columns: formatted });
  muteWords(pen, {
    firstRow: pen.row,
    lastRow: pen.row,
    firstColumn: columns.findIndex(({ format }) => format !== 'text'),
    lastColumn: columns.length - 1,
  });
  pen.drawn.tables.set(table, {
    sheet: pen.layout.name,
    headingRow,
    labels: columns.flatMap(({ format }, index) => (format === 'text' ? [index] : [])),
    series: new Map(columns.map((column, index) => [column.heading, index])),
    rows: new Map(),
    lastRow: pen.row,
  });
  pen.row += 1;
  if (!sums) return;
  writeCell(pen, { row: pen.row, column: 0 }, { text: sums.title, style: cellStyle('text', { isTotal: true }) });
  for (const [index, name] of sums.names.entries()) {
    const format = columns[index + 1]?.format ?? 'text';
    writeCell(
      pen,
      { row: pen.row, column: index + 1 },
      { text: name === null ? '' : `{${name}}`, style: cellStyle(format, { isTotal: true }) },
    );
  }
  pen.row += 1;
}

/** Formats the cells of one row of a list by a condition on it; `{row}` in the condition is the row. */
function formatWhen(pen: SheetPen, { when, format, columns }: { when: string; format: CellFormat; columns: readonly number[] }): void {
  for (const column of columns) {
    pen.sheet.addConditionalFormatting({
      ref: cellName(column, pen.row),
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [when.replaceAll('{row}', String(pen.row))],
          style: { numFmt: numberFormats[format] },
        },
      ],
    });
  }
}

function muteWords(pen: SheetPen, area: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }): void {
  if (area.firstColumn < 0 || area.firstColumn > area.lastColumn) return;
  const first = cellName(area.firstColumn, area.firstRow);
  pen.sheet.addConditionalFormatting({
    ref: `${first}:${cellName(area.lastColumn, area.lastRow)}`,
    rules: [{ type: 'expression', priority: 9, formulae: [`ISTEXT(${first})`], style: wordStyle }],
  });
}
