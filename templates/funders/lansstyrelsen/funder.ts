import { defineFunder } from '../../indicators/defineFunder.ts';
import { editions } from './shared/editions.ts';
import { finalReport } from './final-report/report.ts';
import { countyFigures } from './shared/countyFigures.ts';
import { notesOnProject } from './shared/notes.ts';
import { partReport } from './part-report/report.ts';

/** The county administrative board (Swedish *länsstyrelsen*): grants for the reception of newcomers. */
export const lansstyrelsen = defineFunder({
  id: 'lansstyrelsen',
  name: 'Länsstyrelsen',
  editions,
  indicators: countyFigures,
  countRules: {
    sums: [{ total: 'participants.met', parts: ['county.adults', 'county.children'] }],
    subsets: [{ parts: ['county.children'], of: ['age.under25'] }],
  },
  reports: [partReport, finalReport],
  principles: ['Jämställdhet', 'Icke-diskriminering'],
  notesOn: notesOnProject,
});
