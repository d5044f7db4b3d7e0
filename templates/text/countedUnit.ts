import type { Project } from '../../functions/shared/records/project.ts';

/** Words for those who take part, as they are said of households. */
const ofHouseholds: ReadonlyMap<string, string> = new Map([
  ['deltagare', 'hushåll'],
  ['deltagares', 'hushålls'],
  ['deltagarna', 'hushållen'],
  ['deltagarnas', 'hushållens'],
  ['deltagaren', 'hushållet'],
  ['deltagarens', 'hushållets'],
  ['person', 'hushåll'],
  ['persons', 'hushålls'],
  ['personen', 'hushållet'],
  ['personens', 'hushållets'],
  ['personer', 'hushåll'],
  ['personerna', 'hushållen'],
]);

/** Words before them that follow their gender. */
const neuter: ReadonlyMap<string, string> = new Map([
  ['en', 'ett'],
  ['ingen', 'inget'],
]);

/** Names of a principle and of sheets, and keys of figures, which say the words whatever is counted; else a word. */
const nameOrWord =
  /(personer med funktionsnedsättning|(?:bladet|bladen) (?:Resultat per )?deltagare|deltagare(?=: \d{1,9} godtagna rader)|(?<=mot totalen: ).{1,500})|\p{L}+/giu;

/** A text of ours in the words of what the project counts: households where its setting says so. What is counted stays the same. */
export function inCountedUnit(text: string, { countedUnit }: Pick<Project, 'countedUnit'>): string {
  if (countedUnit !== 'household') return text;
  const agreed = text.replaceAll(/(?<!\p{L})(?:en|ingen)(?= (?:deltagare|person)s?(?!\p{L}))/giu, (word) => exchange(word, neuter));
  return agreed.replaceAll(nameOrWord, (found, name?: string) => name ?? exchange(found, ofHouseholds));
}

/** The word in place of one, with its capital. */
function exchange(word: string, words: ReadonlyMap<string, string>): string {
  const other = words.get(word.toLocaleLowerCase('sv')) ?? word;
  const isCapital = word.charAt(0) !== word.charAt(0).toLocaleLowerCase('sv');
  return isCapital ? other.charAt(0).toLocaleUpperCase('sv') + other.slice(1) : other;
}
