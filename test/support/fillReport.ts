import { readFileSync } from 'node:fs';
import { composeContent, type ComposedReport } from '../../functions/report/composeContent.ts';
import type { Funder } from '../../functions/shared/definition/funder.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import { workbookFiller } from '../../functions/shared/excel/fillWorkbook.ts';
import { catalogue } from '../../templates/index.ts';
import { datasetOf, type ExampleRows } from './exampleRows.ts';
import { periodNamed } from './figuresIn.ts';

/** A report of a funder, with its workbook as it lies in the repository. */
export interface ReportOrder {
  readonly funder: Funder;
  readonly report: Report;
}

/** The workbook that comes with the product. */
export function readTemplate({ report }: ReportOrder): Buffer {
  return readFileSync(new URL(`../../templates/funders/${report.workbook}`, import.meta.url));
}

/** What a report of these rows and this period is filled with. */
export function composeReport({ funder, report }: ReportOrder, period: string, rows: ExampleRows): ComposedReport {
  return composeContent({
    dataset: datasetOf({ ...rows, project: { reports: [report.id], ...rows.project } }),
    period: periodNamed(period),
    funder,
    report,
    revision: 1,
    catalogue,
  });
}

/** The report's workbook filled with composed content; another template than its own may be given. */
export async function fillComposed(
  order: ReportOrder,
  { content, cells, lists }: ComposedReport,
  template: Uint8Array = readTemplate(order),
): Promise<Uint8Array> {
  return workbookFiller.fill(template, { cells, lists, title: `${order.report.title} ${content.period}` });
}
