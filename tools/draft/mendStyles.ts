import { childrenOf, findElements, replaceStretches } from '../../functions/shared/workbook/package/elements.ts';
import type { Parts } from '../../functions/shared/workbook/package/openParts.ts';

/** Children of a font in the order the standard asks for; exceljs writes them in another. */
const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Puts the fonts of styles made by exceljs in order, and makes the workbook's plain font the one that reports use. */
export function mendStyles(parts: Parts, stylesPart: string): void {
  const xml = parts.text(stylesPart);
  const fonts = findElements(xml, 'font').map((font, index) => {
    const children = childrenOf(xml, font).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const plain = '<sz val="10"/><name val="Arial"/><family val="2"/>';
    return {
      start: font.innerStart,
      end: font.innerEnd,
      text: index === 0 ? plain : children.map(({ start, end }) => xml.slice(start, end)).join(''),
    };
  });
  parts.write(stylesPart, replaceStretches(xml, fonts));
}
