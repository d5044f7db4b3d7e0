import type { ListDefinition } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import type { JudgeCost } from '../../../indicators/ledgerLines.ts';
import { listCosts, rowsLeftOut, sumCosts } from '../../../reports/ledgerTables.ts';
import { reasonLeftOut } from '../shared/claimCosts.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Why the project's cost model leaves a cost out of the claim. */
export const judgeCost: JudgeCost = ({ type }, { costModel }) => reasonLeftOut(type, costModel);

/** Every grant cost of the period: what of it is claimed, and why the rest is not. */
export const costTable = listCosts(judgeCost);

/** Sums of the table: `claim.sum.cost.claimed`. */
export const costSums = sumCosts('claim.sum.cost', judgeCost);

/** What is not claimed, kind by kind, and why: costs that the model covers otherwise, and hours above the cap. */
export const leftOutTable: ListDefinition<EsfKey> = {
  table: 'Utelamnat',
  rows: (view) => {
    const rows: CellContent[][] = rowsLeftOut(view, judgeCost);
    const above = view.figures['claim.excludedHours'];
    if (typeof above === 'number' && above > 0) {
      rows.push(['Personaltid', 'Över taket för timmar per anställd och kalenderår.', undefined, above, undefined]);
    }
    return rows.length === 0 ? [emptyRow('Inget', 5)] : rows;
  },
};
