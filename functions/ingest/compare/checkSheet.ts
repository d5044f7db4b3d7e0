import { codesOf, type BrokenRow, type OtherSheets, type RuleFacts } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import { weighRule } from '../../shared/definition/weighRule.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { atCell } from '../read/findings/sheetPlace.ts';
import { atRule } from '../read/findings/atRule.ts';
import { identifyPeople } from './identifyPeople.ts';
import { keyOf } from './keyOf.ts';
import type { SheetChange } from './mergeSheet.ts';

/** The rows a rule sees, and where in the workbook each of them stands. */
interface SeenRows {
  readonly rows: readonly AnyRow[];
  /** Row in the workbook; undefined for a row that is in force already. */
  rowNumberOf(index: number): number | undefined;
}

/** What the rows of a sheet say beside each other, the rows that stay and the other sheets. Rows with an error take no part. */
export function checkSheet(change: SheetChange, others: OtherSheets, facts: RuleFacts): Finding[] {
  const { place, kept, rows, rowNumbers, faulty } = change;
  const { sheet } = place;
  if (lacksColumn(change)) return [];
  const isSound = (_: unknown, index: number) => !faulty.has(index);
  const soundRowNumbers = rowNumbers.filter(isSound);
  const seen: SeenRows = {
    rows: [...kept, ...rows.filter(isSound)].map(({ row }) => row),
    rowNumberOf: (index) => soundRowNumbers[index - kept.length],
  };
  return [
    ...(sheet.isKeyUnique ? findRepeatedKeys(change, seen) : []),
    ...sheet.sheetRules.flatMap((rule) => {
      const weight = weighRule(rule, facts.today);
      if (!weight) return [];
      const codes = codesOf(rule);
      const found: Finding[] = [];
      for (const broken of rule.findBroken(seen.rows, others, { ...facts, firstNew: kept.length })) {
        const shown = pointAtFile(broken, seen);
        if (!shown) continue;
        const column = filledColumn(sheet, rule.at, seen.rows[shown.index] ?? {});
        const details = { values: shown.values, ...(broken.suggestion !== undefined && { suggestion: broken.suggestion }) };
        const at = { rule: { ...rule, at: column, code: codes.get(column) ?? rule.code }, row: shown.rowNumber, instead: rule.reads ?? [] };
        found.push({ ...atRule(place, at, details), ...weight });
      }
      return found;
    }),
  ];
}

/** Whether a required column is not there at all, which has been told already: the rows can say nothing beside each other. */
function lacksColumn({ place, rows }: SheetChange): boolean {
  const [first] = rows;
  return Object.entries(place.sheet.columns).some(
    ([name, { required }]) => required && !place.columns.has(name) && first !== undefined && first.row[name] === undefined,
  );
}

interface Shown {
  readonly index: number;
  readonly rowNumber: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Of two rows at odds the finding is on one that the file holds: the broken one, or else the one it is at odds with. */
function pointAtFile({ index, against, values = {} }: BrokenRow, { rowNumberOf }: SeenRows): Shown | undefined {
  const own = rowNumberOf(index);
  const other = against === undefined ? undefined : rowNumberOf(against);
  if (own !== undefined) return { index, rowNumber: own, values: other === undefined ? values : { ...values, againstRow: String(other) } };
  return against === undefined || other === undefined ? undefined : { index: against, rowNumber: other, values };
}

function findRepeatedKeys({ place }: SheetChange, { rows, rowNumberOf }: SeenRows): Finding[] {
  const { sheet } = place;
  const key = keyOf(sheet, rows);
  const isAlone = findAlone(sheet, rows);
  const firsts = new Map<string, number>();
  const found: Finding[] = [];
  rows.forEach((row, index) => {
    if (isAlone(row)) return;
    const name = key(row);
    const first = firsts.get(name);
    if (first === undefined) return firsts.set(name, index);
    const [own, earlier] = [rowNumberOf(index), rowNumberOf(first)];
    if (own === undefined) return;
    const column = filledColumn(sheet, sheet.key[0] ?? '', row);
    if (earlier === undefined) return found.push(atCell(place, { column, row: own, fault: 'keyInForce' }));
    return found.push(atCell(place, { column, row: own, fault: 'repeatedKey' }, { values: { first: String(earlier) } }));
  });
  return found;
}

/** Whether a row is the only one of its person, so that no other has its key. */
function findAlone({ person }: AnySheet, rows: readonly AnyRow[]): (row: AnyRow) => boolean {
  if (!person) return () => false;
  const identify = identifyPeople(person, rows);
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const row of rows) {
    const who = identify(row);
    if (who !== undefined && seen.has(who)) several.add(who);
    else if (who !== undefined) seen.add(who);
  }
  return (row) => {
    const who = identify(row);
    return who !== undefined && !several.has(who);
  };
}

/** Of a group of columns of which one is enough, the one that is filled in; else the column itself. */
function filledColumn(sheet: AnySheet, column: string, row: AnyRow): string {
  if (row[column] !== undefined) return column;
  const group = sheet.oneOf.find((names) => names.includes(column)) ?? [];
  return group.find((name) => row[name] !== undefined) ?? column;
}
