import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { monthsAfter } from '../../../../functions/shared/domain/localDate.ts';
import { defineCountyReport } from '../shared/countyReport.ts';
import { editions } from '../shared/editions.ts';

/** Final report (Swedish *slutrapport*), of the whole project. */
export const finalReport = defineCountyReport({
  id: 'final-report',
  title: 'Slutrapport till länsstyrelsen',
  dueOn: ({ lastDay }) => monthsAfter(lastDay, editionOn(editions, lastDay).deadlines.finalMonths),
});
