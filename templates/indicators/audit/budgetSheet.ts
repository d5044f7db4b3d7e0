import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { kronor } from '../../../functions/shared/domain/money.ts';
import { budget, type BudgetLine } from '../../upload/budget/sheet.ts';
import { bookedLines, rowsOn } from '../registers/bookedLines.ts';
import { originColumns, valueColumn, wordIn } from './auditWords.ts';

/** A row of Budget in the annex. */
export interface BudgetedRow {
  readonly row: Stored<BudgetLine>;
  /** The line it is counted under. */
  readonly line: string | undefined;
  /** Whether it is one of the line's rows: of a line with both costs and income, the costs. */
  readonly isOnLine: boolean;
  /** Whether what it carries over is money of the year and of no line. */
  readonly isOfYear: boolean;
}

const value = valueColumn<BudgetedRow>;
const typeWord = wordIn(budget.columns.type);

/** Budget: the rows that decided and carried over amounts are summed from. */
export const budgetSheet = defineAuditSheet({
  name: 'Budget',
  about:
    'En rad per godtagen rad i Budget. På posten: Ja för de rader som postens belopp räknas från. För året: Ja för de rader av Typ Kostnad vars post inget beslutar om det året; vad de för över är årets pengar.',
  columns: {
    År: value('count', ({ row }) => row.year),
    Budgetpost: value('text', ({ line }) => line),
    Typ: value('text', ({ row }) => typeWord(row.type ?? 'cost')),
    'På posten': value('text', ({ isOnLine }) => (isOnLine ? 'Ja' : 'Nej')),
    'För året': value('text', ({ isOfYear }) => (isOfYear ? 'Ja' : 'Nej')),
    Beslutat: value('kronor', ({ row }) => kronor(row.decided)),
    Överflyttat: value('kronor', ({ row }) => kronor(row.carriedOver ?? 0)),
    ...originColumns<BudgetedRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<BudgetedRow> {
    const { places, ofYears } = bookedLines(dataset);
    const nameOf = new Map(places.flatMap((place) => rowsOn(place).map((row) => [row, place.name] as const)));
    const onLines = new Set(places.flatMap(({ rows }) => rows));
    for (const row of dataset.rows(budget)) yield { row, line: nameOf.get(row), isOnLine: onLines.has(row), isOfYear: ofYears.has(row) };
  },
});
