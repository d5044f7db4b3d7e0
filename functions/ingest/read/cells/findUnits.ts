import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { ownValue } from '../../../shared/domain/ownValue.ts';

/** Words about money in a text. */
export interface UnitWords {
  /** Kronor per unit; undefined of another currency. */
  readonly kronor: number | undefined;
  /** As it is written, in lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it says something anywhere: `tkr` does, `tusen` only where a unit is expected. */
  readonly isPlain: boolean;
  /** Whether it is expected there: alone, in brackets, last, or behind `i`, `valuta`, `enhet`. */
  readonly isExpected: boolean;
  /** Whether nothing but it stands there. */
  readonly isAlone: boolean;
}

type Words = Pick<InputWords, 'units' | 'unitPhrases' | 'loneUnits' | 'beforeUnits' | 'currencies' | 'besideAmounts'>;

const MOST_WORDS = 4;
/** Years of projects; 2000 tkr is an amount. */
const isYear = /^20[1-4]\d$/;

/** Finds the words about money in a text that is folded and short. A number before them makes them an amount: `beviljat 3 mkr` names no unit. */
export function findUnits(text: string, words: Words): readonly UnitWords[] {
  const tokens = [...text.matchAll(/\p{L}+|\d+|\p{Sc}|[()[\]{}]/gu)].map((match) => ({ word: match[0], start: match.index }));
  const found: UnitWords[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = longestAt(tokens, at, words);
    if (length === 0) continue;
    const [first, last, before, after] = [tokens[at], tokens[at + length - 1], tokens[at - 1]?.word, tokens[at + length]?.word];
    if (!first || !last) continue;
    const phrase = phraseOf(tokens, at, length);
    const isBracketed = before !== undefined && '([{'.includes(before);
    const isBehind = before !== undefined && words.beforeUnits.includes(before);
    const rest = tokens.slice(at + length).filter(({ word }) => !')]}'.includes(word) && !words.besideAmounts.includes(word));
    if (tokens[at - 1] && isAmountBefore(text, tokens.slice(0, at), first)) continue;
    const end = last.start + last.word.length;
    found.push({
      kronor: kronorOf(phrase, words),
      text: text.slice(first.start, end),
      start: first.start,
      end,
      isPlain: !words.loneUnits.includes(phrase),
      isExpected: isBracketed || isBehind || rest.length === 0,
      isAlone: (before === undefined || isBracketed) && (after === undefined || ')]}'.includes(after)) && rest.length === 0 && at <= 1,
    });
    at += length - 1;
  }
  return found;
}

/** Whether the number right before a unit makes it an amount. A year does not, nor a number with a comma or a dash between: `Budget 2025 tkr`, `2025, tkr`. */
function isAmountBefore(text: string, before: readonly Token[], unit: Token): boolean {
  const [number, earlier] = [before.at(-1), before.at(-2)];
  if (!number || !/^\d/.test(number.word)) return false;
  const end = number.start + number.word.length;
  if (text.slice(end, unit.start).trim() !== '') return false;
  return !isYear.test(number.word) || (earlier !== undefined && /^\d/.test(earlier.word));
}

type Token = { readonly word: string; readonly start: number };

function phraseOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}

const firstWords = new WeakMap<Words['units'], ReadonlySet<string>>();

/** The words that units begin with: nearly no word of a heading is one of them. */
function firstWordsOf({ units, unitPhrases, currencies }: Words): ReadonlySet<string> {
  const known = firstWords.get(units);
  if (known) return known;
  const phrases = [...Object.keys(units), ...Object.keys(unitPhrases), ...currencies];
  const found = new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? ''));
  firstWords.set(units, found);
  return found;
}

/** Words of the longest unit that begins at a place; 0 when none does. */
function longestAt(tokens: readonly Token[], at: number, words: Words): number {
  const first = tokens[at]?.word ?? '';
  if (!firstWordsOf(words).has(first) && !/^\p{Sc}$/u.test(first)) return 0;
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
    const phrase = phraseOf(tokens, at, length);
    if (kronorOf(phrase, words) !== undefined || words.currencies.includes(phrase) || /^\p{Sc}$/u.test(phrase)) return length;
  }
  return 0;
}

function kronorOf(phrase: string, { units, unitPhrases }: Words): number | undefined {
  return ownValue(units, phrase) ?? ownValue(unitPhrases, phrase);
}
