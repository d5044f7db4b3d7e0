import type { AnnotationWords } from '../../definition/annotationWords.ts';
import { attributeOf, childrenOf, findElement, findElements, replaceStretches, type Element } from '../package/elements.ts';
import { unescapeXml } from '../package/escapeXml.ts';
import { parseRange } from '../package/reference.ts';
import { readRelationships } from '../package/relationships.ts';
import type { Book } from './openBook.ts';

const SHAPE = '<v:shape';
const SHAPE_END = '</v:shape>';

/** Takes away what an earlier annotation wrote in the notes of a sheet: whole notes, or what was added below somebody else's. */
export function clearNotes({ parts }: Book, sheetPart: string, words: AnnotationWords): void {
  const relationships = readRelationships(parts, sheetPart);
  const comments = relationships.find(({ type }) => type === 'comments')?.target;
  if (comments === undefined || !parts.has(comments)) return;
  const xml = parts.text(comments);
  const list = findElement(xml, 'commentList');
  const read = list ? childrenOf(xml, list).map((element) => readNote(xml, element, words)) : [];
  parts.write(
    comments,
    replaceStretches(
      xml,
      read.flatMap(({ change }) => change ?? []),
    ),
  );
  const gone = read.flatMap(({ cell, isOurs }) => (isOurs ? [cell] : []));
  for (const { type, target } of relationships) {
    if (type === 'vmlDrawing' && target !== undefined && gone.length > 0) parts.write(target, removeShapes(parts.text(target), gone));
  }
}

interface ReadNote {
  readonly cell: string;
  /** Nobody else wrote in it. */
  readonly isOurs: boolean;
  readonly change?: { readonly start: number; readonly end: number; readonly text: string };
}

function readNote(xml: string, comment: Element, words: AnnotationWords): ReadNote {
  const cell = attributeOf(comment.tag, 'ref') ?? '';
  const texts = findElements(xml, 't', comment);
  const said = texts.map(({ innerStart, innerEnd }) => unescapeXml(xml.slice(innerStart, innerEnd))).join('');
  const ours = findOurs(said, words);
  if (ours === -1) return { cell, isOurs: false };
  if (said.slice(0, ours).trim() === '') return { cell, isOurs: true, change: { start: comment.start, end: comment.end, text: '' } };
  const body = findElement(xml, 'text', comment);
  if (!body) return { cell, isOurs: false };
  return { cell, isOurs: false, change: { start: body.start, end: body.end, text: cutRuns(xml.slice(body.start, body.end), ours) } };
}

/** Where in a note our part begins: at `Redovisa: Fel`, `Redovisa: Varning` or the like, at its start or on a line of its own. */
function findOurs(said: string, { author, severities }: AnnotationWords): number {
  const places = Object.values(severities).flatMap((severity) => {
    const heading = `${author}: ${severity} `;
    const below = said.indexOf(`\n${heading}`);
    return said.startsWith(heading) ? [0] : below === -1 ? [] : [below];
  });
  return places.length === 0 ? -1 : Math.min(...places);
}

/** A note's text up to a number of characters; runs after that are left out. */
function cutRuns(xml: string, length: number): string {
  const [body] = childrenOf(xml);
  if (!body) return xml;
  let left = length;
  const kept = childrenOf(xml, body).flatMap((run) => {
    const written = xml.slice(run.start, run.end);
    const text = findElement(written, 't');
    if (!text || left <= 0) return text ? [] : [written];
    const said = unescapeXml(written.slice(text.innerStart, text.innerEnd));
    left -= said.length;
    if (left >= 0) return [written];
    const cut = said.slice(0, said.length + left).trimEnd();
    return [
      replaceStretches(written, [
        { start: text.innerStart, end: text.innerEnd, text: cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;') },
      ]),
    ];
  });
  return `${body.tag}${kept.join('')}</${body.prefix}${body.name}>`;
}

/** Drawings of this kind are not always good XML: a shape is what stands between its tags. */
function removeShapes(vml: string, cells: readonly string[]): string {
  const places = new Set(cells.flatMap((cell) => placeOf(cell)));
  const kept: string[] = [];
  let at = 0;
  for (let start = vml.indexOf(SHAPE); start !== -1; start = vml.indexOf(SHAPE, start + 1)) {
    const opened = vml.indexOf('>', start);
    const end = vml.indexOf(SHAPE_END, opened) + SHAPE_END.length;
    if (opened === -1 || end < opened) break;
    if (/\w/.test(vml.charAt(start + SHAPE.length)) || vml.charAt(opened - 1) === '/') continue;
    if (isNoteAt(vml.slice(start, end), places)) {
      kept.push(vml.slice(at, start));
      at = end;
    }
    start = end - 1;
  }
  return kept.join('') + vml.slice(at);
}

function isNoteAt(shape: string, places: ReadonlySet<string>): boolean {
  const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
  return shape.includes('"Note"') && places.has(`${row} ${column}`);
}

function placeOf(cell: string): string[] {
  const range = parseRange(cell);
  return range ? [`${range.firstRow - 1} ${range.firstColumn}`] : [];
}
