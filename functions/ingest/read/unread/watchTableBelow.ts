import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet, type SheetPlace } from '../findings/sheetPlace.ts';
import { readHeadings, type Header } from '../headings/findHeader.ts';
import { matchHeadings, type SheetHeadings } from '../headings/matchHeadings.ts';
import { isFilled } from './watchColumns.ts';

/** What a row below the header begins: nothing, the same table on a new page, or another table. */
type Begins = 'nothing' | 'same' | 'other';

/** Another table of the same kind of sheet below the one that is read, with its columns in other places. */
export interface TableBelow {
  beginsAt(row: SheetRow): Begins;
  /** Counts a row of it; false when it has not begun. */
  add(row: SheetRow): boolean;
  findings(): readonly Finding[];
}

const FEWEST = 2;

/** Starts to look for a header below the one that is read. */
export function watchTableBelow(
  place: SheetPlace,
  header: Header,
  { candidate, words }: { readonly candidate: SheetHeadings; readonly words: InputWords },
): TableBelow {
  const { brake } = place.sheet;
  const amountColumn = brake === undefined || brake === 'people' ? undefined : brake.amount;
  let table: { readonly headerRow: number; readonly amountAt: number | undefined; rows: number; lastRow: number; sum: number } | undefined;
  return {
    beginsAt(row) {
      const filled = row.cells.filter(isFilled);
      if (filled.length < FEWEST || !filled.every((cell) => typeof cell === 'string')) return 'nothing';
      const { columns } = matchHeadings(candidate, readHeadings(row, words).headings);
      if (columns.size < FEWEST || columns.size * 2 < filled.length) return 'nothing';
      if ([...columns].every(([name, { index }]) => header.matched.columns.get(name)?.index === index)) return 'same';
      const amountAt = amountColumn === undefined ? undefined : columns.get(amountColumn)?.index;
      table = { headerRow: row.number, amountAt, rows: 0, lastRow: row.number, sum: 0 };
      return 'other';
    },
    add({ number, cells }) {
      if (!table) return false;
      if (!cells.some(isFilled)) return true;
      table.rows++;
      table.lastRow = number;
      const amount = cells[table.amountAt ?? -1];
      if (typeof amount === 'number') table.sum += amount;
      return true;
    },
    findings() {
      if (!table) return [];
      const { headerRow, lastRow, rows, amountAt, sum } = table;
      const cells = `${headerRow}–${lastRow}`;
      const amount = amountAt === undefined ? {} : { amount: Math.round(sum * 100) };
      return [
        atSheet(place, 'otherTable', {
          values: { cells, rows: String(rows) },
          row: headerRow,
          layout: [place.sheet.id, 'below'].join('\n'),
          unread: { what: 'table', sheet: showText(place.name), place: cells, rows, ...amount },
        }),
      ];
    },
  };
}
