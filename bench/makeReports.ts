import { makeAnnex } from '../functions/report/annex/makeAnnex.ts';
import { composeContent } from '../functions/report/composeContent.ts';
import { makeDataset } from '../functions/shared/definition/makeDataset.ts';
import { parsePeriod } from '../functions/shared/domain/period.ts';
import { createAnnexWorkbook } from '../functions/shared/excel/createAnnexWorkbook.ts';
import { createReportWorkbooks } from '../functions/shared/excel/createReportWorkbooks.ts';
import { workbookFiller } from '../functions/shared/excel/fillWorkbook.ts';
import { aggregateFigures } from '../functions/shared/figures/aggregateFigures.ts';
import { catalogue, funders } from '../templates/index.ts';
import { annexWords } from '../templates/text/annexWords.ts';
import { exampleProject } from '../test/support/exampleProject.ts';
import { projectRows } from './support/projectRows.ts';

/**
 * `node bench/makeReports.ts [people]`: every report of ESF+ over twelve months of attendance and a ledger of two lines a person, then the
 * audit annex. Prints seconds for each and the highest resident memory: the target is 10 000 people in 60 seconds and 512 MB.
 */
const people = Number(process.argv[2] ?? 10_000);
const period = parsePeriod('2025');
const [funder] = funders;
if (!period || !funder) throw new Error('There is no funder or period');
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 100) / 10;
const dataset = makeDataset({ ...exampleProject, costModel: 'flat15' }, projectRows(people));
console.log(`rows ready ${seconds()} s, ${memory()} MB`);
const source = aggregateFigures(dataset, catalogue.indicators);
const workbooks = createReportWorkbooks();
for (const report of funder.reports) {
  const request = { dataset, period, funder, report, revision: 1, catalogue, source };
  const composed = composeContent(request);
  const filled = await workbookFiller.fill(await workbooks.read(report.workbook), { ...composed, title: report.title });
  console.log(`${report.id} ${seconds()} s, ${memory()} MB, ${filled.length} bytes`);
  if (report !== funder.reports.at(-1)) continue;
  const { file } = makeAnnex(composed, request, { write: createAnnexWorkbook, words: annexWords, catalogue });
  console.log(`annex ${seconds()} s, ${memory()} MB, ${file.length} bytes`);
}

/** Highest resident memory so far, in megabytes. */
function memory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
