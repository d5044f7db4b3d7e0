import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { atSheet } from '../read/findings/sheetPlace.ts';
import type { SheetChange } from './mergeSheet.ts';

/** Percent of the rows in force that a column fills to be missed when it is empty. */
const MOSTLY = 90;
/** Rows of an upload that say a column is empty, when its heading is there: fewer may well have nothing to say. */
const FEWEST = 3;

/** Columns that nearly all rows in force fill, and no row of the upload: asked about, whether the heading is gone or the cells are blank. */
export function findEmptied({ place, before, rows }: SheetChange): Finding[] {
  if (before.length === 0 || rows.length === 0) return [];
  const { sheet, columns } = place;
  return Object.entries(sheet.columns).flatMap(([name, { heading, keeping, required }]): Finding[] => {
    if (keeping === 'never' || (required && !columns.has(name)) || (columns.has(name) && rows.length < FEWEST)) return [];
    if (rows.some(({ row }) => isFilled(row, name))) return [];
    let filled = 0;
    for (const row of before) if (isFilled(row, name)) filled++;
    const share = Math.floor((filled * 100) / before.length);
    return share < MOSTLY ? [] : [atSheet(place, 'emptiedColumn', { values: { heading, share: String(share) } })];
  });
}

function isFilled(row: AnyRow, column: string): boolean {
  return row[column] !== undefined;
}
