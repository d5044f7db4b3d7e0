import type { PlannedSheet } from '../write/workbookPlan.ts';
import { formatSheet } from '../write/formatSheet.ts';
import type { Styles } from '../write/openStyles.ts';
import { attributeOf, findElement, findElements, replaceStretches, withAttribute } from '../package/elements.ts';
import { escapeXml } from '../package/escapeXml.ts';
import { addContentType } from '../package/contentTypes.ts';
import { addRelationship } from '../package/relationships.ts';
import { freePart, type Book } from './openBook.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Puts a sheet first in a workbook. `isShown`: the workbook opens on it; else on the sheet it opened on before. */
export function addListSheet(
  book: Book,
  plan: PlannedSheet,
  { styles, isShown }: { readonly styles: Styles; readonly isShown: boolean },
): void {
  const { parts } = book;
  const part = freePart(parts, 'xl/worksheets/sheet', '.xml');
  const xml = [...formatSheet(plan, styles, isShown)].join('');
  parts.write(part, book.isStrict ? xml.replace(/xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"') : xml);
  addContentType(parts, part, WORKSHEET);
  const id = addRelationship(parts, book.partName, { type: book.relationshipType('worksheet'), target: part });
  const namespace = book.relationshipType('').replace(/\/$/, '');
  parts.write(book.partName, listFirst(parts.text(book.partName), { name: plan.name, id, namespace, isShown }));
}

/** Names of one sheet, and the sheet that is open, are told by place: all move one step. */
function listFirst(
  xml: string,
  { name, id, namespace, isShown }: { readonly name: string; readonly id: string; readonly namespace: string; readonly isShown: boolean },
): string {
  const sheets = findElement(xml, 'sheets');
  const listed = findElements(xml, 'sheet', sheets);
  const [first] = listed;
  if (!sheets || !first) throw new Error('The workbook lists no sheets');
  const sheetId = Math.max(0, ...listed.map(({ tag }) => Number(attributeOf(tag, 'sheetId')))) + 1;
  // Some programs declare the prefix on each sheet and not on the workbook.
  const sheet = `<${first.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" xmlns:r="${namespace}" r:id="${id}"/>`;
  const moved = (tag: string, attribute: string) => withAttribute(tag, attribute, Number(attributeOf(tag, attribute) ?? 0) + 1);
  return replaceStretches(xml, [
    { start: sheets.innerStart, end: sheets.innerStart, text: sheet },
    ...findElements(xml, 'workbookView').map(({ start, innerStart, tag }) => ({
      start,
      end: innerStart,
      text: isShown ? withAttribute(withAttribute(tag, 'activeTab', 0), 'firstSheet', undefined) : moved(tag, 'activeTab'),
    })),
    ...findElements(xml, 'definedName')
      .filter(({ tag }) => attributeOf(tag, 'localSheetId') !== undefined)
      .map(({ start, innerStart, tag }) => ({ start, end: innerStart, text: moved(tag, 'localSheetId') })),
  ]);
}
