import type { AnnotationWords } from '../../definition/annotationWords.ts';
import { parseRange } from '../package/reference.ts';
import { asOpenTag, childrenOf, findElement, findElements, attributeOf, replaceStretches } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import { addContentType, addDefaultContentType } from '../package/contentTypes.ts';
import { addRelationship, readRelationships } from '../package/relationships.ts';
import type { CellNote } from './groupAnnotations.ts';
import { emptyDrawing, formatNoteShape, noteShapeType } from './noteShape.ts';
import { countNoteLines, formatNote } from './noteText.ts';
import { freePart, type Book } from './openBook.ts';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A sheet's notes to write, by cell address. */
export interface NotesToAdd {
  readonly sheetPart: string;
  readonly notes: ReadonlyMap<string, CellNote>;
  /** Id of the relationship to the drawing that the sheet names, when it names one. */
  readonly drawingId: string | undefined;
  readonly words: AnnotationWords;
}

/** Writes notes (comments) on cells; on a cell that has one, below what it says. Returns the id of a drawing the sheet must name from now on. */
export function addNotes(book: Book, { sheetPart, notes, drawingId, words }: NotesToAdd): string | undefined {
  const { parts } = book;
  const relationships = readRelationships(parts, sheetPart);
  const known = relationships.find(({ type }) => type === 'comments')?.target;
  const commentsPart = known ?? freePart(parts, 'xl/comments', '.xml');
  const { xml, added } = writeComments(known ? parts.text(known) : emptyComments(book), notes, words);
  parts.write(commentsPart, xml);
  if (!known) {
    addContentType(parts, commentsPart, COMMENTS);
    addRelationship(parts, sheetPart, { type: book.relationshipType('comments'), target: commentsPart });
  }
  const knownDrawing = relationships.find(({ id }) => id === drawingId)?.target;
  const drawingPart = knownDrawing ?? freePart(parts, 'xl/drawings/vmlDrawing', '.vml');
  parts.write(drawingPart, addShapes(knownDrawing ? parts.text(knownDrawing) : emptyDrawing, notes, added));
  if (knownDrawing) return undefined;
  addDefaultContentType(parts, 'vml', DRAWING);
  return addRelationship(parts, sheetPart, { type: book.relationshipType('vmlDrawing'), target: drawingPart });
}

function emptyComments({ isStrict }: Book): string {
  const namespace = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

function writeComments(
  xml: string,
  notes: ReadonlyMap<string, CellNote>,
  words: AnnotationWords,
): { readonly xml: string; readonly added: readonly string[] } {
  const authors = findElement(xml, 'authors');
  const list = findElement(xml, 'commentList');
  if (!authors || !list) throw new Error('The comments of a sheet are damaged');
  const { prefix } = list;
  const names = findElements(xml, 'author', authors).map(({ innerStart, innerEnd }) => unescapeXml(xml.slice(innerStart, innerEnd)));
  const isKnown = names.includes(words.author);
  const author = isKnown ? names.indexOf(words.author) : names.length;
  const comments = new Map(childrenOf(xml, list).map((element) => [attributeOf(element.tag, 'ref') ?? '', element]));
  const added = [...notes.keys()].filter((cell) => !comments.has(cell));
  const changes = [...notes].flatMap(([cell, note]) => {
    const text = findElement(xml, 'text', comments.get(cell));
    return comments.has(cell) && text
      ? [{ start: text.start, end: text.end, text: appendRuns(xml.slice(text.start, text.end), note, words) }]
      : [];
  });
  const written = added.map((cell) => {
    const runs = formatNote(notes.get(cell) ?? { severity: 'note', findings: [] }, words, prefix);
    return `<${prefix}comment ref="${cell}" authorId="${author}"><${prefix}text>${runs}</${prefix}text></${prefix}comment>`;
  });
  const patched = replaceStretches(xml, [
    ...(isKnown ? [] : [appendTo(authors, `<${prefix}author>${escapeXml(words.author)}</${prefix}author>`)]),
    ...changes,
    appendTo(list, written.join('')),
  ]);
  return { xml: patched, added };
}

/** Plain text becomes a run, so that ours can follow it. */
function appendRuns(xml: string, note: CellNote, words: AnnotationWords): string {
  const [text] = childrenOf(xml);
  if (!text) return xml;
  const { prefix } = text;
  const held = childrenOf(xml, text).map((element) => {
    const written = xml.slice(element.start, element.end);
    return element.name === 't' ? `<${prefix}r>${written}</${prefix}r>` : written;
  });
  const gap = `<${prefix}r><${prefix}t xml:space="preserve">\n\n</${prefix}t></${prefix}r>`;
  const runs = held.filter((each) => each.startsWith(`<${prefix}r>`) || each.startsWith(`<${prefix}r `));
  const rest = held.filter((each) => !runs.includes(each));
  return `<${prefix}text>${runs.join('')}${runs.length > 0 ? gap : ''}${formatNote(note, words, prefix)}${rest.join('')}</${prefix}text>`;
}

function appendTo(
  element: { innerStart: number; innerEnd: number; start: number; end: number; tag: string; prefix: string; name: string },
  text: string,
) {
  if (!element.tag.endsWith('/>')) return { start: element.innerEnd, end: element.innerEnd, text };
  return { start: element.start, end: element.end, text: `${asOpenTag(element.tag)}${text}</${element.prefix}${element.name}>` };
}

/** Drawings of this kind are not always good XML: shapes are put before its last tag and nothing else is touched. */
function addShapes(vml: string, notes: ReadonlyMap<string, CellNote>, cells: readonly string[]): string {
  const end = vml.lastIndexOf('</xml>');
  if (end === -1) throw new Error('The drawing of a sheet is damaged');
  let first = 1025;
  for (const [, id] of vml.matchAll(/id=["']?_x0000_s(\d+)/g)) first = Math.max(first, Number(id) + 1);
  const shapes = cells.flatMap((cell, index) => {
    const place = parseRange(cell);
    const note = notes.get(cell);
    if (!place || !note) return [];
    return [formatNoteShape({ id: first + index, row: place.firstRow - 1, column: place.firstColumn, lines: countNoteLines(note) })];
  });
  const type = /id=["']?_x0000_t202\b/.test(vml) ? '' : noteShapeType;
  return vml.slice(0, end) + (shapes.length > 0 ? type : '') + shapes.join('') + vml.slice(end);
}
