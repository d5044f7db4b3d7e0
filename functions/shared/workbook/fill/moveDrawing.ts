import { findElement, findElements, replaceStretches } from '../package/elements.ts';
import type { RowMoves } from './rowMoves.ts';

/** A drawing after rows have moved: what is anchored below a list moves with its row and keeps its size. */
export function moveDrawing(xml: string, moves: RowMoves): string {
  const anchors = [...findElements(xml, 'twoCellAnchor'), ...findElements(xml, 'oneCellAnchor')];
  const changes = anchors.flatMap((anchor) => {
    const corners = ['from', 'to'].flatMap((name) => findElement(xml, name, anchor) ?? []);
    const rows = corners.flatMap((corner) => findElement(xml, 'row', corner) ?? []);
    const numbers = rows.map((row) => Number(xml.slice(row.innerStart, row.innerEnd)));
    const [from] = numbers;
    if (from === undefined) return [];
    const delta = moves.move(from + 1) - (from + 1);
    return rows.map((row, index) => ({ start: row.innerStart, end: row.innerEnd, text: String((numbers[index] ?? 0) + delta) }));
  });
  return replaceStretches(xml, changes);
}

/** The old drawing part that holds the boxes of cell notes, after rows have moved. */
export function moveNotes(xml: string, moves: RowMoves): string {
  const changes = findElements(xml, 'ClientData').flatMap((box) => {
    const row = findElement(xml, 'Row', box);
    const anchor = findElement(xml, 'Anchor', box);
    if (!row) return [];
    const from = Number(xml.slice(row.innerStart, row.innerEnd));
    const delta = moves.move(from + 1) - (from + 1);
    const moved = { start: row.innerStart, end: row.innerEnd, text: String(from + delta) };
    if (!anchor) return [moved];
    const numbers = xml.slice(anchor.innerStart, anchor.innerEnd).split(',').map(Number);
    const text = numbers.map((number, index) => (index === 2 || index === 6 ? number + delta : number)).join(', ');
    return [moved, { start: anchor.innerStart, end: anchor.innerEnd, text }];
  });
  return replaceStretches(xml, changes);
}
