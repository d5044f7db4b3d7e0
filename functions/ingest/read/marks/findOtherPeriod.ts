import { parsePeriod } from '../../../shared/domain/period.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { aboutFile } from '../findings/aboutFile.ts';
import type { RowTable } from '../../../shared/packed/rowTable.ts';

/** A sheet that has been read. */
interface ReadRows {
  readonly place: { readonly sheet: AnySheet };
  readonly rows: RowTable;
}

/**
 * A template made for a period in which none of its months lies belongs to another period. A single row in the period is enough:
 * late invoices come in too. Sheets without months say nothing.
 */
export function findOtherPeriod(periodId: string | undefined, sheets: readonly ReadRows[]): Finding | undefined {
  const period = periodId === undefined ? undefined : parsePeriod(periodId);
  if (!period) return undefined;
  const months = new Set<string>();
  for (const { place, rows } of sheets) {
    const { replaces } = place.sheet;
    if (replaces === 'sheet') continue;
    const dayAt = rows.columns.get(replaces.monthsOf);
    for (let index = 0; dayAt && index < rows.length; index++) {
      const day = dayAt(index);
      if (typeof day === 'string') months.add(day.slice(0, 7));
    }
  }
  const isInside = (month: string) => month >= period.firstDay.slice(0, 7) && month <= period.lastDay.slice(0, 7);
  if (months.size === 0 || [...months].some(isInside)) return undefined;
  const sorted = [...months].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  return aboutFile('otherPeriod', { period: period.id, months: first === last ? first : `${first} – ${last}` });
}
