import { attributeOf, findElement, withAttribute } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import { copyFormula } from './moveFormula.ts';
import { parseRange } from '../package/reference.ts';
import type { CellXml, RowXml, SheetData } from './sheetData.ts';

/** Whether a sheet's XML holds any formula in its cells. */
export function hasFormula(xml: string): boolean {
  return /<(?:[\w.-]+:)?f[\s>/]/.test(xml);
}

/** A cell's content with its formula changed; content without formula stays. */
export function changeFormula(inner: string, change: (formula: string) => string, changeArea?: (area: string) => string): string {
  const element = hasFormula(inner) ? findElement(inner, 'f') : undefined;
  if (!element) return inner;
  const area = attributeOf(element.tag, 'ref');
  const tag = area === undefined || !changeArea ? element.tag : withAttribute(element.tag, 'ref', changeArea(area));
  const text = escapeXml(change(unescapeXml(inner.slice(element.innerStart, element.innerEnd))));
  return inner.slice(0, element.start) + tag + text + inner.slice(element.innerEnd);
}

/**
 * The sheet with every cell's formula written out and no calculated value: formulas that cells share would go wrong when rows
 * move, and an old value would be read as a figure by programs that do not calculate.
 */
export function writeOutFormulas(data: SheetData): SheetData {
  const masters = new Map<string, { formula: string; column: number; row: number }>();
  const rows = new Map<number, RowXml>();
  for (const row of [...data.rows.values()].sort((a, b) => a.rowNumber - b.rowNumber)) {
    rows.set(row.rowNumber, { ...row, cells: row.cells.map((cell) => writeOutFormula(cell, row.rowNumber, masters)) });
  }
  return { ...data, rows };
}

function writeOutFormula(cell: CellXml, row: number, masters: Map<string, { formula: string; column: number; row: number }>): CellXml {
  const element = hasFormula(cell.inner) ? findElement(cell.inner, 'f') : undefined;
  if (!element) return cell;
  const tag = withAttribute(cell.tag, 't', undefined);
  const written = cell.inner.slice(element.start, element.end);
  const shared = attributeOf(element.tag, 't') === 'shared' ? attributeOf(element.tag, 'si') : undefined;
  if (shared === undefined) return { ...cell, tag, inner: written };
  const own = unescapeXml(cell.inner.slice(element.innerStart, element.innerEnd));
  if (own !== '' && parseRange(attributeOf(element.tag, 'ref') ?? '')) masters.set(shared, { formula: own, column: cell.column, row });
  const master = masters.get(shared);
  const formula = own || (master ? copyFormula(master.formula, { rows: row - master.row, columns: cell.column - master.column }) : '');
  return { ...cell, tag, inner: `<${element.prefix}f>${escapeXml(formula)}</${element.prefix}f>` };
}
