import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { kronor } from '../../../functions/shared/domain/money.ts';
import { budget, type BudgetLine } from '../../upload/budget/sheet.ts';
import { bookedLines } from '../registers/bookedLines.ts';
import { originColumns, valueColumn, wordIn } from './auditWords.ts';

/** A row of Budget in the annex. */
export interface BudgetedRow {
  readonly row: Stored<BudgetLine>;
  /** The line as it was first written. */
  readonly line: string | undefined;
  /** Whether it is one of the line's rows: of a line with both costs and income, the costs. */
  readonly isOnLine: boolean;
}

const value = valueColumn<BudgetedRow>;
const typeWord = wordIn(budget.columns.type);

/** Budget: the rows that decided and carried over amounts are summed from. */
export const budgetSheet = defineAuditSheet({
  name: 'Budget',
  about: 'En rad per godtagen rad i Budget. På posten: Ja för de rader som postens belopp räknas från.',
  columns: {
    År: value('count', ({ row }) => row.year),
    Budgetpost: value('text', ({ line }) => line),
    Typ: value('text', ({ row }) => typeWord(row.type ?? 'cost')),
    'På posten': value('text', ({ isOnLine }) => (isOnLine ? 'Ja' : 'Nej')),
    Beslutat: value('kronor', ({ row }) => kronor(row.decided)),
    Överflyttat: value('kronor', ({ row }) => kronor(row.carriedOver ?? 0)),
    ...originColumns<BudgetedRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<BudgetedRow> {
    const places = bookedLines(dataset).places;
    const nameOf = new Map(places.flatMap(({ name, rows }) => rows.map((row) => [row, name] as const)));
    for (const row of dataset.rows(budget)) yield { row, line: nameOf.get(row) ?? row.line.trim(), isOnLine: nameOf.has(row) };
  },
});
