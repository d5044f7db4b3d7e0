import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import { findUnits } from '../cells/findUnits.ts';
import { timeWords } from '../cells/measures.ts';

/** What times are said to be in: hours per unit, and the text that says it. */
export interface StatedTime {
  readonly hours: number;
  readonly text: string;
}

const LONGEST = 200;
/** In the headings of all columns of hours. */
const COLUMN_NAME = 'timmar';

/** The units of time that a text says times are in. */
export function statedTimes(text: string, words: InputWords): readonly StatedTime[] {
  if (text.length > LONGEST) return [];
  return findUnits(foldCase(text), timeWords(words)).flatMap(({ kronor: hours, isExpected }) =>
    isExpected && hours !== undefined ? [{ hours, text }] : [],
  );
}

/**
 * Settles what the times of a column are in: minutes, where its heading says so, or a text around the table whose heading says no unit. Both are asked about. `isTorn`:
 * the texts say several units, or another than the heading.
 */
export function settleTime(
  heading: string,
  texts: readonly string[],
  words: InputWords,
): { readonly stated: StatedTime | undefined; readonly isTorn: boolean } {
  const own = statedTimes(heading, words);
  const around = texts.flatMap((text) => statedTimes(text, words));
  // `Timmar` is what the column is called, and `Timmar (min)` says more.
  const isName = own.every(({ hours }) => hours === 1) && foldCase(heading).includes(COLUMN_NAME);
  const said = isName ? around : [...own, ...around];
  const [first] = said;
  return { stated: first, isTorn: said.some(({ hours }) => hours !== first?.hours) };
}
