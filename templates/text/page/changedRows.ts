/** The rows that an upload changes. */

import { count } from '../count.ts';

export const title = 'Rader som ändras';
export const none = 'Inga rader ändras.';
export const kinds = { added: 'Ny', changed: 'Ändrad', removed: 'Borta' } as const;
export const row = (n: number) => `rad ${n}`;
export const rowOf = (n: number, file: string) => `rad ${n} i ${file}`;
export const person = (name: string) => `person ${name}`;
export const headings = { what: 'Ändring', where: 'Rad', column: 'Kolumn', before: 'Före', after: 'Efter' } as const;
export const hidden = 'visas inte';
export const empty = 'tom';
export const leftOut = (n: number) => `${count(n, 'rad', 'rader')} till finns i filen med alla ändringar.`;
export const download = 'Hämta alla ändringar som arbetsbok';
