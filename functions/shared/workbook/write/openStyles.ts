import { asOpenTag, attributeOf, childrenOf, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import { escapeXml } from '../package/escapeXml.ts';
import type { CellStyle } from './workbookPlan.ts';
import { formatBorder, formatCellStyle, formatFill, formatFont } from './formatStyle.ts';

/** A stylesheet that styles are added to. Styles it has already keep their numbers. */
export interface Styles {
  /** Number to put in a cell's `s`. */
  idOf(style: CellStyle | undefined, isQuoted?: boolean): number;
  /** The number of a style like another, for text that looks like a formula: it stays text when somebody edits the cell. */
  quoted(style: number): number;
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

/** What a stylesheet's lists must begin with, in the order they stand. */
const sections = {
  numFmts: [],
  fonts: [formatFont({})],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Section = keyof typeof sections;

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
      return sheet.add('cellXfs', withAttribute(tag, 'quotePrefix', 1) + rest);
    },
    filled(style, color) {
      const key = `${style} ${color}`;
      const known = filled.get(key);
      if (known !== undefined) return known;
      const { tag, rest } = cellStyleAt(sheet, style);
      const fillId = sheet.add('fills', formatFill(color));
      const id = sheet.add('cellXfs', withAttribute(withAttribute(tag, 'fillId', fillId), 'applyFill', 1) + rest);
      filled.set(key, id);
      return id;
    },
    filledWith(colors) {
      const wanted = new Set(sheet.items('fills').flatMap((fill, index) => (colors.some((color) => isFill(fill, color)) ? [index] : [])));
      const styled = [...sheet.items('cellXfs').entries()].filter(([, xf]) => wanted.has(Number(attributeOf(xf, 'fillId'))));
      return new Map(styled.map(([style, xf]) => [style, sheet.add('cellXfs', withoutFill(xf))]));
    },
    xml: () => sheet.xml(),
  };
}

function cellStyleAt(sheet: Stylesheet, style: number): { tag: string; rest: string } {
  const cells = sheet.items('cellXfs');
  const [, tag = '', rest = ''] = /^(<[^>]*>)([\s\S]*)$/.exec(cells[style] ?? cells[0] ?? '') ?? [];
  return { tag, rest };
}

function isFill(fill: string, color: string): boolean {
  return new RegExp(`patternType="solid"[^>]*>\\s*<(?:[\\w.-]+:)?fgColor rgb="FF${color}"`, 'i').test(fill);
}

function withoutFill(xf: string): string {
  const [, tag = '', rest = ''] = /^(<[^>]*>)([\s\S]*)$/.exec(xf) ?? [];
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

interface Stylesheet {
  items(section: Section): readonly string[];
  /** Number of an item, which is added when it is new. */
  add(section: Section, item: string): number;
  xml(): string;
}

interface List {
  readonly element: Element | undefined;
  readonly items: string[];
  readonly places: Map<string, number>;
}

function openStylesheet(stylesheet: string): Stylesheet {
  const [root] = childrenOf(stylesheet);
  if (root?.name !== 'styleSheet') throw new Error('The workbook has no stylesheet');
  const elements = childrenOf(stylesheet, root);
  const lists = new Map<string, List>(
    Object.entries(sections).map(([name, first]) => {
      const element = elements.find((each) => each.name === name);
      const own = element && childrenOf(stylesheet, element).map(({ start, end }) => stylesheet.slice(start, end));
      const items = own ?? first.map((item) => withPrefix(item, root.prefix));
      return [name, { element, items, places: new Map(items.map((item, index) => [item, index])) }];
    }),
  );
  const listOf = (section: Section): List => {
    const list = lists.get(section);
    if (!list) throw new Error(`No list ${section}`);
    return list;
  };
  return {
    items: (section) => listOf(section).items,
    add(section, unprefixed) {
      const { items, places } = listOf(section);
      const item = withPrefix(unprefixed, root.prefix);
      const place = places.get(item) ?? items.push(item) - 1;
      places.set(item, place);
      return place;
    },
    xml: () => formatStylesheet(stylesheet, { root, elements, lists }),
  };
}

/** Lists are written where they stood; new ones before the first section that must come after them. */
function formatStylesheet(
  stylesheet: string,
  { root, elements, lists }: { readonly root: Element; readonly elements: readonly Element[]; readonly lists: ReadonlyMap<string, List> },
): string {
  const order = [...lists.keys()];
  const changes = [...lists].flatMap(([name, { element, items }]) => {
    if (items.length === 0) return [];
    const tag = element ? asOpenTag(element.tag) : `<${root.prefix}${name}>`;
    const text = `${withAttribute(tag, 'count', items.length)}${items.join('')}</${root.prefix}${name}>`;
    if (element) return [{ start: element.start, end: element.end, text }];
    const next = elements.find((each) => !order.includes(each.name) || order.indexOf(each.name) > order.indexOf(name));
    const at = next?.start ?? root.innerEnd;
    return [{ start: at, end: at, text }];
  });
  return replaceStretches(stylesheet, changes);
}

/** Styles are formatted without a prefix; items a workbook has already carry its own. */
function withPrefix(xml: string, prefix: string): string {
  return prefix && !xml.startsWith(`<${prefix}`) ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`) : xml;
}
