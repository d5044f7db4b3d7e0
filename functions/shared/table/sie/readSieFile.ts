import type { Cell } from '../../domain/cell.ts';
import type { ReadWorkbook, SheetInfo, SheetVisitor } from '../../ports.ts';
import { createRows } from '../../workbook/read/collectRows.ts';
import { limits } from '../../workbook/package/limits.ts';
import { passedLimit, UnreadableWorkbook } from '../../workbook/package/unreadable.ts';
import { decodeSie } from './decodeSie.ts';
import { readLists } from './readLists.ts';
import { readVouchers } from './readVouchers.ts';

/** Records that a file begins with; others are not SIE. */
const beginning = /^(?:\u00ef\u00bb\u00bf)?\s*#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|FNAMN|FNR|ORGNR|PROSA|KPTYP|VER)\b/i;
const LOOKED_AT = 200;

/** Names of the columns a ledger is given: those of the standard's fields; the voucher's date where the transaction has another. Dimensions follow, each under `dim` and its number and name. */
export const sieColumns = ['post', 'vernr', 'transdat', 'kontonr', 'belopp', 'transtext', 'verdatum'] as const;

/** Whether a file is a ledger in the Swedish format SIE, types 1–4. */
export function isSieFile(file: Buffer): boolean {
  return beginning.test(file.toString('latin1', 0, LOOKED_AT));
}

/**
 * Reads the vouchers of a SIE file as one sheet without a name: a heading in the first row, then each transaction in the row that is its
 * line in the file, and the balances it states. A line that cannot be read is a row with `?` for its record.
 */
export function readSieFile(file: Buffer, visitor: SheetVisitor): ReadWorkbook {
  if (Math.max(count(file, 0x0a), count(file, 0x0d)) > limits.rows) throw passedLimit('tooManyRows', limits.rows);
  const lines = splitLines(decodeSie(file));
  const lists = readLists(lines);
  if (!lists.hasVouchers)
    throw new UnreadableWorkbook('ledgerWithoutVouchers', { type: /^[1-4]I?$/i.test(lists.type) ? lists.type : '1\u20133' });
  const sheet: SheetInfo = { name: '', index: 0, isHidden: false, format: 'ledger' };
  if (!visitor.wants(sheet)) return { kind: 'read', sheets: [] };
  const budget = { cells: 0, positions: 0, characters: 0 };
  const rows = createRows((batch) => visitor.rows(sheet, batch), budget);
  const write = (row: number, cells: readonly (Cell | undefined)[]): void => {
    if (row > limits.rows) throw passedLimit('tooManyRows', limits.rows);
    rows.moveTo(row);
    cells.forEach((cell, column) => {
      if (cell === undefined || cell === '') return;
      if (++budget.cells > limits.cells) throw passedLimit('tooManyCells', limits.cells);
      rows.set(column, cell);
    });
  };
  write(1, [...sieColumns, ...[...lists.dimensions].map(([number, name]) => `dim ${number} ${name}`.trim())]);
  for (const { line, cells } of readVouchers(lines, lists)) write(line, cells);
  rows.finish();
  return { kind: 'read', sheets: [sheet] };
}

function count(file: Buffer, byte: number): number {
  let found = 0;
  for (let at = file.indexOf(byte); at >= 0; at = file.indexOf(byte, at + 1)) found++;
  return found;
}

function splitLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const line of lines) if (line.length > limits.textBytes) throw passedLimit('textTooLong', limits.textBytes);
  return lines;
}
