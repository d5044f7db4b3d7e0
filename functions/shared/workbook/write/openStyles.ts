import { attributeOf, childrenOf, withAttribute } from '../package/elements.ts';
import { escapeXml } from '../package/escapeXml.ts';
import type { CellStyle } from './workbookPlan.ts';
import { formatBorder, formatCellStyle, formatFill, formatFont } from './formatStyle.ts';
import { openStylesheet, type Stylesheet } from './openStylesheet.ts';

/** A stylesheet that styles are added to. Styles it has already keep their numbers. */
export interface Styles {
  /** Number to put in a cell's `s`. */
  idOf(style: CellStyle | undefined, isQuoted?: boolean): number;
  /** The number of a style like another, for text that looks like a formula: it stays text when somebody edits the cell. */
  quoted(style: number): number;
  /** The number of a style like another, whose text stays on one line. */
  unwrapped(style: number): number;
  /** The number of a style like another, on another background. */
  filled(style: number, color: string): number;
  /** Styles on one of these backgrounds, each with the number of the same style without. */
  filledWith(colors: readonly string[]): ReadonlyMap<number, number>;
  /** The stylesheet with every style asked for. */
  xml(): string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers up to this are Excel's own formats. */
const LAST_BUILT_IN_FORMAT = 163;

/** Opens a workbook's stylesheet, or a new one, to add styles at the ends of its lists. */
export function openStyles(
  stylesheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NAMESPACE}"></styleSheet>`,
): Styles {
  const sheet = openStylesheet(stylesheet);
  const filled = new Map<string, number>();
  return {
    idOf(style, isQuoted = false) {
      if (!style && !isQuoted) return 0;
      const { fill, hasBorder, numberFormat, ...rest } = style ?? {};
      const ids = {
        numFmtId: numberFormat === undefined ? 0 : numberFormat === '@' ? 49 : addFormat(sheet, numberFormat),
        fontId: sheet.add('fonts', formatFont(rest)),
        fillId: fill === undefined ? 0 : sheet.add('fills', formatFill(fill)),
        borderId: hasBorder ? sheet.add('borders', formatBorder()) : 0,
      };
      return sheet.add('cellXfs', formatCellStyle(ids, rest, isQuoted));
    },
    quoted(style) {
      const { tag, rest } = cellStyleAt(sheet, style);
      return sheet.addLike('cellXfs', withAttribute(tag, 'quotePrefix', 1) + rest);
    },
    unwrapped(style) {
      const { tag, rest } = cellStyleAt(sheet, style);
      return sheet.addLike('cellXfs', tag + rest.replace(/ wrapText="(?:1|true)"/, ''));
    },
    filled(style, color) {
      const key = `${style} ${color}`;
      const known = filled.get(key);
      if (known !== undefined) return known;
      const { tag, rest } = cellStyleAt(sheet, style);
      const fillId = sheet.add('fills', formatFill(color));
      const id = sheet.addLike('cellXfs', withAttribute(withAttribute(tag, 'fillId', fillId), 'applyFill', 1) + rest);
      filled.set(key, id);
      return id;
    },
    filledWith(colors) {
      const wanted = new Set(sheet.items('fills').flatMap((fill, index) => (colors.some((color) => isFill(fill, color)) ? [index] : [])));
      const styled = [...sheet.items('cellXfs').entries()].filter(([, xf]) => wanted.has(Number(attributeOf(xf, 'fillId'))));
      return new Map(styled.map(([style, xf]) => [style, sheet.addLike('cellXfs', withoutFill(xf))]));
    },
    xml: () => sheet.xml(),
  };
}

function cellStyleAt(sheet: Stylesheet, style: number): { tag: string; rest: string } {
  const cells = sheet.items('cellXfs');
  return splitTag(cells[style] ?? cells[0] ?? '');
}

function splitTag(xf: string): { tag: string; rest: string } {
  const [element] = childrenOf(xf);
  return element ? { tag: element.tag, rest: xf.slice(element.innerStart) } : { tag: '<xf/>', rest: '' };
}

function isFill(fill: string, color: string): boolean {
  return new RegExp(`patternType="solid"[^>]*>\\s*<(?:[\\w.-]+:)?fgColor rgb="FF${color}"`, 'i').test(fill);
}

function withoutFill(xf: string): string {
  const { tag, rest } = splitTag(xf);
  return withAttribute(withAttribute(tag, 'fillId', 0), 'applyFill', undefined) + rest;
}

function addFormat(sheet: Stylesheet, code: string): number {
  const known = sheet.items('numFmts');
  const same = known.find((item) => attributeOf(item, 'formatCode') === code);
  const id = same
    ? Number(attributeOf(same, 'numFmtId'))
    : Math.max(LAST_BUILT_IN_FORMAT, ...known.map((item) => Number(attributeOf(item, 'numFmtId')))) + 1;
  if (!same) sheet.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  return id;
}
