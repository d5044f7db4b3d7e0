import type { AnnotationWords } from '../../definition/annotationWords.ts';
import type { Styles } from '../write/openStyles.ts';
import { attributeOf, findElement, findElements, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import { removeContentType } from '../package/contentTypes.ts';
import { readRelationships, relationshipsPart, removeRelationshipsTo } from '../package/relationships.ts';
import { clearNotes } from './clearNotes.ts';
import { openBook, type Book } from './openBook.ts';
import { markColors } from './planFindingsList.ts';
import { openSheetText } from './sheetText.ts';

/** Takes away what an earlier annotation put into a workbook that comes back: its list, its notes and its colours. */
export function clearAnnotations(book: Book, styles: Styles, words: AnnotationWords): Book {
  const lists = book.sheets.filter(({ name, part, isWorksheet }) => isWorksheet && isList(book, { name, part }, words));
  if (lists.length === 0) return book;
  const colored = styles.filledWith(Object.values(markColors));
  for (const { part, isWorksheet } of book.sheets) {
    if (!isWorksheet || lists.some((list) => list.part === part)) continue;
    clearNotes(book, part, words);
    clearColors(book, part, colored);
  }
  for (const { part } of lists) removeSheet(book, part);
  return openBook(book.parts);
}

/** The coordinator may have a sheet of the same name: ours has our own sentence in it, here or among the shared strings. */
function isList(
  { parts, part: workbook }: Book,
  { name, part }: { readonly name: string; readonly part: string },
  words: AnnotationWords,
): boolean {
  if (name !== words.sheetName && !/^ \d+$/.test(name.slice(words.sheetName.length))) return false;
  if (!name.startsWith(words.sheetName) || !parts.has(part)) return false;
  const strings = readRelationships(parts, workbook).find(({ type }) => type === 'sharedStrings')?.target;
  return [part, strings].some((each) => each !== undefined && parts.has(each) && parts.text(each).includes(words.howTo));
}

/** Cells in one of our colours get the same style without it; a colour of the coordinator's own underneath is lost. */
function clearColors({ parts }: Book, part: string, colored: ReadonlyMap<number, number>): void {
  const { xml, data } = openSheetText(parts.bytes(part));
  const rows = xml.slice(data.innerStart, data.innerEnd);
  const cleared = rows.replace(/(<(?:[\w.-]+:)?c\s(?:[^>]*?\s)?s=["'])(\d+)(?=["'])/g, (whole, open: string, style: string) => {
    const plain = colored.get(Number(style));
    return plain === undefined ? whole : `${open}${plain}`;
  });
  if (cleared !== rows) parts.write(part, Buffer.from(xml.slice(0, data.innerStart) + cleared + xml.slice(data.innerEnd), 'latin1'));
}

/** Names of sheets after it, and the sheet that is open, move one step. */
function removeSheet({ parts, part: workbook }: Book, part: string): void {
  const { sheets } = openBook(parts);
  const place = sheets.findIndex((sheet) => sheet.part === part);
  const xml = parts.text(workbook);
  const listed = findElements(xml, 'sheet', findElement(xml, 'sheets'));
  const moved = (tag: string, name: string) => {
    const number = Number(attributeOf(tag, name) ?? 0);
    return number > place ? withAttribute(tag, name, number - 1) : tag;
  };
  const retag = ({ start, innerStart, tag }: Element, name: string) => ({ start, end: innerStart, text: moved(tag, name) });
  const names = findElements(xml, 'definedName').filter(({ tag }) => attributeOf(tag, 'localSheetId') !== undefined);
  const changed = replaceStretches(xml, [
    ...listed.slice(place, place + 1).map(({ start, end }) => ({ start, end, text: '' })),
    ...findElements(xml, 'workbookView').map((view) => retag(view, 'activeTab')),
    ...names.map((name) => (Number(attributeOf(name.tag, 'localSheetId')) === place ? { ...name, text: '' } : retag(name, 'localSheetId'))),
  ]);
  parts.write(workbook, changed.replace(/<(?:[\w.-]+:)?definedNames\s*>\s*<\/(?:[\w.-]+:)?definedNames>/, ''));
  removeRelationshipsTo(parts, workbook, part);
  removeContentType(parts, part);
  parts.remove(part);
  parts.remove(relationshipsPart(part));
}
