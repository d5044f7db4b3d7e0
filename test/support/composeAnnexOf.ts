import { composeAnnex } from '../../functions/report/annex/composeAnnex.ts';
import type { AnnexPlan } from '../../functions/shared/definition/annexPlan.ts';
import { createAnnexWorkbook } from '../../functions/shared/excel/createAnnexWorkbook.ts';
import { aggregateFigures } from '../../functions/shared/figures/aggregateFigures.ts';
import { catalogue } from '../../templates/index.ts';
import { annexWords } from '../../templates/text/annexWords.ts';
import { datasetOf, type ExampleRows } from './exampleRows.ts';
import { periodNamed } from './figuresIn.ts';

/** The audit annex of a report of these rows. */
export function composeAnnexOf(rows: ExampleRows, period: string): AnnexPlan {
  const dataset = datasetOf(rows);
  return composeAnnex({
    dataset,
    period: periodNamed(period),
    source: aggregateFigures(dataset, catalogue.indicators),
    checks: [],
    report: 'Kvartalsrapport',
    rules: 'Prov',
    revision: 1,
    sha256: 'a'.repeat(64),
    words: annexWords,
    reportWords: catalogue.words,
  });
}

/** The annex as a workbook. */
export function annexOf(rows: ExampleRows, period: string): Uint8Array {
  return createAnnexWorkbook(composeAnnexOf(rows, period));
}
