import type { Fault } from '../../../shared/definition/cellFault.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { atCell, type SheetPlace } from './sheetPlace.ts';

/** Which rule a row breaks. `instead`: columns whose cell is pointed at when the workbook has no column for the rule's own. */
export interface RuleAt {
  readonly rule: Fault & { readonly at: string };
  readonly row: number;
  readonly instead: readonly string[];
}

/** A finding of a rule. Its code is that of the rule's own column, whichever cell there is to point at. */
export function atRule(place: SheetPlace, { rule, row, instead }: RuleAt, details: Pick<Finding, 'values' | 'suggestion'>): Finding {
  const finding = atCell(place, { column: rule.at, row, fault: rule }, details);
  if (place.columns.has(rule.at)) return finding;
  const shown = instead.find((column) => place.columns.has(column));
  return shown === undefined ? finding : { ...finding, cell: atCell(place, { column: shown, row, fault: rule }).cell };
}
