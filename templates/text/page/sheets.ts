/** Sheets and their rows. */

import { count } from '../count.ts';

export const sheet = 'Blad';
export const rows = 'Rader';
export const nRows = (n: number) => count(n, 'rad', 'rader');
