import type { CellName } from '../../functions/shared/definition/cellName.ts';
import type { ConditionalFormat } from '../../functions/shared/definition/layout.ts';
import { cellName } from '../../functions/shared/workbook/package/reference.ts';
import { columnHeadingStyle, headingStyle, numberFormats, strongStyle, wordStyle } from './reportStyles.ts';
import { headingHeight, nameCell, writeCell, type SheetPen } from './sheetPen.ts';

/** A column's heading, and the defined name it is filled from when it depends on the period. */
export interface Heading {
  readonly heading: string;
  readonly headingName?: CellName<string, string>;
  readonly isText: boolean;
}

/** Draws a section's heading, and below it a table with its headings and so many empty rows. The pen ends on the first of them. */
export function drawTable(
  pen: SheetPen,
  { title, table, headings, rowCount }: { title: string; table: string; headings: readonly Heading[]; rowCount: number },
): void {
  writeCell(pen, { row: pen.row, column: 0 }, { text: title, style: headingStyle });
  pen.sheet.getRow(pen.row).height = 20;
  pen.row += 1;
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

/** Repeats the headings above the pen's row on every page after their own. */
export function repeatHeadings({ sheet, row }: SheetPen): void {
  sheet.pageSetup.printTitlesRow = `${row - 1}:${row - 1}`;
}

/** Shows words in number columns as words, from a row to a row. */
export function muteWords(pen: SheetPen, headings: readonly Heading[], { firstRow, lastRow }: { firstRow: number; lastRow: number }): void {
  const numbers = headings.flatMap(({ isText }, column) => (isText ? [] : [column]));
  const [first] = numbers;
  if (first === undefined) return;
  pen.sheet.addConditionalFormatting({
    ref: numbers.map((column) => `${cellName(column, firstRow)}:${cellName(column, lastRow)}`).join(' '),
    rules: [{ type: 'expression', priority: 9, formulae: [`ISTEXT(${cellName(first, firstRow)})`], style: wordStyle }],
  });
}

/** Shows some cells of a list's row in another way when a formula over the row is true. */
export function formatWhen(pen: SheetPen, { when, columns, format, isStrong }: ConditionalFormat): void {
  for (const column of columns) {
    pen.sheet.addConditionalFormatting({
      ref: cellName(column, pen.row),
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [when.replaceAll('{row}', String(pen.row)).replaceAll('{cell}', cellName(column, pen.row))],
          style: { ...(isStrong && strongStyle), ...(format && { numFmt: numberFormats[format] }) },
        },
      ],
    });
  }
}
