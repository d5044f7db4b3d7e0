import { asOpenTag, childrenOf, replaceStretches, scanTags, withAttribute, type Element } from '../package/elements.ts';
import { formatFont } from './formatStyle.ts';

/** What a stylesheet's lists must begin with, in the order they stand. */
const sections = {
  numFmts: [],
  fonts: [formatFont({})],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** One of a stylesheet's lists. */
export type Section = keyof typeof sections;

/** The lists of a stylesheet, to look things up in and to add to. */
export interface Stylesheet {
  items(section: Section): readonly string[];
  /** Number of an item written without a prefix, which is added when it is new. */
  add(section: Section, item: string): number;
  /** Number of an item made from one of the same list, which is added when it is new. */
  addLike(section: Section, item: string): number;
  xml(): string;
}

interface List {
  readonly element: Element | undefined;
  readonly prefix: string;
  /** What is written, with what stands around and between the items. */
  readonly written: string[];
  /** Each item as an element of the list's own kind. */
  readonly items: string[];
  readonly places: Map<string, number>;
}

/** Opens a stylesheet that is held whole. Throws when it is none. */
export function openStylesheet(stylesheet: string): Stylesheet {
  const xml = withOpenRoot(stylesheet);
  const [root] = childrenOf(xml);
  if (root?.name !== 'styleSheet') throw new Error('The workbook has no stylesheet');
  const elements = childrenOf(xml, root);
  const lists = new Map<string, List>(
    Object.entries(sections).map(([name, first]) => {
      const element = elements.find((each) => each.name === name);
      return [name, openList(xml, { element, prefix: (element ?? root).prefix, first })];
    }),
  );
  const listOf = (section: Section): List => {
    const list = lists.get(section);
    if (!list) throw new Error(`No list ${section}`);
    return list;
  };
  const addLike = (section: Section, item: string): number => {
    const { items, written, places } = listOf(section);
    const known = places.get(item);
    if (known !== undefined) return known;
    written.push(item);
    const place = items.push(item) - 1;
    places.set(item, place);
    return place;
  };
  return {
    items: (section) => listOf(section).items,
    add: (section, item) => addLike(section, withPrefix(item, listOf(section).prefix)),
    addLike,
    xml: () => formatStylesheet(xml, { root, elements, lists }),
  };
}

/** A stylesheet that says in one tag that it is empty gets room for lists. */
function withOpenRoot(stylesheet: string): string {
  const [root] = childrenOf(stylesheet);
  if (!root?.tag.endsWith('/>')) return stylesheet;
  return `${stylesheet.slice(0, root.start)}${asOpenTag(root.tag)}</${root.prefix}${root.name}>${stylesheet.slice(root.end)}`;
}

function openList(
  xml: string,
  { element, prefix, first }: { readonly element: Element | undefined; readonly prefix: string; readonly first: readonly string[] },
): List {
  const written = element ? childrenOf(xml, element).map(({ start, end }) => xml.slice(start, end)) : [];
  const items = written.flatMap((child) => itemsIn(child, prefix));
  if (items.length === 0) {
    for (const item of first) items.push(withPrefix(item, prefix));
    written.push(...items);
  }
  return { element, prefix, written, items, places: new Map(items.map((item, index) => [item, index])) };
}

/** A child of a list is an item, or holds those meant for programs that know no more than we do: then what they hold of other namespaces is left out. */
function itemsIn(child: string, prefix: string): readonly string[] {
  const [element] = childrenOf(child);
  if (element?.name !== 'AlternateContent') return [child];
  const fallback = childrenOf(child, element).find(({ name }) => name === 'Fallback');
  if (!fallback) return [];
  return childrenOf(child, fallback).map(({ tag, start, end }) => {
    const item = child.slice(start, end);
    if ([...scanTags(item)].every((each) => each.prefix === prefix) && !/\s[\w.-]+:[\w.-]+\s*=/.test(item)) return item;
    return plainTag(tag, prefix);
  });
}

/** An element's name and its attributes without a prefix. */
function plainTag(tag: string, prefix: string): string {
  const [element] = scanTags(tag);
  const attributes = [...tag.matchAll(/\s([\w-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g)].filter(([, name]) => name !== 'xmlns');
  return `<${prefix}${element?.name ?? ''}${attributes.map(([, name = '', value = '']) => ` ${name}=${value}`).join('')}/>`;
}

/** Lists are written where they stood; new ones before the first section that must come after them. */
function formatStylesheet(
  stylesheet: string,
  { root, elements, lists }: { readonly root: Element; readonly elements: readonly Element[]; readonly lists: ReadonlyMap<string, List> },
): string {
  const order = [...lists.keys()];
  const changes = [...lists].flatMap(([name, { element, prefix, items, written }]) => {
    if (items.length === 0) return [];
    const tag = element ? asOpenTag(element.tag) : `<${prefix}${name}>`;
    const text = `${withAttribute(tag, 'count', items.length)}${written.join('')}</${prefix}${name}>`;
    if (element) return [{ start: element.start, end: element.end, text }];
    const next = elements.find((each) => !order.includes(each.name) || order.indexOf(each.name) > order.indexOf(name));
    const at = next?.start ?? root.innerEnd;
    return [{ start: at, end: at, text }];
  });
  return replaceStretches(stylesheet, changes);
}

/** Styles are formatted without a prefix. */
function withPrefix(xml: string, prefix: string): string {
  return prefix ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`) : xml;
}
