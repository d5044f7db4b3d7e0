import type { Fact, FactsSection, NoteSection, Section } from '../../functions/shared/definition/layout.ts';
import { countLines } from '../../functions/shared/workbook/write/countLines.ts';
import { drawCharts } from './drawCharts.ts';
import { drawGrid } from './drawGrid.ts';
import { drawList } from './drawList.ts';
import { factLabelStyle, factStyle, leadStyle, noteStyle } from './reportStyles.ts';
import { describeShown, showCell, writeCell, type SheetPen } from './sheetPen.ts';

/** Draws a section at the pen and leaves a blank row after it. */
export function drawSection(pen: SheetPen, section: Section<string, string>): void {
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

function drawFacts(pen: SheetPen, { rows, beside }: FactsSection<string, string>): void {
  const last = pen.layout.widths.length;
  for (const [index, fact] of rows.entries()) {
    const row = pen.row + index;
    drawFact(pen, fact, { row, column: 0 });
    if (!beside && last > 2) pen.sheet.mergeCells(row, 2, row, last);
  }
  for (const [index, fact] of (beside?.rows ?? []).entries()) drawFact(pen, fact, { row: pen.row + index, column: beside?.column ?? 0 });
  pen.row += Math.max(rows.length, beside?.rows.length ?? 0);
}

function drawFact(pen: SheetPen, { title, name, format = 'text' }: Fact<string, string>, at: { row: number; column: number }): void {
  const wraps = at.column === 0;
  writeCell(pen, at, { text: title, style: factLabelStyle });
  showCell(pen, { ...at, column: at.column + 1 }, { shown: { name }, style: factStyle(format, { wraps }) });
}

function drawNote(pen: SheetPen, { text, isLead = false }: NoteSection<string, string>): void {
  const width = pen.layout.widths.reduce((sum, each) => sum + each, 0);
  showCell(pen, { row: pen.row, column: 0 }, { shown: text, style: isLead ? leadStyle : noteStyle });
  pen.sheet.mergeCells(pen.row, 1, pen.row, pen.layout.widths.length);
  pen.sheet.getRow(pen.row).height = 2 + 13 * countLines(describeShown(text), width);
  pen.row += 1;
}
