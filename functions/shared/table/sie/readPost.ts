import { readLoosely, type SieToken } from './readLoosely.ts';

/** One field of a record: a text, or a list of objects in braces. */
export type SieField = string | readonly string[];

/** A record (Swedish *post*): its label without `#`, and its fields. */
export interface SiePost {
  readonly label: string;
  readonly fields: readonly SieField[];
  /** Whether its last text lacks the quote that ends it: it is read to the end of the line, and may go on in the next. */
  readonly isCut?: true;
}

/** What a line is: a record, a brace that opens or closes a voucher's rows, blank, or nothing SIE knows. */
export type SieLine = { readonly kind: 'post'; readonly post: SiePost } | { readonly kind: 'open' | 'close' | 'blank' | 'unreadable' };

/**
 * Reads one line: `#LABEL field "field with spaces" {list}`, fields separated by spaces or tabs, a quote inside quotes written `\"`.
 * «SIE filformat, utgåva 4B», 5.7. Programs forget to escape a quote, or cut a line before the last one: both are understood.
 */
export function readPost(line: string): SieLine {
  const text = line.trim();
  if (text === '' || text === '\u001a') return { kind: 'blank' };
  if (text === '{') return { kind: 'open' };
  if (text === '}') return { kind: 'close' };
  const [start, name] = /^#([A-Za-z0-9_]+)/.exec(text) ?? [];
  if (start === undefined || name === undefined) return { kind: 'unreadable' };
  const label = name.toUpperCase();
  const rest = text.slice(start.length);
  const tokens = readStrictly(rest);
  if (tokens) return asLine(label, foldLists(tokens));
  const loose = readLoosely(rest);
  return asLine(label, loose && foldLists(loose.tokens), loose?.isCut);
}

function asLine(label: string, fields: readonly SieField[] | undefined, isCut = false): SieLine {
  return fields ? { kind: 'post', post: { label, fields, ...(isCut && { isCut }) } } : { kind: 'unreadable' };
}

const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The parts of a line as the standard has them; undefined when it does not. Read by hand: a ledger has millions of them. */
function readStrictly(text: string): SieToken[] | undefined {
  const tokens: SieToken[] = [];
  for (let at = passBlanks(text, 0); at < text.length; at = passBlanks(text, at)) {
    const code = text.charCodeAt(at);
    if (code === OPEN || code === CLOSE) {
      tokens.push(code === OPEN ? '{' : '}');
      at++;
      continue;
    }
    const start = code === QUOTE ? at + 1 : at;
    const end = code === QUOTE ? findQuote(text, start) : findBreak(text, start);
    const next = code === QUOTE ? end + 1 : end;
    // A text ends before a space or a brace: a quote before anything else stands inside it.
    if (end < 0 || (next < text.length && !isBreak(text.charCodeAt(next)))) return undefined;
    const written = text.slice(start, end);
    tokens.push({ text: code === QUOTE && written.includes('\\') ? written.replace(/\\(.)/g, '$1') : written });
    at = next;
  }
  return tokens;
}

function passBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  return at;
}

/** The next quote that no backslash stands before; -1 when there is none. */
function findQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** Where a text without quotes ends. */
function findBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at)) && text.charCodeAt(at) !== QUOTE) at++;
  return at;
}

function isBreak(code: number): boolean {
  return code === SPACE || code === TAB || code === OPEN || code === CLOSE;
}

/** Undefined when a list is never closed. A brace that opens a voucher may stand last on its line. */
function foldLists(tokens: readonly SieToken[]): SieField[] | undefined {
  const fields: SieField[] = [];
  let list: string[] | undefined;
  for (const one of tokens) {
    if (one === '{') {
      if (list) return undefined;
      list = [];
    } else if (one === '}') {
      if (!list) return undefined;
      fields.push(list);
      list = undefined;
    } else (list ?? fields).push(one.text);
  }
  return list && list.length > 0 ? undefined : fields;
}
