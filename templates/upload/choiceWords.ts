import type { Choices, Column } from '../../functions/shared/definition/column.ts';

/** The stored codes of a column whose values are choices. */
export type CodeOf<Value> = unknown extends Value ? string : Value extends readonly (infer Code extends string)[] ? Code : Value & string;

/** The Swedish word of each choice of a column, by code, in the order they are declared. */
export function choiceWords<Value>(column: Column<Value>): readonly (readonly [code: CodeOf<Value>, word: string])[] {
  const { form } = column;
  const words =
    form.kind === 'yesNo'
      ? [['yes', 'Ja'] as const, ['no', 'Nej'] as const, ...wordsOf(form.others)]
      : form.kind === 'choice' || form.kind === 'choices'
        ? wordsOf(form.choices)
        : [];
  return words as readonly (readonly [CodeOf<Value>, string])[];
}

function wordsOf(choices: Choices): readonly (readonly [code: string, word: string])[] {
  return Object.entries(choices).map(([code, choice]) => [code, typeof choice === 'string' ? choice : choice.word]);
}
