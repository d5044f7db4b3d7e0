/** Findings on a receipt. */

import { count } from '../count.ts';

export const title = 'Anmärkningar';
export const none = 'Inga anmärkningar. Varje cell gick att läsa.';
export const severity = { stop: 'Går inte att läsa', error: 'Fel', warning: 'Varning', note: 'Notering' } as const;
export const many = {
  stop: (n: number) => count(n, 'stopp', 'stopp'),
  error: (n: number) => count(n, 'fel', 'fel'),
  warning: (n: number) => count(n, 'varning', 'varningar'),
  note: (n: number) => count(n, 'notering', 'noteringar'),
} as const;
export const cells = (n: number) => count(n, 'cell', 'celler');
export const file = 'Hela filen';
export const suggestion = (text: string) => `Förslag: ${text}`;
export const at = 'Cell';
export const leftOut = (n: number) => `${count(n, 'mening', 'meningar')} till finns i filen med anmärkningar.`;
export const filter = 'Visa';
export const all = 'Alla';
export const allSheets = 'Alla blad';
export const sheet = 'Blad';
export const search = 'Sök i anmärkningarna';
export const shown = (shown: number, all: number) =>
  shown === all ? `${count(all, 'grupp', 'grupper')} visas` : `${shown} av ${all} grupper visas`;
export const noMatch = 'Inget stämmer med urvalet.';
export const code = (code: string) => `Kod ${code}`;
