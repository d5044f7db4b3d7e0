import { findElement } from '../../functions/shared/workbook/package/elements.ts';
import { escapeXml } from '../../functions/shared/workbook/package/escapeXml.ts';
import type { Parts } from '../../functions/shared/workbook/package/openParts.ts';
import { nameKey, type WorkbookIndex } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { lockedCell, quoteSheet } from '../../functions/shared/workbook/package/reference.ts';
import type { NamedCell } from './sheetPen.ts';

/**
 * Gives cells their names. A figure that stands on several sheets has the workbook's name on the first and the sheet's own
 * name on the others, as Excel does when a sheet is copied. Throws when a figure stands twice on one sheet.
 */
export function addNames(parts: Parts, workbook: WorkbookIndex, names: readonly NamedCell[]): void {
  const seen = new Map<string, Set<string>>();
  const written = names.map(({ name, sheet, cell }) => {
    const sheets = seen.get(nameKey(name)) ?? new Set<string>();
    if (sheets.has(sheet)) throw new Error(`${name} stands twice on ${sheet}: leave one out, a name is one cell on a sheet`);
    const scope = sheets.size === 0 ? '' : ` localSheetId="${workbook.sheets.findIndex((each) => each.name === sheet)}"`;
    seen.set(nameKey(name), sheets.add(sheet));
    const place = `${quoteSheet(sheet)}!${lockedCell(cell.column, cell.row)}`;
    return `<definedName name="${escapeXml(name)}"${scope}>${escapeXml(place)}</definedName>`;
  });
  const xml = parts.text(workbook.partName);
  const list = findElement(xml, 'definedNames');
  if (list) {
    parts.write(workbook.partName, xml.slice(0, list.innerEnd) + written.join('') + xml.slice(list.innerEnd));
    return;
  }
  const sheets = findElement(xml, 'sheets');
  if (!sheets) throw new Error('The workbook has no sheets');
  parts.write(workbook.partName, `${xml.slice(0, sheets.end)}<definedNames>${written.join('')}</definedNames>${xml.slice(sheets.end)}`);
}
