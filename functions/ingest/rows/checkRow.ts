import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import { atCell, type SheetPlace } from './sheetPlace.ts';

/**
 * The rules that a row breaks. A rule is not tried where one of its columns could not be read, and says nothing about a cell
 * that already has an error: one root cause per cell.
 */
export function checkRow(
  place: SheetPlace,
  row: AnyRow,
  read: { number: number; remarks: readonly ColumnRemark[] | undefined },
): Finding[] {
  const unread = read.remarks?.filter(({ fault }) => isError(fault)).map(({ column }) => column) ?? [];
  const findings: Finding[] = [];
  for (const rule of place.sheet.rules) {
    if (unread.length > 0 && rule.reads.some((column) => unread.includes(column))) continue;
    if (!rule.isBroken(row)) continue;
    const column = [rule.at, ...rule.reads].find((name) => place.columns.has(name)) ?? rule.at;
    const values = rule.values?.(row);
    findings.push(atCell(place, { column, row: read.number, fault: rule }, values && { values }));
  }
  return findings;
}
