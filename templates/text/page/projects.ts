/** The view of all projects. */

import { count } from '../count.ts';

export const title = 'Projekt';
export const empty = 'Din organisation har inga projekt här än.';
export const emptyHelp = 'Be den som förvaltar Redovisa att lägga upp projektet.';
export const noData = 'Inga uppgifter än. Lämna in den första arbetsboken.';
export const noReport = 'Uppgifter finns. Gör en rapport för att se siffrorna.';
export const changed = (n: number) => `${count(n, 'skickad rapport', 'skickade rapporter')} har ändrats`;
