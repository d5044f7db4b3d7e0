import { findElements, replaceStretches } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import type { Parts } from '../package/openParts.ts';
import { formulaMoves, type Moves } from './planMoves.ts';
import { moveFormula } from './moveFormula.ts';
import type { WorkbookIndex } from './readWorkbookIndex.ts';

/** Has defined names, print areas and print titles point at the same cells after rows have moved; ranges over a list get its length. */
export function moveNames(parts: Parts, workbook: WorkbookIndex, moves: Moves): void {
  if (moves.size === 0) return;
  const xml = parts.text(workbook.partName);
  const changes = findElements(xml, 'definedName').map((element) => {
    const formula = unescapeXml(xml.slice(element.innerStart, element.innerEnd));
    const text = escapeXml(moveFormula(formula, formulaMoves('', moves, true)));
    return { start: element.innerStart, end: element.innerEnd, text };
  });
  parts.write(workbook.partName, replaceStretches(xml, changes));
}
