import ExcelJS from 'exceljs';
import type { ReportLayout } from '../../functions/shared/definition/layout.ts';
import { addCharts } from './addCharts.ts';
import { addNames } from './addNames.ts';
import { drawSheet } from './drawSheet.ts';
import { mendStyles } from './mendStyles.ts';
import type { Drawn } from './sheetPen.ts';
import { fillProperties } from '../../functions/shared/workbook/fill/fillProperties.ts';
import { readWorkbookIndex } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { deflateEntry } from '../../functions/shared/workbook/package/deflateEntry.ts';
import { openParts, type Parts } from '../../functions/shared/workbook/package/openParts.ts';
import { writeEntries } from '../../functions/shared/workbook/package/writeEntries.ts';

/** Drafts a report workbook from its layout, to be filled by name and restyled in Excel. The same layout gives the same bytes. */
export async function createReportWorkbook(layout: ReportLayout<string, string>, title: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const drawn: Drawn = { names: [], tables: new Map(), charts: [] };
  for (const sheet of layout.sheets) drawSheet(workbook, sheet, { report: layout, drawn });
  const parts = openParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const index = readWorkbookIndex(parts);
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
