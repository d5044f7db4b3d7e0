import type { ListWords } from '../../functions/shared/definition/findingWords.ts';

/** "Deltagare, Kostnader och Budget". */
export function allOf(words: readonly string[]): string {
  return joined(words, 'och');
}

/** "Ja, Nej eller Vet inte". */
export function anyOf(words: readonly string[]): string {
  return joined(words, 'eller');
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** How a sentence about a cell lists what the cell may hold. */
export const listWords: ListWords = {
  yesNo: ['Ja', 'Nej'],
  allOf,
  anyOf,
  orCount: (answers) => `${answers.join(', ')} eller ett antal`,
  tooMany: (count) => `ett av de ${count} valen i mallens lista`,
  oneOf: (choices) => `ett av dessa: ${choices.join('; ')}`,
  someOf: (choices) => `ett eller flera, skilda åt med semikolon, av dessa: ${choices.join('; ')}`,
};
