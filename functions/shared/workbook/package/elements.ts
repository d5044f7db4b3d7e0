import { escapeXml, unescapeXml } from './escapeXml.ts';
import { limits } from './limits.ts';
import { passedLimit } from './unreadable.ts';

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

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** The tags of a stretch of XML in order; comments, CDATA and declarations are passed over, and what only looks like a tag. */
export function* scanTags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  const place: TagPlace = { kind: 'open', start: from, nameStart: from, nameEnd: from, end: from };
  while (findTag(xml, place, to)) yield tagAt(xml, place);
}

/** Where a tag is, and its name with prefix. One object, moved from tag to tag: rows of a sheet hold millions. */
export interface TagPlace {
  kind: Tag['kind'];
  start: number;
  nameStart: number;
  nameEnd: number;
  end: number;
}

/** Moves on to the next tag after the place's end that begins before `to`; false when there is none. */
export function findTag(xml: string, place: TagPlace, to: number): boolean {
  let at = xml.indexOf('<', place.end);
  while (at !== -1 && at < to) {
    if (readPlace(xml, at, place)) return true;
    at = xml.indexOf('<', passHidden(xml, at) ?? at + 1);
  }
  return false;
}

/** Where a comment, CDATA or a declaration that begins here ends; undefined for anything else. One that never ends hides the rest. */
export function passHidden(xml: string, at: number): number | undefined {
  if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return endOf(xml, ']]>', at + 9);
  return xml.startsWith('<!', at) || xml.startsWith('<?', at) ? endOf(xml, '>', at + 2) : undefined;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}

/** Reads the tag that begins here; false when there is none. Read by hand: an expression would go back and forth in XML that never ends its tags. */
function readPlace(xml: string, start: number, place: TagPlace): boolean {
  const isClose = xml.charCodeAt(start + 1) === SLASH;
  const nameStart = start + (isClose ? 2 : 1);
  const first = passName(xml, nameStart);
  if (first === nameStart) return false;
  const second = xml.charCodeAt(first) === COLON ? passName(xml, first + 1) : first;
  const nameEnd = second > first + 1 ? second : first;
  const last = findTagEnd(xml, nameEnd);
  if (last === undefined) return false;
  const holdsNothing = last > nameEnd && xml.charCodeAt(last - 1) === SLASH;
  place.kind = isClose ? 'close' : holdsNothing ? 'empty' : 'open';
  place.start = start;
  place.nameStart = nameStart;
  place.nameEnd = nameEnd;
  place.end = last + 1;
  return true;
}

function tagAt(xml: string, { kind, start, nameStart, nameEnd, end }: TagPlace): Tag {
  const full = xml.slice(nameStart, nameEnd);
  const name = full.slice(full.indexOf(':') + 1);
  return { kind, name, prefix: full.slice(0, full.length - name.length), start, end };
}

function passName(xml: string, from: number): number {
  let at = from;
  while (isNameCode(xml.charCodeAt(at))) at += 1;
  return at;
}

/** Letters, digits, `_`, `-` and `.`. */
function isNameCode(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d || code === 0x2e;
}

/** Where the tag's `>` is, outside quotes. */
function findTagEnd(xml: string, from: number): number | undefined {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GT) return at;
    if (code === LT) return undefined;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

/** A stretch of XML inside an element. */
type Within = Pick<Element, 'innerStart' | 'innerEnd'>;

/** Every element with this name (without prefix) in a stretch of XML, in order. Elements inside a match are not looked for. */
export function findElements(xml: string, name: string, within?: Within): Element[] {
  return keep(walkElements(xml, within, (tag) => tag.name === name));
}

/** The first element with this name. */
export function findElement(xml: string, name: string, within?: Within): Element | undefined {
  for (const element of walkElements(xml, within, (tag) => tag.name === name)) return element;
  return undefined;
}

/** The elements directly inside an element; of a document its root. */
export function childrenOf(xml: string, within?: Within): Element[] {
  return keep(walkElements(xml, within, () => true));
}

/** A part of a few megabytes may hold a million elements: more than any honest part are not held. */
function keep(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    if (kept.length >= limits.heldElements) throw passedLimit('tooManyCells', limits.heldElements);
    kept.push(element);
  }
  return kept;
}

function* walkElements(xml: string, within: Within | undefined, isWanted: (tag: Tag) => boolean): Generator<Element> {
  let open: Tag | undefined;
  let depth = 0;
  for (const tag of scanTags(xml, within?.innerStart, within?.innerEnd)) {
    if (!open) {
      if (tag.kind === 'close' || !isWanted(tag)) continue;
      if (tag.kind === 'empty') yield elementOf(xml, tag, tag);
      else open = tag;
    } else if (tag.kind === 'open') {
      depth += 1;
    } else if (tag.kind === 'close') {
      if (depth === 0) {
        yield elementOf(xml, open, tag);
        open = undefined;
      } else {
        depth -= 1;
      }
    }
  }
}

function elementOf(xml: string, open: Tag, close: Tag): Element {
  const holdsNothing = open.kind === 'empty';
  return {
    name: open.name,
    prefix: open.prefix,
    start: open.start,
    innerStart: open.end,
    innerEnd: holdsNothing ? open.end : close.start,
    end: holdsNothing ? open.end : close.end,
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
  const match = attributePattern(name).exec(tag);
  if (value === undefined) return match ? tag.slice(0, match.index) + tag.slice(match.index + match[0].length) : tag;
  const attribute = `${name}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  if (!match) return `${bodyOf(tag)} ${attribute}${isEmpty(tag) ? '/>' : '>'}`;
  return `${tag.slice(0, match.index)}${match[1]}${attribute}${tag.slice(match.index + match[0].length)}`;
}

/** The opening tag of an element that is to hold something: without a closing slash. */
export function asOpenTag(tag: string): string {
  return isEmpty(tag) ? `${bodyOf(tag)}>` : tag;
}

function isEmpty(tag: string): boolean {
  return tag.endsWith('/>');
}

function bodyOf(tag: string): string {
  return tag.slice(0, isEmpty(tag) ? -2 : -1).trimEnd();
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
