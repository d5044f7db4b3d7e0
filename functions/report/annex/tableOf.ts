import { FIRST_ROW, type AnnexCell, type AnnexTable } from '../../shared/definition/annexPlan.ts';
import type { AuditColumn, AuditSheet } from '../../shared/definition/audit.ts';
import type { Dataset } from '../../shared/definition/indicator.ts';
import { columnLetters } from '../../shared/domain/cell.ts';
import type { Period } from '../../shared/domain/period.ts';

/** A declared sheet as a table of the annex, with the columns that figures bring to it. */
export function tableOf(
  sheet: AuditSheet<unknown>,
  { dataset, period, brought }: { readonly dataset: Dataset; readonly period: Period; readonly brought: readonly AuditColumn<unknown>[] },
): AnnexTable {
  const columns = [...sheet.columns, ...brought];
  const letters = new Map(columns.map(({ heading }, index) => [heading, columnLetters(index)]));
  const addressIn = (row: number) => (heading: string, above?: 'above') => {
    const letter = letters.get(heading);
    if (letter === undefined) throw new Error(`The sheet ${sheet.name} has no column ${heading}`);
    return `${letter}${above ? row - 1 : row}`;
  };
  return {
    name: sheet.name,
    title: sheet.name,
    about: sheet.about,
    columns: columns.map(({ heading, format }) => ({ heading, format })),
    rows: {
      *[Symbol.iterator]() {
        let row = FIRST_ROW;
        for (const item of sheet.rows(dataset)) {
          const cell = addressIn(row);
          yield columns.map((column): AnnexCell => {
            const formula = column.formula?.(item, cell);
            return formula === undefined ? column.of?.(item, period) : { formula };
          });
          row += 1;
        }
      },
    },
  };
}
