/** What an upload does to reports that have been sent. */

import { count } from '../count.ts';

export const title = 'Skickade rapporter som påverkas';
export const none = 'Inga siffror i skickade rapporter blir andra än de som skickades.';
export const lead =
  'Så skiljer sig siffrorna från dem som skickades. Rapporter som redan är skickade ändras inte av sig själva: gör om dem och skicka på nytt om det behövs.';
export const sentAt = (at: string) => `skickad ${at}`;
export const figures = (n: number) => count(n, 'nyckeltal ändras', 'nyckeltal ändras');
export const figure = 'Nyckeltal';
export const more = (n: number) => `Visa ${n} till`;
export const missing = '–';
export const yes = 'Ja';
export const no = 'Nej';
