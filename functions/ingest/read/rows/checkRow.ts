import type { RuleFacts } from '../../../shared/definition/rule.ts';
import { weighRule } from '../../../shared/definition/weighRule.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { atRule } from '../findings/atRule.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';

/** Tries the rules of a sheet on one of its rows. */
export type RowCheck = (row: AnyRow, read: { rowNumber: number; remarks: readonly ColumnRemark[] | undefined }) => readonly Finding[];

const noFindings: readonly Finding[] = [];

/**
 * Prepares the rules inside a row that hold today and can say something about the columns a row may have. A rule is not tried where one
 * of its columns could not be read, and says nothing about a cell that already has an error: one root cause per cell. Nor is it where the
 * sheet lacks a required column of it.
 */
export function checkRow(place: SheetPlace, columns: readonly string[], facts: RuleFacts): RowCheck {
  const isLacking = (column: string) => place.sheet.columns[column]?.required === true && !place.columns.has(column);
  const rules = place.sheet.rowRules.flatMap((rule) => {
    const weight = weighRule(rule, facts.today);
    const absent = rule.reads.filter(isLacking);
    if (!weight || absent.some((column) => !columns.includes(column))) return [];
    const isBlank = !rule.reads.some((column) => columns.includes(column));
    return isBlank && !rule.isBroken({}, facts) ? [] : [{ rule, weight, absent }];
  });
  return (row, { rowNumber, remarks }) => {
    const unread = remarks?.filter(({ fault }) => isError(fault)).map(({ column }) => column) ?? [];
    let findings = noFindings;
    for (const { rule, weight, absent } of rules) {
      if (absent.length > 0 && absent.some((column) => row[column] === undefined)) continue;
      if (unread.length > 0 && rule.reads.some((column) => unread.includes(column))) continue;
      if (!rule.isBroken(row, facts)) continue;
      const values = rule.values?.(row, facts);
      const suggestion = rule.suggest?.(row);
      const details = { ...(values && { values }), ...(suggestion !== undefined && { suggestion }) };
      findings = [...findings, { ...atRule(place, { rule, row: rowNumber, instead: rule.reads }, details), ...weight }];
    }
    return findings.length > 1 ? oneCause(findings) : findings;
  };
}

/** Where a cell has an error, nothing lighter is said about it. */
function oneCause(findings: readonly Finding[]): Finding[] {
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ cell }) => cell));
  return findings.filter(({ severity, cell }) => severity === 'error' || !wrong.has(cell));
}
