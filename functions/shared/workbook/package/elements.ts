import { escapeXml, unescapeXml } from './escapeXml.ts';

/** A tag and its place in the XML. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** An element and the places of its parts: `xml.slice(start, end)` is all of it, `slice(innerStart, innerEnd)` what it holds. */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** The opening tag as written. */
  readonly tag: string;
}

const tagPattern = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|[?!][^>]*>|(\/?)([\w.-]+:)?([\w.-]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>)/g;

/** The tags of a stretch of XML in order; comments, CDATA and declarations are passed over. */
export function* scanTags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  const pattern = new RegExp(tagPattern);
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match && match.index < to; match = pattern.exec(xml)) {
    if (match[3] === undefined) continue;
    const kind = match[1] ? 'close' : match[4]?.endsWith('/') ? 'empty' : 'open';
    yield { kind, name: match[3], prefix: match[2] ?? '', start: match.index, end: pattern.lastIndex };
  }
}

/** Every element with this name (without prefix) in a stretch of XML, in order. Elements inside a match are not looked for. */
export function findElements(xml: string, name: string, within?: { readonly innerStart: number; readonly innerEnd: number }): Element[] {
  return collectElements(scanTags(xml, within?.innerStart, within?.innerEnd), xml, (tag) => tag.name === name);
}

/** The first element with this name. */
export function findElement(
  xml: string,
  name: string,
  within?: { readonly innerStart: number; readonly innerEnd: number },
): Element | undefined {
  return findElements(xml, name, within)[0];
}

/** The elements directly inside an element; of a document its root. */
export function childrenOf(xml: string, within?: { readonly innerStart: number; readonly innerEnd: number }): Element[] {
  return collectElements(scanTags(xml, within?.innerStart, within?.innerEnd), xml, () => true);
}

function collectElements(tags: Iterable<Tag>, xml: string, isWanted: (tag: Tag) => boolean): Element[] {
  const found: Element[] = [];
  let open: Tag | undefined;
  let depth = 0;
  for (const tag of tags) {
    if (!open) {
      if (tag.kind === 'close' || !isWanted(tag)) continue;
      if (tag.kind === 'empty') found.push(elementOf(xml, tag, tag));
      else open = tag;
    } else if (tag.kind === 'open') {
      depth += 1;
    } else if (tag.kind === 'close') {
      if (depth === 0) {
        found.push(elementOf(xml, open, tag));
        open = undefined;
      } else {
        depth -= 1;
      }
    }
  }
  return found;
}

function elementOf(xml: string, open: Tag, close: Tag): Element {
  const isEmpty = open.kind === 'empty';
  return {
    name: open.name,
    prefix: open.prefix,
    start: open.start,
    innerStart: open.end,
    innerEnd: isEmpty ? open.end : close.start,
    end: isEmpty ? open.end : close.end,
    tag: xml.slice(open.start, open.end),
  };
}

/** An attribute's value, by its name as written (`r:id` with prefix). */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag);
  return match ? unescapeXml((match[3] ?? '').slice(1, -1)) : undefined;
}

/** The tag with an attribute set, in its old place or last; `undefined` takes it away. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const pattern = attributePattern(name);
  if (value === undefined) return tag.replace(pattern, '');
  const attribute = `${name}="${escapeXml(String(value))}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_whole, space: string) => space + attribute);
  return tag.replace(/\s*(\/?)>$/, (_whole, slash: string) => ` ${attribute}${slash}>`);
}

const patterns = new Map<string, RegExp>();

/** One pattern for each attribute name: cells by the hundred thousand ask for the same few. */
function attributePattern(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`(\\s)(${name.replace(/[.]/g, '\\.')})\\s*=\\s*("[^"]*"|'[^']*')`);
  patterns.set(name, pattern);
  return pattern;
}

/** The XML with some stretches replaced. Stretches do not overlap; order does not matter. */
export function replaceStretches(
  xml: string,
  changes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}
