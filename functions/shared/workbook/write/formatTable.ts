import { columnLetters } from '../../domain/cell.ts';
import { escapeXml } from '../package/escapeXml.ts';
import type { PlannedSheet } from './workbookPlan.ts';

/** The XML of a sheet's table: its headings stand in `firstRow`, its data from there to `lastRow`. */
export function formatTable(
  { name, headings }: NonNullable<PlannedSheet['table']>,
  { number, firstRow, lastRow }: { readonly number: number; readonly firstRow: number; readonly lastRow: number },
): string {
  const range = `A${firstRow}:${columnLetters(headings.length - 1)}${lastRow}`;
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${escapeXml(heading)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${headings.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
