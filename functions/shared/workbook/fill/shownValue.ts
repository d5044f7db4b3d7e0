import { attributeOf, findElements } from '../package/elements.ts';
import { unescapeXml } from '../package/escapeXml.ts';
import { hasFormula } from './changeFormula.ts';
import type { CellXml } from './sheetData.ts';

/** A cell's value as it is shown in charts and headings: number, text, or nothing. */
export type CellValue = number | string | undefined;

/** A cell's value as it is shown. A formula has none: it is calculated when the workbook is opened. */
export function shownValue(cell: CellXml | undefined, sharedString: (index: number) => string): CellValue {
  if (!cell || cell.inner === '' || hasFormula(cell.inner)) return undefined;
  const type = attributeOf(cell.tag, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(cell.inner);
  const written = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</.exec(cell.inner)?.[1];
  if (written === undefined || written === '') return undefined;
  const value = unescapeXml(written);
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
export function sharedTexts(xml: string): string[] {
  return findElements(xml, 'si').map((item) => textOf(xml.slice(item.innerStart, item.innerEnd)));
}

/** What nearly every string item is: one text without runs. */
const plainText = /^(?:<(?:[\w.-]+:)?is>)?<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t>(?:<\/(?:[\w.-]+:)?is>)?$/;

/** The text of a string item, its runs joined; reading aids for Japanese left out. */
function textOf(inner: string): string {
  const only = plainText.exec(inner)?.[1];
  if (only !== undefined) return decodeText(unescapeXml(only));
  const spoken = findElements(inner, 'rPh');
  const texts = findElements(inner, 't').filter(({ start }) => !spoken.some((aid) => aid.start < start && start < aid.end));
  return decodeText(texts.map((text) => unescapeXml(inner.slice(text.innerStart, text.innerEnd))).join(''));
}

function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
