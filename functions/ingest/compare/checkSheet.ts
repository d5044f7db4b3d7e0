import { columnFaults, type Fault } from '../../shared/definition/cellFault.ts';
import type { OtherSheets } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { atCell } from '../rows/sheetPlace.ts';
import { keyOf } from './keyOf.ts';
import type { SheetChange } from './mergeSheet.ts';

interface Broken {
  readonly index: number;
  readonly column: string;
  readonly fault: Fault;
  readonly values?: Readonly<Record<string, string>>;
}

/** What the rows of a sheet say beside each other, the rows that stay and the other sheets. Rows with an error take no part. */
export function checkSheet({ place, kept, rows, numbers, faulty }: SheetChange, others: OtherSheets): Finding[] {
  const { sheet } = place;
  const sound = rows.flatMap(({ row }, index) => (faulty.has(index) ? [] : [{ row, number: numbers[index] ?? 0 }]));
  const all = [...kept, ...sound].map(({ row }) => row);
  const numberOf = (index: number) => sound[index - kept.length]?.number;
  const broken = [
    ...(sheet.isKeyUnique ? findRepeatedKeys(sheet, all, numberOf) : []),
    ...sheet.sheetRules.flatMap((rule) =>
      [...rule.findBroken(all, others)].map((found): Broken => ({ ...found, column: rule.at, fault: rule })),
    ),
  ];
  return broken.flatMap(({ index, column, fault, values }) => {
    const row = numberOf(index);
    if (row === undefined) return [];
    return [atCell(place, { column: filledColumn(sheet, column, all[index] ?? {}), row, fault }, values && { values })];
  });
}

function findRepeatedKeys(sheet: AnySheet, rows: readonly AnyRow[], numberOf: (index: number) => number | undefined): Broken[] {
  const key = keyOf(sheet, rows);
  const firsts = new Map<string, number>();
  const broken: Broken[] = [];
  rows.forEach((row, index) => {
    const name = key(row);
    const first = firsts.get(name);
    if (first === undefined) return firsts.set(name, index);
    const number = numberOf(first);
    const column = sheet.key[0] ?? '';
    if (number === undefined) return broken.push({ index, column, fault: columnFaults.keyInForce });
    return broken.push({ index, column, fault: columnFaults.repeatedKey, values: { first: String(number) } });
  });
  return broken;
}

/** Of a group of columns of which one is enough, the one that is filled in; else the column itself. */
function filledColumn(sheet: AnySheet, column: string, row: AnyRow): string {
  if (row[column] !== undefined) return column;
  const group = sheet.oneOf.find((names) => names.includes(column)) ?? [];
  return group.find((name) => row[name] !== undefined) ?? column;
}
