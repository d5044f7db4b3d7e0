import type { AnnotationWords } from '../../definition/annotationWords.ts';
import { parseRange } from '../fill/reference.ts';
import type { Styles } from '../write/openStyles.ts';
import { attributeOf, findElement, findElements, withAttribute } from '../package/elements.ts';
import { addNotes } from './addNotes.ts';
import type { CellNote } from './groupAnnotations.ts';
import { markCells, type Mark } from './markCells.ts';
import type { Book } from './openBook.ts';
import { markColors } from './planFindingsList.ts';
import { openSheetText, type SheetText } from './sheetText.ts';

/** Larger sheets are not marked: it would take several times their size in memory. */
const MAX_BYTES = 150_000_000;
/** Notes on one sheet; a person who meets this many repairs the source. Cells beyond are coloured, and in the list. */
const MAX_NOTES = 5000;

/** What to write into one sheet. */
export interface SheetAnnotations {
  readonly part: string;
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly styles: Styles;
  readonly words: AnnotationWords;
  /** The workbook shall open on another sheet. */
  readonly isDeselected: boolean;
}

/** Colours the cells of one sheet and puts notes on them. */
export function annotateSheet(book: Book, { part, notes, styles, words, isDeselected }: SheetAnnotations): void {
  const bytes = book.parts.bytes(part);
  if (bytes.length > MAX_BYTES) throw new Error('The sheet is too large to mark');
  const sheet = openSheetText(bytes);
  const changes = [...markCells(sheet, marksOf(notes, styles)), ...(isDeselected ? deselect(sheet) : [])];
  const drawing = sheet.tail.find(({ name }) => name === 'legacyDrawing');
  const drawingId = drawing && /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(drawing.tag)?.[1];
  const newId = addNotes(book, { sheetPart: part, notes: new Map([...notes].slice(0, MAX_NOTES)), drawingId, words });
  if (newId !== undefined) changes.push(nameDrawing(sheet, { id: newId, namespace: book.relationshipType('').replace(/\/$/, '') }));
  book.parts.write(part, patchBytes(sheet.bytes, changes));
}

/** Whether a sheet is one of those selected when the workbook opens. */
export function isSelected(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 20_000)).toString('latin1');
  return findElements(head, 'sheetView').some(({ tag }) => /^(1|true)$/.test(attributeOf(tag, 'tabSelected') ?? ''));
}

function marksOf(notes: ReadonlyMap<string, CellNote>, styles: Styles): ReadonlyMap<number, readonly Mark[]> {
  const marks = [...notes].flatMap(([cell, { severity }]) => {
    const place = parseRange(cell);
    return place
      ? [{ row: place.firstRow, column: place.firstColumn, restyle: (style: number) => styles.filled(style, markColors[severity]) }]
      : [];
  });
  return Map.groupBy(marks, ({ row }) => row);
}

function deselect({ xml, data }: SheetText) {
  const views = findElement(xml.slice(0, data.start), 'sheetViews');
  if (!views) return [];
  return findElements(xml, 'sheetView', views).map(({ start, innerStart, tag }) => ({
    start,
    end: innerStart,
    text: withAttribute(tag, 'tabSelected', undefined),
  }));
}

/** What must come after the drawing of the notes. */
const afterDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
];

function nameDrawing({ prefix, tail, data }: SheetText, { id, namespace }: { readonly id: string; readonly namespace: string }) {
  const next = tail.find(({ name }) => afterDrawing.includes(name))?.start ?? tail.at(-1)?.end ?? data.end;
  return { start: next, end: next, text: `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>` };
}

/** Everything between the changes is copied as bytes. */
function patchBytes(
  bytes: Buffer,
  changes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Uint8Array {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}
