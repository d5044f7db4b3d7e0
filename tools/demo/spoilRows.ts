import { columnLetters } from '../../functions/shared/domain/cell.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import type { Fault } from './faults.ts';
import type { Random } from './createRandom.ts';
import type { WrittenRow } from '../../functions/shared/definition/writeRow.ts';

/** A fault that was put in, and where. */
export interface SpoiltCell {
  readonly sheet: string;
  readonly cell: string;
  readonly fault: string;
  readonly severity: Fault['severity'];
}

/** Puts a fault in some of the rows, one in each: `share` of them, at least one when it is above 0. */
export function spoilRows(
  sheet: AnySheet,
  rows: readonly WrittenRow[],
  { faults, share, random }: { readonly faults: readonly Fault[]; readonly share: number; readonly random: Random },
): { readonly rows: readonly WrittenRow[]; readonly spoilt: readonly SpoiltCell[] } {
  const own = faults.filter((fault) => fault.sheet === sheet.id);
  const left = new Set(pickPlaces(rows.length, own.length === 0 ? 0 : share, random));
  const spoilt: SpoiltCell[] = [];
  const written = rows.map((row, index) => {
    if (!left.has(index)) return row;
    const fitting = own.filter((fault) => fault.fits?.(row) ?? true);
    if (fitting.length === 0) return row;
    const fault = random.pick(fitting);
    const column = columnLetters(Object.keys(sheet.columns).indexOf(fault.column));
    spoilt.push({ sheet: sheet.name, cell: `${column}${index + 2}`, fault: fault.name, severity: fault.severity });
    return fault.spoil(row);
  });
  return { rows: written, spoilt };
}

function pickPlaces(count: number, share: number, random: Random): readonly number[] {
  const wanted = share > 0 ? Math.min(count, Math.max(1, Math.round(count * share))) : 0;
  const places = new Set<number>();
  while (places.size < wanted) places.add(random.integer(0, count - 1));
  return [...places];
}
