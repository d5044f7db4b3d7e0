import ExcelJS from 'exceljs';
import type { ReportLayout } from '../definition/layout.ts';
import { addCharts } from './createReport/addCharts.ts';
import { addNames } from './createReport/addNames.ts';
import { drawSheet } from './createReport/drawSheet.ts';
import { mendStyles } from './createReport/mendStyles.ts';
import type { Drawn } from './createReport/sheetPen.ts';
import { fillProperties } from './fillWorkbook/fillProperties.ts';
import { openWorkbook } from './fillWorkbook/openWorkbook.ts';
import { deflateEntry } from './zip/deflateEntry.ts';
import { openParts, type Parts } from './zip/openParts.ts';
import { writeEntries } from './zip/writeEntries.ts';

/** Drafts a report workbook from its layout, to be filled by name and restyled in Excel. The same layout gives the same bytes. */
export async function createReportWorkbook(layout: ReportLayout, title: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const drawn: Drawn = { names: [], tables: new Map(), charts: [] };
  for (const sheet of layout.sheets) drawSheet(workbook, sheet, { report: layout, drawn });
  const parts = openParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const index = openWorkbook(parts);
  addNames(parts, index, drawn.names);
  addCharts(parts, index.sheets, drawn);
  mendStyles(parts, index.stylesPart);
  forgetTimes(parts);
  fillProperties(parts, title);
  return writeEntries(parts.names().map((name) => deflateEntry(name, parts.bytes(name))));
}

/** The draft's own making is nothing to show in a report. */
function forgetTimes(parts: Parts): void {
  const part = 'docProps/core.xml';
  parts.write(part, parts.text(part).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
}
