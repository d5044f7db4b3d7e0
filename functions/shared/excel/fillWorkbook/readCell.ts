import { attributeOf, findElement, findElements } from '../xml/elements.ts';
import { unescapeXml } from '../xml/escapeXml.ts';
import type { CellXml } from './sheetData.ts';

/** A cell's value as it is shown in charts and headings: number, text, or nothing. */
export type CellValue = number | string | undefined;

/** Reads a cell's value. A formula has none: it is calculated when the workbook is opened. */
export function readCell(cell: CellXml | undefined, sharedString: (index: number) => string): CellValue {
  if (!cell || cell.inner === '' || findElement(cell.inner, 'f')) return undefined;
  const type = attributeOf(cell.tag, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(cell.inner);
  const element = findElement(cell.inner, 'v');
  const value = element && unescapeXml(cell.inner.slice(element.innerStart, element.innerEnd));
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's':
      return sharedString(Number(value));
    case 'n':
      return Number(value);
    case 'str':
      return decodeText(value);
    default:
      return undefined;
  }
}

/** The texts of a shared string table, in order. */
export function readSharedStrings(xml: string): string[] {
  return findElements(xml, 'si').map((item) => textOf(xml.slice(item.innerStart, item.innerEnd)));
}

/** The text of a string item, its runs joined; reading aids for Japanese left out. */
function textOf(inner: string): string {
  const spoken = findElements(inner, 'rPh');
  const texts = findElements(inner, 't').filter(({ start }) => !spoken.some((aid) => aid.start < start && start < aid.end));
  return decodeText(texts.map((text) => unescapeXml(inner.slice(text.innerStart, text.innerEnd))).join(''));
}

function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
