import type { Cells } from '../../../../functions/shared/definition/report.ts';
import { addRows, budgetCells, budgetRows } from '../../../reports/budgetTable.ts';
import { guardCells } from '../../../reports/yearGuard.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** Cells of the grant that are no figures of their own: they follow the year the period ends in. */
export const grantCells = {
  ...guardCells,
  ...budgetCells,
  'grant.usedShare': (facts) => {
    const { available, spent } = addRows(budgetRows(facts));
    return available === 0 ? 'underlag saknas' : Math.round((spent / available) * 1000) / 10;
  },
} satisfies Cells<TillvaxtverketKey>;
