import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';

/** How a column says which amounts are added and which are taken away. */
export interface SignWords {
  readonly headings: ReadonlySet<string>;
  /** A word for plus and one for minus, pair by pair. */
  readonly pairs: readonly (readonly string[])[];
}

/** Prepares the words by which such a column is known. */
export function prepareSigns({ signs }: Pick<InputWords, 'signs'>): SignWords {
  return { headings: new Set(signs.headings.map(foldCase)), pairs: signs.pairs.map((pair) => pair.map(foldCase)) };
}

/** The pair that all words of a column are of, plus first; undefined when they are of none. */
export function signWordsOf(words: ReadonlySet<string>, { pairs }: SignWords): readonly string[] | undefined {
  return words.size === 0 ? undefined : pairs.find((pair) => [...words].every((word) => pair.includes(word)));
}
