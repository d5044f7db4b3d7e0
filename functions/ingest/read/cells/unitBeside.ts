import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { ownValue } from '../../../shared/domain/ownValue.ts';

const signOrShare = /[\p{Sc}‰]/u;

/** Kronor per unit of the words that a number format shows beside a number; undefined when they are not all about kronor. */
export function kronorPer(unit: string, { units, besideAmounts }: InputWords): number | undefined {
  if (signOrShare.test(unit) || unit.includes('%')) return undefined;
  const all = wordsIn(unit);
  // Abbreviations with a stop: `t.kr.`
  const joined = all.join('');
  if (Object.hasOwn(units, joined)) return units[joined];
  let kronor: number | undefined;
  for (const word of all) {
    if (Object.hasOwn(units, word)) kronor = (kronor ?? 1) * (units[word] ?? 1);
    else if (!besideAmounts.includes(word)) return undefined;
  }
  return kronor;
}

/** Hours per unit of the words that a number format shows beside a number; undefined when they are not one unit of time. */
export function hoursPer(unit: string, { times }: InputWords): number | undefined {
  const [word = '', ...more] = wordsIn(unit);
  if (signOrShare.test(unit) || unit.includes('%') || more.length > 0) return undefined;
  return ownValue(times, word);
}

/** Whether the words change what a plain number means: thousands, or another currency. */
export function changesNumber(unit: string, { units, currencies }: InputWords): boolean {
  return (
    signOrShare.test(unit) || wordsIn(unit).some((word) => currencies.includes(word) || (Object.hasOwn(units, word) && units[word] !== 1))
  );
}

function wordsIn(unit: string): readonly string[] {
  return unit.match(/\p{L}+/gu) ?? [];
}
