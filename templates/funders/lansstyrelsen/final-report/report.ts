import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addMonths } from '../../../../functions/shared/domain/localDate.ts';
import { periodOf } from '../../../../functions/shared/domain/period.ts';
import { defineCountyReport } from '../shared/countyReport.ts';
import { editions } from '../shared/editions.ts';

/** Final report (Swedish *slutrapport*), of the whole project. */
export const finalReport = defineCountyReport({
  id: 'final-report',
  title: 'Slutrapport till länsstyrelsen',
  dueOn: ({ lastDay }) => periodOf('month', addMonths(lastDay, editionOn(editions, lastDay).deadlines.finalMonths)).lastDay,
});
