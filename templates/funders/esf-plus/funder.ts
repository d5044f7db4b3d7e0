import { defineFunder } from '../../../functions/shared/definition/funder.ts';
import { claimFigures } from './claimFigures.ts';
import { editions } from './editions.ts';
import { finalReport } from './final/report.ts';
import { esfIndicators } from './indicators.ts';
import { indicatorSheet } from './indicators/report.ts';
import { notesOnProject } from './notes.ts';
import { paymentClaim } from './payment-claim/report.ts';
import { quarterly } from './quarterly/report.ts';

/** Svenska ESF-rådet, European Social Fund Plus 2021–2027. */
export const esfPlus = defineFunder({
  id: 'esf-plus',
  name: 'Svenska ESF-rådet',
  editions,
  indicators: { ...esfIndicators, ...claimFigures },
  reports: [quarterly, paymentClaim, indicatorSheet, finalReport],
  principles: ['Jämställdhet', 'Tillgänglighet för personer med funktionsnedsättning', 'Icke-diskriminering'],
  notesOn: notesOnProject,
});
