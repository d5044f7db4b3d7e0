import { endsBeforeStart } from '../../../functions/shared/records/projectTime.ts';
import { defineFunder } from '../../indicators/defineFunder.ts';
import { susCountRules } from './shared/countRules.ts';
import { editions } from './shared/editions.ts';
import { susFigures } from './shared/susFigures.ts';
import { monthlyStatistics } from './monthly-statistics/report.ts';
import { sus } from './sus/report.ts';
import { yearReport } from './year-report/report.ts';

/** A coordination association (Swedish *samordningsförbund*): health care, employment service, insurance agency and municipalities together. */
export const samordningsforbund = defineFunder({
  id: 'samordningsforbund',
  name: 'Samordningsförbundet',
  editions,
  indicators: susFigures,
  countRules: susCountRules,
  reports: [monthlyStatistics, sus, yearReport],
  principles: ['Jämställdhet', 'Jämlikhet'],
  notesOn: (project) => (endsBeforeStart(project) ? ['Projektets slutdatum ligger före startdatum.'] : []),
});
