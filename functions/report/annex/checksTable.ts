import { FIRST_ROW, type AnnexCell, type AnnexTable, type AnnexWords } from '../../shared/definition/annexPlan.ts';
import type { FigureCell } from '../../shared/definition/audit.ts';
import type { CheckDefinition } from '../../shared/definition/report.ts';
import type { Check } from '../../shared/domain/figure.ts';
import type { Period } from '../../shared/domain/period.ts';
import { findRule } from '../content/nameChecks.ts';
import { quote } from './countFormula.ts';

/** What the table of checks is made of. */
export interface ChecksRequest {
  readonly checks: readonly Check[];
  readonly checkRules: readonly CheckDefinition[];
  readonly period: Period;
  readonly words: AnnexWords;
}

/** Every check with its two numbers, and beside them the same two calculated from the rows and the figures of the annex. */
export function checksTable({ checks, checkRules, period, words }: ChecksRequest, cell: FigureCell): AnnexTable {
  const { name, title, about, check, left, right, holds, computedLeft, computedRight, agrees } = words.checks;
  const ofFigure: FigureCell = (key, part) => onSheet(cell(key, part), words.figures.name);
  return {
    name,
    title,
    about,
    columns: [
      { heading: check, format: 'words' },
      { heading: left, format: 'number' },
      { heading: right, format: 'number' },
      { heading: holds, format: 'text' },
      { heading: computedLeft, format: 'number' },
      { heading: computedRight, format: 'number' },
      { heading: agrees, format: 'text' },
    ],
    rows: checks.map((each, index) => {
      const printed: readonly AnnexCell[] = [each.title, each.left, each.right, each.ok ? words.yes : words.no];
      const found = findRule(each, checkRules);
      const formulas = found?.rule.formulas?.(found.about, ofFigure, period);
      if (formulas === undefined) return [...printed, undefined, undefined, words.noFormula];
      const row = FIRST_ROW + index;
      const isEqual = `AND(ROUND(E${row}-B${row},6)=0,ROUND(F${row}-C${row},6)=0)`;
      return [
        ...printed,
        { formula: formulas.left },
        { formula: formulas.right },
        { formula: `IF(${isEqual},${quote(words.yes)},${quote(words.no)})` },
      ];
    }),
  };
}

/** A figure without data has no cell: its number is written as it is. */
function onSheet(cell: string, sheet: string): string {
  return cell.startsWith('$') ? `${sheet}!${cell}` : cell;
}
