import { listPrinciples } from '../../../reports/principles.ts';

/** Tillväxtverket's own horizontal criteria, guide för horisontella kriterier. */
export const criteria: readonly string[] = ['Jämställdhet', 'Lika möjligheter och icke-diskriminering', 'Bättre miljö'];

/** What the figures say of each. */
export const regionalPrinciples = listPrinciples(() => criteria);
