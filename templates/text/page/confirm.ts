/** The form that confirms warnings. */

import { count } from '../count.ts';

export const title = 'Bekräfta och spara';
export const lead = (n: number) => `Du bekräftar ${count(n, 'varning', 'varningar')}. Orsaken sparas på kvittensen.`;
export const label = 'Varför stämmer uppgifterna ändå?';
export const help = 'Till exempel: ”Kontrollerat mot huvudboken 3 mars.” Skriv inga personnummer.';
export const button = 'Bekräfta och spara';
export const missing = 'Skriv en kort orsak, minst tre tecken.';
export const summary = 'Du behöver rätta en sak';
