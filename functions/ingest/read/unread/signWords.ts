import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';

/** How a column says which amounts are added and which are taken away. */
export interface SignWords {
  readonly headings: ReadonlySet<string>;
  /** Words for plus and minus, pair by pair. */
  readonly pairs: readonly ReadonlySet<string>[];
}

/** Prepares the words by which such a column is known. */
export function prepareSigns({ signs }: Pick<InputWords, 'signs'>): SignWords {
  return { headings: new Set(signs.headings.map(foldCase)), pairs: signs.pairs.map((pair) => new Set(pair.map(foldCase))) };
}

/** The pair that all words of a column are of; undefined when they are of none. */
export function signWordsOf(words: ReadonlySet<string>, { pairs }: SignWords): ReadonlySet<string> | undefined {
  return words.size === 0 ? undefined : pairs.find((pair) => [...words].every((word) => pair.has(word)));
}
