import type { Workbook } from 'exceljs';
import type { ReportLayout, SheetLayout } from '../../functions/shared/definition/layout.ts';
import { drawSection } from './drawSections.ts';
import { subtitleStyle, titleStyle } from './reportStyles.ts';
import { showCell, writeCell, type Drawn, type SheetPen } from './sheetPen.ts';

const A4 = 9;

/** Draws one sheet: A4, as wide as the page, titled in A1, with project and case in header and footer. */
export function drawSheet(
  workbook: Workbook,
  layout: SheetLayout<string, string>,
  { report, drawn }: { report: ReportLayout<string, string>; drawn: Drawn },
): void {
  const subtitles = [...layout.subtitles, ...report.subtitles];
  const sheet = workbook.addWorksheet(layout.name, {
    pageSetup: {
      paperSize: A4,
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&"Arial"&8 ${report.header.left}&R&"Arial"&8 ${report.header.right}`,
      oddFooter: `&L&"Arial"&8 ${report.footer.left}&C&"Arial"&8 ${report.footer.center}&R&"Arial"&8 ${report.footer.right}`,
    },
    views: [{ showGridLines: false, state: 'frozen', ySplit: 1 + subtitles.length, topLeftCell: `A${2 + subtitles.length}` }],
  });
  layout.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const pen: SheetPen = { layout, sheet, drawn, row: 1 };
  drawTitle(pen, subtitles);
  for (const section of layout.sections) drawSection(pen, section);
}

function drawTitle(pen: SheetPen, subtitles: SheetLayout<string, string>['subtitles']): void {
  writeCell(pen, { row: 1, column: 0 }, { text: pen.layout.title, style: titleStyle });
  pen.sheet.getRow(1).height = 28;
  for (const [index, name] of subtitles.entries()) {
    const row = 2 + index;
    showCell(pen, { row, column: 0 }, { shown: { name }, style: subtitleStyle });
    pen.sheet.mergeCells(row, 1, row, pen.layout.widths.length);
  }
  pen.row = 3 + subtitles.length;
}
