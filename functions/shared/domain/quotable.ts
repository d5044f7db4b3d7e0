import { foldText } from './foldText.ts';
import { isOneEditApart } from './nearestText.ts';

/** Whether text from outside may be told as it stands, to people who may not open the file that it comes from. */
export type Quotable = (text: string) => boolean;

/** Longest text that is told. */
const LONGEST = 200;
/** Letters that a word has at least to be told with a typing error: shorter ones are one letter from a name. */
const NEAR = 7;
/** Letters that each part of a compound has at least. */
const PART = 4;
/** Single letters that may stand in a text: with more they may be a word written out. */
const MOST_LETTERS = 2;
/** Words that are remembered; when there are more the file holds something else. */
const REMEMBERED = 4_096;

/**
 * Prepares the only decision on what may be quoted: digits, dates and amounts, short codes, and words of lists of ours or, if long, one letter from such a
 * word or made of two. A name or a diagnosis is none of these, whatever column, heading, sheet or file it stands in.
 */
export function compileQuotable(phrases: Iterable<string>): Quotable {
  const known = new Set<string>();
  for (const phrase of phrases) for (const word of wordsOf(phrase)) known.add(word);
  const byLength = Map.groupBy(known, ({ length }) => length);
  const judged = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    if (known.has(word)) return true;
    const before = judged.get(word);
    if (before !== undefined) return before;
    if (judged.size >= REMEMBERED) return false;
    const is = isNear(word, byLength) || isCompound(word, known);
    judged.set(word, is);
    return is;
  };
  return (text) => {
    if (text.length > LONGEST) return false;
    const words = wordsOf(text);
    return words.filter(({ length }) => length === 1).length <= MOST_LETTERS && words.every((word) => word.length === 1 || isKnown(word));
  };
}

/** A letter and two digits, as ICD-10 writes a diagnosis. */
const diagnosis = /^[a-z]\d\d$/;

/** Words of a text, folded; letters that stand together with digits are a code, unless they are many. */
function wordsOf(text: string): readonly string[] {
  return [...foldText(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([token]) => {
    const letters = token.match(/\p{L}+/gu) ?? [];
    if (diagnosis.test(token)) return [token];
    return letters.length === 1 && letters[0] !== token && letters[0].length <= 3 ? [] : letters;
  });
}

function isNear(word: string, byLength: ReadonlyMap<number, readonly string[]>): boolean {
  if (word.length < NEAR) return false;
  return [-1, 0, 1].some((more) => byLength.get(word.length + more)?.some((other) => other[0] === word[0] && isOneEditApart(word, other)));
}

/** `deltagarlista` is two words of ours, and `aktivitetstimmar` two with an s between. */
function isCompound(word: string, known: ReadonlySet<string>): boolean {
  for (let at = PART; at <= word.length - PART; at++) {
    if (!known.has(word.slice(at))) continue;
    const first = word.slice(0, at);
    if (known.has(first) || (first.endsWith('s') && first.length > PART && known.has(first.slice(0, -1)))) return true;
  }
  return false;
}

/** What a file may be called where it is told: the words of its name that may be quoted, and how it ends; `kind` when none may. */
export function quotableFileName(fileName: string, isQuotable: Quotable, kind: string): string {
  const dot = fileName.lastIndexOf('.');
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const shownEnding = /^\.[a-z]{2,4}$/i.test(ending) ? ending : '';
  const whole = isQuotable(name) && name.length <= LONGEST;
  const kept = whole
    ? name
    : name
        .split(/[\s_]+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word) && isQuotable(word))
        .join(' ');
  return `${kept.trim() === '' ? kind : kept}${shownEnding}`;
}
