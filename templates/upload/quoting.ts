import { listFindings } from '../../functions/shared/definition/listFindings.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { compileQuotable, type Quotable } from '../../functions/shared/domain/quotable.ts';
import { findingWords } from '../text/findingWords.ts';
import { inputWords } from '../text/inputWords.ts';
import { placeWords } from '../text/places.ts';
import { plainWords } from '../text/plainWords.ts';
import { matchHints } from './matchHints.ts';

/** What of a file may be told as it stands, and how the rest is told. Words of special categories are no words of ours here. */
export function quotingOf(sheets: readonly AnySheet[], titles: readonly string[]) {
  // Some thousand words, prepared when the first text is asked about and not when the module is read.
  let compiled: Quotable | undefined;
  const isQuotable: Quotable = (text) => (compiled ??= compileQuotable(phrasesOf(sheets, titles)))(text);
  return { isQuotable, words: placeWords };
}

function phrasesOf(sheets: readonly AnySheet[], titles: readonly string[]): readonly string[] {
  const hinted = Object.values(matchHints.columns).flatMap((columns) => Object.values(columns).flat());
  return [
    ...sheets.flatMap(wordsOf),
    ...hinted,
    ...matchHints.neverProposed,
    ...textsIn(inputWords),
    ...plainWords,
    ...titles,
    ...listFindings(sheets, findingWords).map(({ message }) => message),
  ];
}

function wordsOf({ name, aliases, columns }: AnySheet): readonly string[] {
  const ofColumns = Object.values(columns).flatMap(({ heading, aliases: others, form, isSpecialCategory }) => [
    heading,
    ...others,
    ...('choices' in form && !isSpecialCategory
      ? Object.values(form.choices).flatMap((choice) => (typeof choice === 'string' ? [choice] : [choice.word, ...choice.also]))
      : []),
  ]);
  return [name, ...aliases, ...ofColumns];
}

/** Every text in a value, keys too: units are written as keys. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...textsIn(inside)]);
}
