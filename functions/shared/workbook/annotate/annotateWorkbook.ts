import type { AnnotationWords } from '../../definition/annotationWords.ts';
import type { Annotation, WorkbookAnnotator } from '../../ports.ts';
import { addListSheet } from './addListSheet.ts';
import { annotateSheet, isSelected } from './annotateSheet.ts';
import { clearAnnotations } from './clearAnnotations.ts';
import { notesByCell } from './groupAnnotations.ts';
import { layOutText } from './layOutText.ts';
import { openBook, type Book } from './openBook.ts';
import { planFindingsList } from './planFindingsList.ts';
import { openStyles } from '../write/openStyles.ts';
import { isTextFile } from '../../table/text/readText.ts';
import { writeWorkbook } from '../write/writeWorkbook.ts';
import { addContentType } from '../package/contentTypes.ts';
import { deflateFast } from '../package/deflateFast.ts';
import { openParts, type Parts } from '../package/openParts.ts';
import { addRelationship } from '../package/relationships.ts';

/** Writes findings into the coordinator's own workbook. */
export function createAnnotator(words: AnnotationWords): WorkbookAnnotator {
  return { annotate: async (file, annotations) => annotateWorkbook(file, annotations, words) };
}

/**
 * Coloured cells with notes, and a first sheet that lists the findings; every part that does not carry them stays byte for byte.
 * A table written as text is laid out in a new workbook.
 * A workbook that cannot be read, or is too odd to be changed safely, is answered with a workbook of only the list.
 */
function annotateWorkbook(file: Uint8Array, annotations: readonly Annotation[], words: AnnotationWords): Uint8Array {
  if (annotations.some(({ severity }) => severity === 'stop')) return listAlone(file, annotations, words);
  try {
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const isText = isTextFile(buffer);
    return annotateParts(openParts(isText ? layOutText(buffer, annotations) : file, deflateFast), annotations, words);
  } catch {
    return listAlone(file, annotations, words);
  }
}

function annotateParts(parts: Parts, annotations: readonly Annotation[], words: AnnotationWords): Uint8Array {
  const opened = openBook(parts);
  const stylesPart = opened.stylesPart ?? addStylesheet(opened);
  const styles = openStyles(parts.text(stylesPart));
  const book = clearAnnotations(opened, styles, words);
  const annotated = book.sheets.flatMap(({ name, part, isWorksheet }) => {
    const notes = notesByCell(annotations.filter(({ sheet }) => sheet === name));
    return isWorksheet && notes.size > 0 ? [{ part, notes }] : [];
  });
  const selected = book.sheets.filter(({ part }) => isSelected(parts.bytes(part)));
  const isShown = selected.every(({ part }) => annotated.some((sheet) => sheet.part === part));
  for (const { part, notes } of annotated) annotateSheet(book, { part, notes, styles, words, isDeselected: isShown });
  addListSheet(book, planFindingsList(annotations, { words, sheetName: freeName(book, words.sheetName) }), { styles, isShown });
  parts.write(stylesPart, styles.xml());
  return parts.save();
}

function addStylesheet(book: Book): string {
  const part = 'xl/styles.xml';
  const xml = openStyles().xml();
  book.parts.write(part, book.isStrict ? xml.replace(/xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"') : xml);
  addContentType(book.parts, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(book.parts, book.part, { type: book.relationshipType('styles'), target: part });
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
