/** A part of a line: a text, or a brace. */
export type SieToken = { readonly text: string } | '{' | '}';

/** What a line that is not as the standard has it says. */
interface LooseLine {
  readonly tokens: readonly SieToken[];
  /** Whether its last text is never ended. */
  readonly isCut: boolean;
}

/** Lines are seldom longer than two hundred characters, and hold a handful of quotes. */
const LONGEST = 2_000;
const MOST_QUOTES = 64;

/**
 * Reads a line in which a quote inside a text is not escaped, `"Skärm 24" Dell"`, or the last text lacks the quote that ends it. A text ends at
 * the first quote from which the rest of the line can be read; when there is none, at the end of the line. Undefined when neither helps.
 */
export function readLoosely(text: string): LooseLine | undefined {
  if (text.length > LONGEST) return undefined;
  const ends = findEnds(text);
  if (ends.length > MOST_QUOTES) return undefined;
  const whole = readRest(text, { ends, mayBeCut: false });
  if (whole) return { tokens: listOf(whole), isCut: false };
  const cut = readRest(text, { ends, mayBeCut: true });
  return cut && { tokens: listOf(cut), isCut: true };
}

/** Quotes that may end a text: those before a space, a brace or the end. */
function findEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at - 1] !== '\\' && isBreak(text[at + 1])) ends.push(at);
  }
  return ends;
}

function isBreak(character: string | undefined): boolean {
  return character === undefined || ' \t{}'.includes(character);
}

/** The parts of the rest of a line, one after the other. */
type Parts = { readonly token: SieToken; readonly rest: Parts } | 'end';

/** Where in a line: a record has one list of objects at most, and a brace that opens a voucher may stand last. */
type Place = 'before' | 'list' | 'after';

function readRest(text: string, { ends, mayBeCut }: { readonly ends: readonly number[]; readonly mayBeCut: boolean }): Parts | undefined {
  const known = new Map<string, Parts | undefined>();
  const read = (from: number, place: Place): Parts | undefined => {
    let at = from;
    while (text[at] === ' ' || text[at] === '\t') at++;
    const key = `${at} ${place}`;
    if (!known.has(key)) known.set(key, readAt(at, place));
    return known.get(key);
  };
  const join = (token: SieToken, rest: Parts | undefined): Parts | undefined => rest && { token, rest };
  const readAt = (at: number, place: Place): Parts | undefined => {
    const first = text[at];
    if (first === undefined) return place === 'list' ? undefined : 'end';
    if (first === '{')
      return text.slice(at + 1).trim() === '' ? join('{', 'end') : place === 'before' ? join('{', read(at + 1, 'list')) : undefined;
    if (first === '}') return place === 'list' ? join('}', read(at + 1, 'after')) : undefined;
    if (first === '"') return readText(at, place);
    let end = at;
    while (!isBreak(text[end]) && text[end] !== '"') end++;
    return text[end] === '"' ? undefined : join({ text: text.slice(at, end) }, read(end, place));
  };
  const readText = (at: number, place: Place): Parts | undefined => {
    for (const end of ends) {
      const found = end > at ? join({ text: unescape(text.slice(at + 1, end)) }, read(end + 1, place)) : undefined;
      if (found) return found;
    }
    return mayBeCut && place !== 'list' ? { token: { text: unescape(text.slice(at + 1)) }, rest: 'end' } : undefined;
  };
  return read(0, 'before');
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function listOf(parts: Parts): readonly SieToken[] {
  const tokens: SieToken[] = [];
  for (let at = parts; at !== 'end'; at = at.rest) tokens.push(at.token);
  return tokens;
}
