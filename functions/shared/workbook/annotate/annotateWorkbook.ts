import type { AnnotationWords } from '../../definition/annotationWords.ts';
import type { Annotation, ReadWorkbook, SheetVisitor, WorkbookAnnotator } from '../../ports.ts';
import { addListSheet } from './addListSheet.ts';
import { annotateSheet, isSelected } from './annotateSheet.ts';
import { clearAnnotations } from './clearAnnotations.ts';
import { clearSheetColors } from './clearColors.ts';
import { notesByCell } from './groupAnnotations.ts';
import { layOutTable } from './layOutTable.ts';
import { openBook, type Book } from './openBook.ts';
import { planFindingsList } from './planFindingsList.ts';
import { openStyles } from '../write/openStyles.ts';
import { writeWorkbook } from '../write/writeWorkbook.ts';
import { addContentType } from '../package/contentTypes.ts';
import { deflateFast } from '../package/deflateFast.ts';
import { createBudget } from '../package/inflate.ts';
import { limits } from '../package/limits.ts';
import { openParts, type Parts } from '../package/openParts.ts';
import { addRelationship } from '../package/relationships.ts';
import { requireWellFormed } from '../package/wellFormed.ts';

/** Reads a file that is no workbook but a table written as text; undefined for every other file. */
export type ReadTable = (file: Uint8Array, visitor: SheetVisitor) => ReadWorkbook | undefined;

/** Writes findings into the coordinator's own workbook; `readTable` knows the files that are laid out in a new one. */
export function createAnnotator(words: AnnotationWords, readTable: ReadTable): WorkbookAnnotator {
  return { annotate: (file, annotations) => annotateWorkbook(file, annotations, { words, readTable }) };
}

/**
 * Coloured cells with notes, and a first sheet that lists the findings; every part that does not carry them stays byte for byte.
 * A table written as text is laid out in a new workbook.
 * A workbook that cannot be read, or is too odd or too large to be changed safely, is answered with a workbook of only the list.
 */
async function annotateWorkbook(
  file: Uint8Array,
  annotations: readonly Annotation[],
  { words, readTable }: { readonly words: AnnotationWords; readonly readTable: ReadTable },
): Promise<Uint8Array> {
  if (annotations.some(({ severity }) => severity === 'stop') || isLargeTable(file)) return listAlone(file, annotations, words);
  try {
    const workbook = layOutTable((visitor) => readTable(file, visitor), annotations) ?? file;
    const bounds = { deflate: deflateFast, budget: createBudget(limits.annotatedBytes), most: limits.heldBytes };
    return await annotateParts(withChecks(openParts(workbook, bounds)), annotations, words);
  } catch {
    return listAlone(file, annotations, words);
  }
}

/** Whether the file is no zip, and larger than any table written as text that is laid out: then it is not read once more to find that out. */
function isLargeTable(file: Uint8Array): boolean {
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  return !isZip && file.length > limits.laidOutBytes;
}

/** Nothing is written that is not well-formed, however odd the workbook is. Drawings of notes are not always good XML. */
function withChecks(parts: Parts): Parts {
  return {
    ...parts,
    write(name, content) {
      if (typeof content === 'string' && /\.(?:xml|rels)$/i.test(name)) requireWellFormed(content);
      parts.write(name, content);
    },
  };
}

async function annotateParts(parts: Parts, annotations: readonly Annotation[], words: AnnotationWords): Promise<Uint8Array> {
  const opened = openBook(parts);
  const stylesPart = opened.stylesPart ?? addStylesheet(opened);
  const styles = openStyles(parts.text(stylesPart));
  const { book, colors } = await clearAnnotations(opened, styles, words);
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const annotated = worksheets.flatMap(({ name, partName }) => {
    const notes = notesByCell(annotations.filter(({ sheet }) => sheet === name));
    return notes.size > 0 ? [{ partName, notes }] : [];
  });
  const isAnnotated = (partName: string) => annotated.some((sheet) => sheet.partName === partName);
  const isShown = (await selectedParts(book)).every(isAnnotated);
  for (const { partName, notes } of annotated) await annotateSheet(book, { partName, notes, styles, words, isDeselected: isShown, colors });
  for (const { partName } of worksheets) if (!isAnnotated(partName)) await clearSheetColors(book, partName, colors);
  addListSheet(book, planFindingsList(annotations, { words, sheetName: freeName(book, words.sheetName) }), { styles, isShown });
  parts.write(stylesPart, styles.xml());
  return parts.save();
}

async function selectedParts(book: Book): Promise<readonly string[]> {
  const selected: string[] = [];
  for (const { partName } of book.sheets) if (await isSelected(book, partName)) selected.push(partName);
  return selected;
}

function addStylesheet(book: Book): string {
  const part = 'xl/styles.xml';
  const xml = openStyles().xml();
  book.parts.write(part, book.isStrict ? xml.replace(/xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"') : xml);
  addContentType(book.parts, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(book.parts, book.partName, { type: book.relationshipType('styles'), target: part });
  return part;
}

function freeName({ sheets }: Book, name: string): string {
  const used = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

/** A workbook with macros goes by another file name, and Excel opens it only when its type says the same. */
function listAlone(file: Uint8Array, annotations: readonly Annotation[], words: AnnotationWords): Uint8Array {
  const list = planFindingsList(annotations, { words, sheetName: words.sheetName, isAlone: true });
  const workbook = writeWorkbook({ title: words.title, sheets: [list] });
  if (!Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes('vbaProject.bin')) return workbook;
  const parts = openParts(workbook);
  addContentType(parts, 'xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  return parts.save();
}
