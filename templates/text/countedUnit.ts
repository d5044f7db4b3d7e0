import type { Project } from '../../functions/shared/records/project.ts';

/** Words for those who take part, as they are said of households. */
const ofHouseholds: ReadonlyMap<string, string> = new Map([
  ['deltagare', 'hushåll'],
  ['deltagares', 'hushålls'],
  ['deltagarna', 'hushållen'],
  ['deltagarnas', 'hushållens'],
  ['person', 'hushåll'],
  ['personer', 'hushåll'],
  ['personerna', 'hushållen'],
]);

/** A text of ours in the words of what the project counts: households where its setting says so. What is counted stays the same. */
export function inCountedUnit(text: string, { countedUnit }: Pick<Project, 'countedUnit'>): string {
  if (countedUnit !== 'household') return text;
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const unit = ofHouseholds.get(word.toLocaleLowerCase('sv')) ?? word;
    const isCapital = word.charAt(0) !== word.charAt(0).toLocaleLowerCase('sv');
    return isCapital ? unit.charAt(0).toLocaleUpperCase('sv') + unit.slice(1) : unit;
  });
}
