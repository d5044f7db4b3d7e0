import { AMOUNT_UNIT, LEDGER_CURRENCY, LEDGER_PROJECT, type ValueMatch } from '../../../functions/shared/records/matches.ts';
import type { ColumnHelp, SheetHelp } from '../base/sheetHelp.ts';
import * as text from '../../text/page/matchCard.ts';

/** One column of one sheet. */
export function findColumn(sheets: readonly SheetHelp[], sheet: string, column: string | null): ColumnHelp | undefined {
  return sheets.find(({ id }) => id === sheet)?.columns.find(({ id }) => id === column);
}

/** What stood in the file, as a person says it. */
export function nameValue({ column, text: value }: Pick<ValueMatch, 'column' | 'text'>, heading: string): string {
  if (column === LEDGER_PROJECT) return value === '' ? text.noProject : text.project(value);
  if (column === LEDGER_CURRENCY) return text.currency(value);
  if (column === AMOUNT_UNIT) return text.unit(value);
  if (value === '') return text.blank(heading);
  return /^\d{3,6}( ?- ?\d{3,6})?$/.test(value) && value.includes('-') ? text.accounts(value) : text.value(value);
}

/** The choices of a column: those of the sheet, whether a ledger's project is this one, or whether its amounts are in kronor, and what those of a table are in. */
export function choicesFor(sheets: readonly SheetHelp[], { sheet, column }: Pick<ValueMatch, 'sheet' | 'column'>): ColumnHelp['choices'] {
  if (column === LEDGER_PROJECT) {
    return [
      { code: 'mine', word: text.mine },
      { code: 'other', word: text.other },
    ];
  }
  if (column === LEDGER_CURRENCY) return [{ code: 'kronor', word: text.kronor }];
  if (column === AMOUNT_UNIT) return [...text.units].map(([code, word]) => ({ code, word }));
  return findColumn(sheets, sheet, column)?.choices ?? [];
}
