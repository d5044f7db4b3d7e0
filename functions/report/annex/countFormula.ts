import type { Bound, CellRule, Criteria } from '../../shared/definition/audit.ts';
import type { AnnexWords } from '../../shared/definition/annexPlan.ts';

/** A rule on one column of a table: rules on the same column may repeat. */
export type ColumnRule = readonly [heading: string, rule: CellRule];

/** What a formula counts, or sums when it has an amount: rows of a table for which all rules hold. */
export interface CountRequest {
  readonly table: string;
  readonly rules: readonly ColumnRule[];
  /** Heading of the column that is summed. */
  readonly amount?: string | undefined;
}

/** The rules of a predicate by column. */
export function rulesOf(criteria: Criteria): readonly ColumnRule[] {
  return Object.entries(criteria).flatMap(([heading, rule]) => (rule === undefined ? [] : [[heading, rule] as const]));
}

/**
 * COUNTIFS or SUMIFS over the rows; where a rule asks for a name as people write it, SUMPRODUCT, which takes no text for a number or a
 * pattern; and where it asks for an empty cell, which LibreOffice does not count in a column that is empty all through.
 */
export function countFormula(request: CountRequest, names: AnnexWords['names']): string {
  const alternatives = expand(request.rules);
  if (alternatives.length === 0) return '0';
  return alternatives.map((rules) => formulaOf({ ...request, rules }, names)).join('+');
}

/** One list of rules for each choice among several words. */
function expand(rules: readonly ColumnRule[]): readonly (readonly ColumnRule[])[] {
  return rules.reduce<readonly (readonly ColumnRule[])[]>(
    (lists, [heading, rule]) => {
      const choices = typeof rule === 'object' && 'oneOf' in rule ? rule.oneOf : [rule];
      return choices.flatMap((choice) => lists.map((list) => [...list, [heading, choice] as const]));
    },
    [[]],
  );
}

function formulaOf({ table, rules, amount }: CountRequest, names: AnnexWords['names']): string {
  const sum = amount === undefined ? undefined : `${table}[${amount}]`;
  if (rules.length === 0) return sum === undefined ? `ROWS(${table}[#Data])` : `SUM(${sum})`;
  if (rules.some(([, rule]) => rule === '' || (typeof rule === 'object' && 'name' in rule))) {
    const factors = rules.flatMap(([heading, rule]) => factorsOf(`${table}[${heading}]`, rule, names));
    return `SUMPRODUCT(${[...factors, ...(sum === undefined ? [] : [sum])].join('*')})`;
  }
  const conditions = rules.flatMap(([heading, rule]) => conditionsOf(rule, names).map((condition) => `${table}[${heading}],${condition}`));
  return sum === undefined ? `COUNTIFS(${conditions.join(',')})` : `SUMIFS(${[sum, ...conditions].join(',')})`;
}

function conditionsOf(rule: CellRule, names: AnnexWords['names']): readonly string[] {
  if (typeof rule === 'string') return [quote(rule)];
  if (typeof rule === 'number') return [String(rule)];
  return limitsOf(rule).map(([operator, bound]) => `"${operator}"&${boundOf(bound, names)}`);
}

function factorsOf(column: string, rule: CellRule, names: AnnexWords['names']): readonly string[] {
  if (typeof rule === 'object' && 'name' in rule) return [`(${column}=${quote(rule.name)})`];
  if (typeof rule === 'string') return [`(${column}=${quote(rule)})`];
  if (typeof rule === 'number') return [`(${column}=${rule})`];
  const limits = limitsOf(rule).map(([operator, bound]) => `(${column}${operator}${boundOf(bound, names)})`);
  return [`ISNUMBER(${column})`, ...limits];
}

function limitsOf(rule: CellRule): readonly (readonly [operator: string, bound: Bound])[] {
  if (typeof rule !== 'object' || 'name' in rule || 'oneOf' in rule) return [];
  const limits = [
    ['>=', rule.from],
    ['<=', rule.to],
    ['>', rule.above],
    ['<', rule.below],
  ] as const;
  return limits.flatMap(([operator, bound]) => (bound === undefined ? [] : [[operator, bound] as const]));
}

function boundOf(bound: Bound, names: AnnexWords['names']): string {
  return typeof bound === 'number' ? String(bound) : names[bound];
}

/** A text inside a formula. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
