import { readFileSync } from 'node:fs';
import { composeContent, type ComposedReport } from '../../functions/report/content/composeContent.ts';
import type { Funder } from '../../functions/shared/definition/funder.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import { workbookFiller } from '../../functions/shared/workbook/fill/fillWorkbook.ts';
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

/** What a report of these rows and this period is filled with. A portfolio is that of a unit with this one project. */
export function composeReport({ funder, report }: ReportOrder, period: string, rows: ExampleRows): ComposedReport {
  const dataset = datasetOf({ ...rows, project: { reports: [report.id], ...rows.project } });
  const request = { dataset, period: periodNamed(period), funder, report, revision: 1, catalogue };
  if (!report.coversPortfolio) return composeContent(request);
  const { figures } = composeContent(request).content;
  const only = {
    project: dataset.project,
    funder: funder.name,
    figures,
    publicFigures: figures,
    accumulated: { 'cost.total': 125_000.5 },
    awaited: [],
  };
  return composeContent({ ...request, portfolio: [only] });
}

/** The report's workbook filled with composed content; another template than its own may be given. */
export async function fillComposed(
  order: ReportOrder,
  { content, cells, lists }: ComposedReport,
  template: Uint8Array = readTemplate(order),
): Promise<Uint8Array> {
  return workbookFiller.fill(template, { cells, lists, title: `${order.report.title} ${content.period}` });
}
