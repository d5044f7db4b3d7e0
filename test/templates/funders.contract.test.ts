import { readFileSync } from 'node:fs';
import { catalogue, funders } from '../../templates/index.ts';
import { commonIndicators } from '../../templates/indicators/commonIndicators.ts';
import { describeFunder } from '../support/describeFunder.ts';

const read = (path: string) => readFileSync(new URL(`../../templates/funders/${path}`, import.meta.url));

for (const funder of funders) {
  describeFunder({
    funder,
    catalogue,
    others: [
      ...Object.keys(commonIndicators),
      ...funders.filter((each) => each !== funder).flatMap(({ indicators }) => Object.keys(indicators)),
    ],
    readReadme: () => read(`${funder.id}/README.md`).toString('utf8'),
    readWorkbook: (report) => read(report.workbook),
  });
}
