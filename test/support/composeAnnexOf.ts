import { composeAnnex } from '../../functions/report/annex/composeAnnex.ts';
import type { AnnexPlan } from '../../functions/shared/definition/annexPlan.ts';
import { createAnnexWorkbook } from '../../functions/shared/workbook/write/createAnnexWorkbook.ts';
import { catalogue, funders } from '../../templates/index.ts';
import { annexWords } from '../../templates/text/annexWords.ts';
import { datasetOf, type ExampleRows } from './exampleRows.ts';
import { composeReport, type ReportOrder } from './fillReport.ts';
import { periodNamed } from './figuresIn.ts';

const [quarterly] = funders.flatMap((funder) =>
  funder.reports.flatMap((report): ReportOrder[] => (report.id === 'quarterly' ? [{ funder, report }] : [])),
);

/** The audit annex of a report of these rows: ESF+’s quarterly report when no other is named. */
export function composeAnnexOf(rows: ExampleRows, period: string, order: ReportOrder | undefined = quarterly): AnnexPlan {
  if (order === undefined) throw new Error('There is no quarterly report');
  const { source, content } = composeReport(order, period, rows);
  return composeAnnex({
    dataset: datasetOf(withReport(rows, order)),
    period: periodNamed(period),
    source,
    checks: content.checks,
    checkRules: [...order.report.checks, ...(catalogue.checks ?? [])],
    report: order.report.title,
    rules: 'Prov',
    revision: 1,
    sha256: 'a'.repeat(64),
    words: annexWords,
    reportWords: catalogue.words,
  });
}

/** The rows of a project that makes the report. */
export function withReport(rows: ExampleRows, { report }: ReportOrder): ExampleRows {
  return { ...rows, project: { reports: [report.id], ...rows.project } };
}

/** The annex as a workbook. */
export function annexOf(rows: ExampleRows, period: string, order?: ReportOrder): Uint8Array {
  return createAnnexWorkbook(composeAnnexOf(rows, period, order));
}
