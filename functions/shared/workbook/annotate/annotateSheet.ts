import type { AnnotationWords } from '../../definition/annotationWords.ts';
import { deflateChunks } from '../package/deflateFast.ts';
import { attributeOf, childrenOf, findElement, findElements, replaceStretches, withAttribute } from '../package/elements.ts';
import { declareUtf8 } from '../package/decodeXml.ts';
import { parseRange } from '../package/reference.ts';
import { requireWellFormed } from '../package/wellFormed.ts';
import type { Styles } from '../write/openStyles.ts';
import { addNotes } from './addNotes.ts';
import { clearColors, type Colors } from './clearColors.ts';
import type { CellNote } from './groupAnnotations.ts';
import { createMarker, type Mark } from './markCells.ts';
import type { Book } from './openBook.ts';
import { markColors } from './planFindingsList.ts';
import { splitSheet, takeHead, type SheetHead } from './splitSheet.ts';

/** Notes on one sheet; a person who meets this many repairs the source. Cells beyond are coloured, and in the list. */
const MAX_NOTES = 5000;
/** Bytes of a sheet before which it says whether it is selected. */
const VIEW_BYTES = 20_000;

/** What to write into one sheet. */
export interface SheetAnnotations {
  readonly partName: string;
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly styles: Styles;
  readonly words: AnnotationWords;
  /** The workbook shall open on another sheet. */
  readonly isDeselected: boolean;
  /** Colours of an earlier annotation, which go. */
  readonly colors: Colors;
}

/** Colours the cells of one sheet and puts notes on them. The sheet passes by, and never stands whole in memory. */
export async function annotateSheet(book: Book, annotations: SheetAnnotations): Promise<void> {
  book.parts.put(await deflateChunks(annotations.partName, changeSheet(book, annotations)));
}

/** Whether a sheet is one of those selected when the workbook opens. */
export async function isSelected({ parts }: Book, partName: string): Promise<boolean> {
  let head = '';
  for await (const chunk of parts.chunks(partName)) {
    head += latin1(chunk);
    if (head.length >= VIEW_BYTES) break;
  }
  return findElements(head.slice(0, VIEW_BYTES), 'sheetView').some(({ tag }) => /^(1|true)$/.test(attributeOf(tag, 'tabSelected') ?? ''));
}

async function* changeSheet(book: Book, annotations: SheetAnnotations): AsyncGenerator<Uint8Array> {
  const { partName, notes, styles, colors } = annotations;
  const pieces = splitSheet(book.parts.chunks(partName));
  const head = await takeHead(pieces);
  const marker = createMarker(head, marksOf(notes, styles));
  const changedHead = changeHead(head, { isDeselected: annotations.isDeselected, rows: head.isEmpty ? marker.rest() : '' });
  yield bytesOf(changedHead);
  for await (const { kind, text } of pieces) {
    if (kind === 'tail') {
      const changedTail = changeTail(book, text, { head, annotations });
      requireWellFormed(changedHead + changedTail);
      yield bytesOf((head.isEmpty ? '' : marker.rest()) + changedTail);
    } else yield bytesOf(marker.mark(clearColors(text, colors)));
  }
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

/** `rows`: those of a sheet that had none and said so in one tag. */
function changeHead(
  { text, prefix, dataAt }: SheetHead,
  { isDeselected, rows }: { readonly isDeselected: boolean; readonly rows: string },
): string {
  const before = declareUtf8(text.slice(0, dataAt));
  const data = rows === '' ? text.slice(dataAt) : `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  return (isDeselected ? deselect(before) : before) + data;
}

function deselect(head: string): string {
  const views = findElement(head, 'sheetViews');
  if (!views) return head;
  const changes = findElements(head, 'sheetView', views).map(({ start, innerStart, tag }) => ({
    start,
    end: innerStart,
    text: withAttribute(tag, 'tabSelected', undefined),
  }));
  return replaceStretches(head, changes);
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

/** Writes the notes and names their drawing, unless the sheet names one. */
function changeTail(
  book: Book,
  tail: string,
  { head, annotations }: { readonly head: SheetHead; readonly annotations: SheetAnnotations },
): string {
  const { partName, notes, words } = annotations;
  const start = head.isEmpty ? 0 : tail.indexOf('>') + 1;
  const elements = childrenOf(tail, { innerStart: start, innerEnd: tail.lastIndexOf('</') });
  const drawing = elements.find(({ name }) => name === 'legacyDrawing');
  const drawingId = drawing && /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(drawing.tag)?.[1];
  const newId = addNotes(book, { sheetPart: partName, notes: new Map([...notes].slice(0, MAX_NOTES)), drawingId, words });
  if (newId === undefined) return tail;
  const next = elements.find(({ name }) => afterDrawing.includes(name))?.start ?? elements.at(-1)?.end ?? start;
  const namespace = book.relationshipType('').replace(/\/$/, '');
  return `${tail.slice(0, next)}<${head.sheetPrefix}legacyDrawing xmlns:r="${namespace}" r:id="${newId}"/>${tail.slice(next)}`;
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
