import { trimEnd } from '../../../shared/domain/trimEnd.ts';
import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import { findUnits } from '../cells/findUnits.ts';
import { timeWords } from '../cells/measures.ts';

/** A heading as it is matched: without case, spaces, `*`, `:` and unit. */
export interface Heading {
  /** As it stands in the cell. */
  readonly text: string;
  /** Of a heading that is nothing but a unit (`Tkr`), the unit; of one in another currency, all of it, so that only who says so reads it as kronor. */
  readonly name: string;
  /** Kronor per unit; undefined when the heading says none. */
  readonly unit: number | undefined;
  /** Another currency than kronor, as it is written. */
  readonly currency: string | undefined;
  readonly isUnitOnly: boolean;
  /** The name before a unit was taken off: `Kronor` is a heading too. */
  readonly whole: string;
}

/** Reads a heading: `Belopp (tkr) *`, `Belopp, TSEK` and `Belopp i tusental kronor` are `belopp` in thousands. */
export function readHeading(text: string, words: InputWords): Heading {
  const whole = trimEnd(foldCase(text.slice(0, 200)), ' *:');
  const plain = { text, name: whole, unit: undefined, currency: undefined, isUnitOnly: false, whole };
  const found = findUnits(whole, words).find(({ kronor, isPlain, isExpected }) => isExpected || (isPlain && kronor !== 1));
  if (!found) return { ...plain, name: withoutTime(whole, words) };
  if (found.kronor === undefined) return { ...plain, currency: found.text };
  if (found.isAlone) return { ...plain, unit: found.kronor, isUnitOnly: true };
  return { ...plain, unit: found.kronor, name: withoutUnit(whole, found) };
}

/** A heading without the unit of time that it says in brackets or behind an `i`: `Tid (min)`. */
function withoutTime(whole: string, words: InputWords): string {
  const unit = findUnits(whole, timeWords(words)).find(({ isExpected, isAlone, start }) => {
    const before = whole.slice(0, start).trimEnd();
    return isExpected && !isAlone && ['(', '[', '{', ' i'].some((end) => before.endsWith(end));
  });
  return unit ? withoutUnit(whole, unit) : whole;
}

/** What is left of a heading, without the brackets, commas and `i` that led to its unit. */
function withoutUnit(whole: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = trimEnd(whole.slice(0, start), ' ([{,:\u2013/-');
  const after = whole.slice(end).replace(/^[\s.)\]},:]+/, '');
  const name = trimEnd(before.replace(/[\s([{]i$/, ''), ' ([{');
  return `${trimEnd(name, ' *,:-')} ${trimEnd(after, ' *:')}`.trim();
}
