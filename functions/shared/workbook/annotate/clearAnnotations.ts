import type { AnnotationWords } from '../../definition/annotationWords.ts';
import type { Styles } from '../write/openStyles.ts';
import { attributeOf, findElement, findElements, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import { removeContentType } from '../package/contentTypes.ts';
import { relationshipsPart, removeRelationshipsTo, targetsOf } from '../package/relationships.ts';
import type { Colors } from './clearColors.ts';
import { clearNotes } from './clearNotes.ts';
import { holdsText } from './holdsText.ts';
import { openBook, type Book } from './openBook.ts';
import { markColors } from './planFindingsList.ts';

/**
 * Takes away what an earlier annotation put into a workbook that comes back: its list and its notes. Its colours are told, for they go while
 * each sheet passes by.
 */
export async function clearAnnotations(
  book: Book,
  styles: Styles,
  words: AnnotationWords,
): Promise<{ readonly book: Book; readonly colors: Colors }> {
  const lists = await findLists(book, words);
  if (lists.length === 0) return { book, colors: new Map() };
  const colors = styles.filledWith(Object.values(markColors));
  for (const { partName, isWorksheet } of book.sheets) {
    if (isWorksheet && !lists.includes(partName)) clearNotes(book, partName, words);
  }
  for (const part of lists) removeSheet(book, part);
  return { book: openBook(book.parts), colors };
}

/** The coordinator may have a sheet of the same name: ours has our own sentence in it, here or among the shared strings. */
async function findLists({ parts, partName: workbook, sheets }: Book, words: AnnotationWords): Promise<readonly string[]> {
  const named = sheets.filter(({ name, isWorksheet }) => isWorksheet && isOurName(name, words));
  if (named.length === 0) return [];
  const [strings] = targetsOf(parts, workbook, 'sharedStrings');
  if (strings !== undefined && parts.has(strings) && (await holdsText(parts.chunks(strings), words.howTo))) {
    return named.filter(({ partName }) => parts.has(partName)).map(({ partName }) => partName);
  }
  const lists: string[] = [];
  for (const { partName } of named) if (parts.has(partName) && (await holdsText(parts.chunks(partName), words.howTo))) lists.push(partName);
  return lists;
}

function isOurName(name: string, { sheetName }: AnnotationWords): boolean {
  return name === sheetName || (name.startsWith(sheetName) && /^ \d+$/.test(name.slice(sheetName.length)));
}

/** Names of sheets after it, and the sheet that is open, move one step. */
function removeSheet({ parts, partName: workbook }: Book, part: string): void {
  const { sheets } = openBook(parts);
  const place = sheets.findIndex((sheet) => sheet.partName === part);
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
