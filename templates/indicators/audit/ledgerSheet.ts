import { defineAuditSheet } from '../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { kronor } from '../../../functions/shared/domain/money.ts';
import { costs, type Cost } from '../../upload/costs/sheet.ts';
import { bookedLines, receivedBy, spentBy } from '../registers/bookedLines.ts';
import { originColumns, valueColumn, wordIn } from './auditWords.ts';

/** A ledger line in the annex, with the budget line it is booked on. */
export interface BookedRow {
  readonly row: Stored<Cost>;
  readonly line: string | undefined;
}

const value = valueColumn<BookedRow>;
const typeWord = wordIn(costs.columns.type);
const financingWord = wordIn(costs.columns.financing);

/** Kostnader: the ledger lines that money is summed from. Suppliers are left out: the voucher finds them. */
export const ledgerSheet = defineAuditSheet({
  name: 'Kostnader',
  about:
    'En rad per godtagen rad i Kostnader. Budgetpost är den post i budgeten som raden hör till, efter Insats och annars Kostnadsslag. Utgift är beloppet av alla Kostnadsslag utom Intäkter, Inkomst det av Intäkter utan minus.',
  columns: {
    Verifikation: value('text', ({ row }) => row.voucher),
    Bokföringsdatum: value('date', ({ row }) => ({ date: row.bookedOn })),
    'Bokfört år': value('count', ({ row }) => Number(row.bookedOn.slice(0, 4))),
    Kostnadsslag: value('text', ({ row }) => typeWord(row.type)),
    Finansiering: value('text', ({ row }) => financingWord(row.financing)),
    Budgetpost: value('text', ({ line }) => line),
    Belopp: value('kronor', ({ row }) => kronor(row.amount)),
    Utgift: value('kronor', ({ row }) => kronor(spentBy(row))),
    Inkomst: value('kronor', ({ row }) => kronor(receivedBy(row))),
    ...originColumns<BookedRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<BookedRow> {
    const { placeOf } = bookedLines(dataset);
    for (const row of dataset.rows(costs)) yield { row, line: placeOf(row)?.name };
  },
});
