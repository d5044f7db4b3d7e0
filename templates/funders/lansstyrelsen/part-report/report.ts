import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { monthsAfter } from '../../../../functions/shared/domain/localDate.ts';
import { defineCountyReport } from '../shared/countyReport.ts';
import { editions } from '../shared/editions.ts';

/** Part report (Swedish *delrapport*). */
export const partReport = defineCountyReport({
  id: 'part-report',
  title: 'Delrapport till länsstyrelsen',
  every: 'year',
  dueOn: ({ lastDay }) => monthsAfter(lastDay, editionOn(editions, lastDay).deadlines.partMonths),
});
