/** The view of checks. */

import { formatNumber } from '../numbers.ts';

export const title = 'Kontroller';
export const lead = 'Varje kontroll jämför två tal som ska stämma med varandra. Samma lista finns i rapporten.';
export const none = 'Gör en rapport för att se kontrollerna.';
export const hold = (n: number) => (n === 1 ? '1 kontroll stämmer' : `${formatNumber(n)} kontroller stämmer`);
export const noChecks = 'Rapporten har inga kontroller för den här perioden.';
export const ok = 'Stämmer';
export const wrong = 'Stämmer inte';
export const left = 'Första talet';
export const right = 'Andra talet';
export const difference = 'Skillnad';
export const report = 'Rapport';
