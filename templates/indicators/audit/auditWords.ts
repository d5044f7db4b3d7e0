import type { AuditFormat, CellRule, CellSource } from '../../../functions/shared/definition/audit.ts';
import type { Column } from '../../../functions/shared/definition/column.ts';
import type { Origin } from '../../../functions/shared/domain/dataset.ts';
import type { CellContent } from '../../../functions/shared/definition/cellContent.ts';
import { choiceWords } from '../../upload/choiceWords.ts';

/** The Swedish word of a stored code of a column; nothing for a blank. */
export function wordIn(column: Column): (code: string | undefined) => string | undefined {
  const words = new Map<string, string>(choiceWords(column));
  return (code) => (code === undefined ? undefined : (words.get(code) ?? code));
}

/** The words of a choice's codes, as a rule of the annex. */
export function wordsOf(column: Column, codes: readonly (string | undefined)[]): CellRule {
  const word = wordIn(column);
  const words = codes.flatMap((code) => word(code) ?? []);
  return words.length === 1 ? (words[0] ?? '') : { oneOf: words };
}

/** Several words in one cell, each between semicolons, so that one of them can be looked for. */
export function listWords(words: readonly (string | undefined)[]): string | undefined {
  return words.length === 0 ? undefined : `; ${words.join('; ')};`;
}

/** The rule that finds one of several words. */
export function hasWord(word: string): string {
  return `*; ${word};*`;
}

/** A pseudonym as it is shown: long enough to be one person's, too short to be looked up elsewhere. */
export function shortPseudonym(pseudonym: string | undefined): string | undefined {
  return pseudonym?.slice(0, 12);
}

/** A column of a stored value. */
export function valueColumn<Item>(format: AuditFormat, of: (item: Item) => CellContent): CellSource<Item, never> {
  return { format, of };
}

/** Upload and row number of a stored row: the way back to the coordinator's file. */
export function originColumns<Item>(
  originOf: (item: Item) => Origin,
): Readonly<Record<'Inlämning' | 'Rad i filen', CellSource<Item, never>>> {
  return {
    Inlämning: valueColumn('text', (item) => originOf(item).upload),
    'Rad i filen': valueColumn('count', (item) => originOf(item).row),
  };
}

/** The first day of a month (`2025-03`) as a date. */
export function monthDate(month: string): CellContent {
  return { date: `${month}-01` };
}
