import { editionOn } from '../../../functions/shared/definition/funder.ts';
import { defineFunder } from '../../indicators/defineFunder.ts';
import { esfCountRules } from './shared/countRules.ts';
import { editions } from './shared/editions.ts';
import { finalReport } from './final/report.ts';
import { esfFigures } from './shared/esfFigures.ts';
import { indicatorSheet } from './indicators/report.ts';
import { notesOnProject } from './shared/notes.ts';
import { paymentClaim } from './payment-claim/report.ts';
import { quarterly } from './quarterly/report.ts';
import { scbMonth } from './scb-month/report.ts';

/** Svenska ESF-rådet, European Social Fund Plus 2021–2027. */
export const esfPlus = defineFunder({
  id: 'esf-plus',
  name: 'Svenska ESF-rådet',
  editions,
  indicators: esfFigures,
  countRules: esfCountRules,
  reports: [quarterly, paymentClaim, indicatorSheet, finalReport, scbMonth],
  principles: ['Jämställdhet', 'Tillgänglighet för personer med funktionsnedsättning', 'Icke-diskriminering'],
  maxHoursPerYear: (year) => editionOn(editions, `${year}-01-01`).maxHoursPerYear,
  notesOn: notesOnProject,
});
