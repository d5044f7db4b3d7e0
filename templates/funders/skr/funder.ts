import { defineFunder } from '../../indicators/defineFunder.ts';
import { editions } from './shared/editions.ts';
import { skrCountRules } from './shared/countRules.ts';
import { skrFigures } from './shared/skrFigures.ts';
import { kolada } from './kolada/report.ts';

/** Sveriges Kommuner och Regioner with RKA: no funder, but every municipality owes them the year's figures, whoever pays. */
export const skr = defineFunder({
  id: 'skr',
  name: 'Sveriges Kommuner och Regioner',
  editions,
  indicators: skrFigures,
  countRules: skrCountRules,
  reports: [kolada],
  isCommon: true,
  principles: ['Jämställdhet'],
  notesOn: () => [],
});
