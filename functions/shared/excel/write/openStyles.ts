import { escapeXml } from '../xml/escapeXml.ts';
import type { CellStyle } from './workbookPlan.ts';

/** The styles of a workbook being written. */
export interface Styles {
  /** Index to put in a cell's `s`. */
  idOf(style: CellStyle | undefined, isQuoted?: boolean): number;
  /** `styles.xml` with every style asked for. */
  xml(): string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers below this are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

/** Collects styles; the first of each kind is Excel's default. */
export function openStyles(): Styles {
  const fonts = openList([formatFont({})]);
  const fills = openList(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = openList(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = openList([]);
  const cells = openList(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  return {
    idOf(style, isQuoted = false) {
      if (!style && !isQuoted) return 0;
      const { fill, hasBorder, numberFormat, ...rest } = style ?? {};
      const ids = {
        numFmtId: numberFormat === undefined ? 0 : numberFormat === '@' ? 49 : FIRST_OWN_FORMAT + formats.indexOf(numberFormat),
        fontId: fonts.indexOf(formatFont(rest)),
        fillId: fill === undefined ? 0 : fills.indexOf(formatFill(fill)),
        borderId: hasBorder ? borders.indexOf(thinBorder) : 0,
      };
      return cells.indexOf(formatCellStyle(ids, rest, isQuoted));
    },
    xml: () =>
      [
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NAMESPACE}">`,
        formatList(
          'numFmts',
          formats.items.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`),
        ),
        formatList('fonts', fonts.items),
        formatList('fills', fills.items),
        formatList('borders', borders.items),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        formatList('cellXfs', cells.items),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join(''),
  };
}

/** A list where each item stands once. */
function openList(first: readonly string[]) {
  const items = [...first];
  const places = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    indexOf(item: string): number {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

function formatList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

const thinBorder = [
  '<border>',
  ...['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`),
]
  .concat('<diagonal/></border>')
  .join('');

function formatFont({ isBold, isUnderlined, size = 11, color }: CellStyle): string {
  const shade = color === undefined ? '' : `<color rgb="FF${color}"/>`;
  return `<font>${isBold ? '<b/>' : ''}${isUnderlined ? '<u/>' : ''}<sz val="${size}"/>${shade}<name val="Calibri"/><family val="2"/></font>`;
}

function formatFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function formatCellStyle(
  ids: { readonly numFmtId: number; readonly fontId: number; readonly fillId: number; readonly borderId: number },
  { wraps, vertical }: CellStyle,
  isQuoted: boolean,
): string {
  const attributes = Object.entries(ids).map(([name, id]) => `${name}="${id}"`);
  const applied = [
    ids.numFmtId > 0 && 'applyNumberFormat="1"',
    ids.fontId > 0 && 'applyFont="1"',
    ids.fillId > 0 && 'applyFill="1"',
    ids.borderId > 0 && 'applyBorder="1"',
    (wraps || vertical) && 'applyAlignment="1"',
  ].filter((attribute) => attribute !== false && attribute !== undefined);
  const open = `<xf ${attributes.join(' ')} xfId="0"${isQuoted ? ' quotePrefix="1"' : ''} ${applied.join(' ')}`.trimEnd();
  if (!wraps && !vertical) return `${open}/>`;
  return `${open}><alignment${vertical ? ` vertical="${vertical}"` : ''}${wraps ? ' wrapText="1"' : ''}/></xf>`;
}
