import type { WorkbookFiller } from '../../ports.ts';
import type { Parts } from '../package/openParts.ts';
import { headerFooterNames } from './fillHeaderFooter.ts';
import { readWorkbookIndex } from './readWorkbookIndex.ts';

/** The names that can be filled, those in headers and footers too, and the tables with their headings. */
export function describeWorkbook(parts: Parts): Awaited<ReturnType<WorkbookFiller['describe']>> {
  const workbook = readWorkbookIndex(parts);
  const names = workbook.names.filter(({ isBuiltIn }) => !isBuiltIn).map(({ name }) => name);
  const asked = workbook.sheets.flatMap(({ partName }) => headerFooterNames(parts.text(partName)));
  return {
    names: [...new Set([...names, ...asked])],
    tables: workbook.tables.map(({ name, columns }) => ({ name, columns })),
  };
}
