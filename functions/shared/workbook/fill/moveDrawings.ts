import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import { formulaMoves, type Moves } from './planMoves.ts';
import { moveDrawing, moveNotes } from './moveDrawing.ts';
import { moveSheetRanges } from './moveSheetRanges.ts';
import { nameKey, type WorkbookIndex } from './readWorkbookIndex.ts';
import type { RowMoves } from './rowMoves.ts';

/** Moves charts, pictures and cell notes with the rows they stand on. */
export function moveDrawings(parts: Parts, workbook: WorkbookIndex, moves: Moves): void {
  for (const sheet of workbook.sheets) {
    const own = moves.get(nameKey(sheet.name));
    if (!own) continue;
    for (const { type, target } of readRelationships(parts, sheet.partName)) {
      if (target === undefined) continue;
      const change = changeOf(type, own, (xml) => moveSheetRanges(xml, own, formulaMoves(sheet.name, moves, false)));
      if (change) parts.write(target, change(parts.text(target)));
    }
  }
}

function changeOf(type: string, moves: RowMoves, moveRanges: (xml: string) => string): ((xml: string) => string) | undefined {
  switch (type) {
    case 'drawing':
      return (xml) => moveDrawing(xml, moves);
    case 'vmlDrawing':
      return (xml) => moveNotes(xml, moves);
    case 'comments':
    case 'threadedComment':
      return moveRanges;
    default:
      return undefined;
  }
}
