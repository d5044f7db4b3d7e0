import type { Column } from '../../../shared/definition/column.ts';
import type { AnySheet, EarlierColumn } from '../../../shared/definition/sheet.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';

/** Rewrites rows of an older template as they would be written today. */
export type LiftRows = (place: SheetPlace, rows: readonly SheetRow[]) => readonly SheetRow[];

/** The headings of a sheet's columns as they were in a version of the sheets; as they are now when it is the present one. */
export function columnsOfVersion(
  sheet: AnySheet,
  version: number | undefined,
): Readonly<Record<string, Pick<Column, 'heading' | 'aliases'>>> {
  if (version === undefined) return sheet.columns;
  const earlier = earlierColumns(sheet, version);
  return Object.fromEntries(
    Object.entries(sheet.columns).map(([name, column]) => {
      const was = earlier.get(name);
      return [name, was ? { heading: was.heading, aliases: was.aliases ?? [] } : column];
    }),
  );
}

/** How rows of an older version are lifted; nothing when they are of the present one. */
export function liftRows(version: number | undefined): LiftRows | undefined {
  if (version === undefined) return undefined;
  const known = new Map<SheetPlace, ReadonlyMap<number, ReadonlyMap<string, string>>>();
  return (place, rows) => {
    const words = known.get(place) ?? wordsByColumn(place, version);
    known.set(place, words);
    return words.size === 0 ? rows : rows.map((row) => liftRow(row, words));
  };
}

function wordsByColumn({ sheet, columns }: SheetPlace, version: number): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, ReadonlyMap<string, string>>();
  for (const [name, { words }] of earlierColumns(sheet, version)) {
    const place = columns.get(name);
    if (place && words) found.set(place.index, new Map(Object.entries(words).map(([then, now]) => [foldText(then), now])));
  }
  return found;
}

function liftRow(row: SheetRow, words: ReadonlyMap<number, ReadonlyMap<string, string>>): SheetRow {
  const cells = [...row.cells];
  for (const [index, lifted] of words) {
    const cell = cells[index];
    if (typeof cell === 'string') cells[index] = lifted.get(foldText(cell)) ?? cell;
  }
  return { ...row, cells };
}

/** Of several changes to one column the one nearest after the version holds. */
function earlierColumns({ earlier = [] }: AnySheet, version: number): ReadonlyMap<string, EarlierColumn> {
  const columns = new Map<string, EarlierColumn>();
  for (const { upTo, columns: then } of earlier.toSorted((a, b) => a.upTo - b.upTo)) {
    if (upTo < version) continue;
    for (const [name, column] of Object.entries(then)) if (column && !columns.has(name)) columns.set(name, column);
  }
  return columns;
}
