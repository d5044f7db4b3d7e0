import type { Finding, Severity } from '../../../shared/domain/finding.ts';
import { atColumn, type SheetPlace } from './sheetPlace.ts';

/** Which rule a row breaks. `instead`: columns whose cell is pointed at when the workbook has no column for the rule's own. */
export interface RuleAt {
  readonly rule: { readonly code: string; readonly severity: Severity; readonly at: string };
  readonly row: number;
  readonly instead: readonly string[];
}

/** A finding of a rule. Its code is that of the rule's own column, whichever cell there is to point at. */
export function atRule(place: SheetPlace, { rule, row, instead }: RuleAt, details: Pick<Finding, 'values' | 'suggestion'>): Finding {
  const { code, severity, at } = rule;
  const finding = atColumn(place, { column: at, row, code, severity }, details);
  if (place.columns.has(at)) return finding;
  const shown = instead.find((column) => place.columns.has(column));
  return shown === undefined ? finding : { ...finding, cell: atColumn(place, { column: shown, row, code, severity }).cell };
}
