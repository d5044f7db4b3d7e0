import type { Choices } from '../../../shared/definition/column.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import type { TextDoubt } from '../../../shared/ports.ts';
import { aboutFile } from './aboutFile.ts';

/** Words that are shown both ways. */
const MOST_SHOWN = 6;

/**
 * Asks whether the letters of a file of text have been read right, with its headings and words of choice lists both ways. Of other texts
 * nothing is shown: they may be names.
 */
export function askDecoding({ read, other, texts }: TextDoubt, sheets: readonly AnySheet[]): Finding {
  const known = new Set(sheets.flatMap(wordsOf).map(foldCase));
  const shown = texts.filter((pair) => pair.some((text) => known.has(foldCase(text)))).slice(0, MOST_SHOWN);
  const list = (side: 0 | 1) => shown.map((pair) => `”${pair[side].trim()}”`).join(', ');
  return aboutFile('doubtfulLetters', { read, other, readWords: list(0) || '–', otherWords: list(1) || '–' });
}

function wordsOf({ columns }: AnySheet): readonly string[] {
  return Object.values(columns).flatMap(({ heading, aliases, form }) => [
    heading,
    ...aliases,
    ...choiceWords('choices' in form ? form.choices : {}),
  ]);
}

function choiceWords(choices: Choices): readonly string[] {
  return Object.values(choices).flatMap((choice) => (typeof choice === 'string' ? [choice] : [choice.word, ...choice.also]));
}
