/** How many take part. */

import { count } from '../count.ts';

export const women = 'Kvinnor';
export const men = 'Män';
export const other = 'Övriga';
export const nWomen = (n: number) => count(n, 'kvinna', 'kvinnor');
export const nMen = (n: number) => count(n, 'man', 'män');
export const nOther = (n: number) => count(n, 'övrig', 'övriga');
export const total = (n: number) => count(n, 'deltagare', 'deltagare');
export const trend = (from: string, to: string) => `Deltagare per period, ${from} till ${to}`;
