import { FIRST_ROW, type AnnexCell, type AnnexTable } from '../../shared/definition/annexPlan.ts';
import type { AuditColumn, AuditSheet } from '../../shared/definition/audit.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import { columnLetters } from '../../shared/domain/cell.ts';
import type { Period } from '../../shared/domain/period.ts';

/** Which rows, of which period, with which columns besides the sheet's own. */
interface SheetRequest {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly brought: readonly AuditColumn<unknown>[];
}

/** A table that was asked for, with what it was asked by. */
interface MadeTable extends Omit<SheetRequest, 'dataset'> {
  readonly sheet: AuditSheet<unknown>;
  readonly table: AnnexTable;
}

/** The tables of a dataset's latest period. */
const made = new WeakMap<Dataset, readonly MadeTable[]>();

/**
 * A declared sheet as a table of the annex, with the columns that figures bring to it. The same sheet of the same rows and period is the
 * same table: every report of a period lists them alike, and a table that has been written need not be written again.
 */
export function tableOf(sheet: AuditSheet<unknown>, request: SheetRequest): AnnexTable {
  const { dataset, period, brought } = request;
  const known = (made.get(dataset) ?? []).filter((each) => each.period.id === period.id);
  const same = known.find((each) => each.sheet === sheet && isSameList(each.brought, brought));
  if (same) return same.table;
  const table = makeTable(sheet, request);
  made.set(dataset, [...known, { sheet, period, brought, table }]);
  return table;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function makeTable(sheet: AuditSheet<unknown>, { dataset, period, brought }: SheetRequest): AnnexTable {
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
