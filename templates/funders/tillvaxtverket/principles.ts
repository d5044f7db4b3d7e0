import { listPrinciples } from '../../reports/principles.ts';

/** Tillväxtverket's own horizontal criteria, guide för horisontella kriterier. */
export const regionalPrinciples = listPrinciples(() => ['Jämställdhet', 'Lika möjligheter och icke-diskriminering', 'Bättre miljö']);
