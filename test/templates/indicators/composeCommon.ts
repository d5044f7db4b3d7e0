import { composeAnnex } from '../../../functions/report/annex/composeAnnex.ts';
import type { AnnexPlan } from '../../../functions/shared/definition/annexPlan.ts';
import { aggregateFigures } from '../../../functions/shared/figures/aggregateFigures.ts';
import { commonIndicators } from '../../../templates/indicators/commonIndicators.ts';
import { catalogue } from '../../../templates/index.ts';
import { annexWords } from '../../../templates/text/annexWords.ts';
import { datasetOf, type ExampleRows } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';

/** The annex of a report that prints all common figures and no others. */
export function composeCommon(rows: ExampleRows, period: string): AnnexPlan {
  const dataset = datasetOf(rows);
  return composeAnnex({
    dataset,
    period: periodNamed(period),
    source: aggregateFigures(dataset, commonIndicators),
    checks: [],
    checkRules: [],
    report: '',
    rules: '',
    revision: 1,
    sha256: '',
    words: annexWords,
    reportWords: catalogue.words,
  });
}
