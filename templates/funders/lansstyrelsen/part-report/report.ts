import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addMonths } from '../../../../functions/shared/domain/localDate.ts';
import { periodOf } from '../../../../functions/shared/domain/period.ts';
import { defineCountyReport } from '../shared/countyReport.ts';
import { editions } from '../shared/editions.ts';

/** Part report (Swedish *delrapport*). */
export const partReport = defineCountyReport({
  id: 'part-report',
  title: 'Delrapport till länsstyrelsen',
  every: 'year',
  dueOn: ({ lastDay }) => periodOf('month', addMonths(lastDay, editionOn(editions, lastDay).deadlines.partMonths)).lastDay,
});
