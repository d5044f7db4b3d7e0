import type { ChartsSection } from '../../functions/shared/definition/layout.ts';
import type { SheetPen } from './sheetPen.ts';

/** Points between charts that stand side by side. */
const GAP = 12;
const ROW_HEIGHT = 15;

/** Reserves rows for charts side by side over the sheet's width, and notes their places. */
export function drawCharts(pen: SheetPen, { charts, height }: ChartsSection<string>): void {
  const columns = pen.layout.widths.map(columnPoints);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const width = (total - GAP * (charts.length - 1)) / charts.length;
  for (const [index, chart] of charts.entries()) {
    const left = placeAt(index * (width + GAP), columns);
    pen.drawn.charts.push({ sheet: pen.layout.name, row: pen.row, left, width, height, chart });
  }
  const rows = Math.ceil(height / ROW_HEIGHT);
  for (let row = pen.row; row < pen.row + rows; row += 1) pen.sheet.getRow(row).height = ROW_HEIGHT;
  pen.row += rows;
}

function placeAt(left: number, columns: readonly number[]): { column: number; offset: number } {
  let offset = left;
  for (const [column, width] of columns.entries()) {
    if (offset < width) return { column, offset };
    offset -= width;
  }
  return { column: columns.length, offset };
}

/** Width in points of a column that is so many digits of Arial 10 wide, as Excel counts. */
function columnPoints(width: number): number {
  return (Math.trunc(width * 7 + 5) * 72) / 96;
}
