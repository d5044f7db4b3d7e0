import type { Choices, Column } from '../../functions/shared/definition/column.ts';

/** The Swedish word of each choice of a column, by code, in the order they are declared. */
export function choiceWords(column: Column): readonly (readonly [code: string, word: string])[] {
  const { form } = column;
  if (form.kind === 'yesNo') return [['yes', 'Ja'], ['no', 'Nej'], ...wordsOf(form.others)];
  if (form.kind !== 'choice' && form.kind !== 'choices') return [];
  return wordsOf(form.choices);
}

function wordsOf(choices: Choices): readonly (readonly [code: string, word: string])[] {
  return Object.entries(choices).map(([code, choice]) => [code, typeof choice === 'string' ? choice : choice.word]);
}
