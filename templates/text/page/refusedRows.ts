/** Rows that were refused, and the file of them. */

import { count } from '../count.ts';

export const title = 'Rader som inte sparas';
export const titleStored = 'Rader som inte är sparade';
export const rows = (n: number) => count(n, 'rad har fel och sparas inte', 'rader har fel och sparas inte');
export const rowsStored = (n: number) => count(n, 'rad har fel och är inte sparad', 'rader har fel och är inte sparade');
export const stay = (n: number) => `${count(n, 'tidigare rad', 'tidigare rader')} står kvar i deras ställe`;
export const uncertain = 'Det gick inte att se vilka tidigare rader de hör till, så inga tidigare rader har tagits bort';
export const download = 'Hämta raderna att rätta';
export const help = 'Rätta i den filen och lämna in den som vanligt: raderna läggs till utan att något annat ersätts.';
