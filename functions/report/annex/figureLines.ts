import { FIRST_ROW, type AnnexCell, type AnnexTable, type AnnexWords } from '../../shared/definition/annexPlan.ts';
import { auditOf, type AuditColumn, type FigureCell, type FigurePart } from '../../shared/definition/audit.ts';
import type { Derived } from '../../shared/definition/indicator.ts';
import type { ReportWords } from '../../shared/definition/reportWords.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import { sexes } from '../../shared/domain/sex.ts';
import type { PeriodFigures } from '../../shared/figures/aggregateFigures.ts';
import type { KnownKeys } from '../../shared/figures/knowKeys.ts';
import { listAudits } from '../../shared/figures/listAudits.ts';
import type { Definition } from '../../shared/figures/listDefinitions.ts';
import { countFormula, quote, rulesOf, type ColumnRule } from './countFormula.ts';
import { isSensitive } from './sensitiveTable.ts';

/** One number in the annex's table of figures. */
interface FigureLine {
  readonly key: string;
  readonly part: FigurePart;
  readonly definition: Definition;
  /** Nothing for a step towards other figures. */
  readonly printed: number | boolean | undefined;
}

/** What the lines are made from. */
export interface FigureLinesRequest {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly keys: KnownKeys;
  readonly counted: PeriodFigures;
  readonly dataset: Dataset;
  readonly words: AnnexWords;
  readonly reportWords: Pick<ReportWords, 'wordsIn'>;
}

/** Whether the conditions of a figure have been told, so that a formula counts the rows. */
export function hasConditions(definition: Exclude<Definition, Derived>): boolean {
  const hasSheet = definition.population.audit !== undefined && (definition.kind === 'count' || definition.auditColumn !== undefined);
  return (
    isSensitive(definition) ||
    (hasSheet && auditOf(definition.among)?.criteria !== undefined && auditOf(definition.where)?.criteria !== undefined)
  );
}

/** The columns that the conditions of a figure bring to its population's sheet. */
export function broughtBy(definition: Exclude<Definition, Derived>): readonly AuditColumn<unknown>[] {
  return listAudits(definition).flatMap(({ columns = [] }) => columns);
}

/** The table of figures, and where each number before rounding stands on its sheet. */
export interface FigureTable {
  readonly table: AnnexTable;
  readonly cell: FigureCell;
}

/** Every number the report can print with its formula, and the steps that formulas read. */
export function figureTable(request: FigureLinesRequest): FigureTable {
  const { words, keys } = request;
  const lines = listFigureLines(request);
  const places = new Map(lines.map(({ key, part }, index) => [`${key} ${part}`, FIRST_ROW + index]));
  const cell: FigureCell = (key, part = 'total') => {
    const row = places.get(`${key} ${part}`);
    if (row !== undefined) return `$H$${row}`;
    keys.expectDeclared(key);
    return '0';
  };
  const { name, title, about, key, figure, part, unit, printed, computed, agrees, raw, how } = words.figures;
  const table: AnnexTable = {
    name,
    title,
    about,
    columns: [
      { heading: key, format: 'words' },
      { heading: figure, format: 'words' },
      { heading: part, format: 'text' },
      { heading: unit, format: 'text' },
      { heading: printed, format: 'number' },
      { heading: computed, format: 'number' },
      { heading: agrees, format: 'text' },
      { heading: raw, format: 'number' },
      { heading: how, format: 'words' },
    ],
    rows: lines.map((line, index) => formatLine(line, { row: FIRST_ROW + index, cell, request })),
  };
  return { table, cell };
}

function listFigureLines({ definitions, counted }: FigureLinesRequest): readonly FigureLine[] {
  return [...definitions].flatMap(([key, definition]): FigureLine[] => {
    const figure = counted.figures[key];
    const isStep = definition.isInternal && definition.kind !== 'derived' && counted.exact.has(key);
    if (figure === undefined && !isStep) return [];
    const isSplit = definition.kind === 'derived' ? typeof figure === 'object' : definition.sexOf !== undefined;
    const parts: readonly FigurePart[] = isSplit ? [...sexes, 'total'] : ['total'];
    return parts.map((part) => ({ key, part, definition, printed: typeof figure === 'object' ? figure[part] : figure }));
  });
}

function formatLine(
  { key, part, definition, printed }: FigureLine,
  { row, cell, request }: { readonly row: number; readonly cell: FigureCell; readonly request: FigureLinesRequest },
): readonly AnnexCell[] {
  const { words, counted, dataset, reportWords } = request;
  const said = (text: string) => reportWords.wordsIn(dataset.project, text);
  const { formula, how } =
    definition.kind === 'derived'
      ? {
          formula: typeof counted.figures[key] === 'object' ? undefined : definition.formula?.(cell, counted.period, dataset.project),
          how: definition.withoutFormula ?? words.derives,
        }
      : countedFormula({ part, definition }, words);
  const head = [key, said(definition.title), words.parts[part], said(words.units[definition.unit]), printed];
  if (formula === undefined) return [...head, undefined, words.noFormula, undefined, how];
  const rounded = definition.kind === 'sum' ? `ROUND(H${row},2)` : `H${row}`;
  const isEqual = typeof printed === 'boolean' ? `F${row}=E${row}` : `ROUND(F${row}-E${row},6)=0`;
  const agrees = printed === undefined ? words.step : { formula: `IF(${isEqual},${quote(words.yes)},${quote(words.no)})` };
  return [...head, { formula: rounded }, agrees, { formula }, how];
}

function countedFormula(
  { part, definition }: { readonly part: FigurePart; readonly definition: Exclude<Definition, Derived> },
  words: AnnexWords,
): { readonly formula: string | undefined; readonly how: string } {
  const ofSex: readonly ColumnRule[] = part === 'total' ? [] : [[words.sex, words.sexes[part]]];
  if (!hasConditions(definition)) return { formula: undefined, how: words.untold };
  const sensitive = auditOf(definition.where)?.sensitive;
  const among = auditOf(definition.among);
  if (sensitive) {
    const { name, question, answer } = words.sensitive;
    const rules: readonly ColumnRule[] = [
      [question, sensitive.about],
      [answer, sensitive.answer],
      [among?.flag ?? '', words.yes],
      ...ofSex,
    ];
    return { formula: countFormula({ table: name, rules }, words.names), how: words.counts(name) };
  }
  const table = definition.population.audit?.name ?? '';
  const amount = definition.kind === 'sum' ? definition.auditColumn : undefined;
  const rules = [...conditionsOf(definition), ...ofSex];
  return {
    formula: countFormula({ table, rules, amount }, words.names),
    how: amount === undefined ? words.counts(table) : words.sums(amount, table),
  };
}

/** The conditions of a figure. One on a column that the sheet does not have is a fault. */
function conditionsOf(definition: Exclude<Definition, Derived>): readonly ColumnRule[] {
  const { population, title } = definition;
  const rules = listAudits(definition).flatMap(({ criteria = {} }) => rulesOf(criteria));
  const headings = new Set([...(population.audit?.columns ?? []), ...broughtBy(definition)].map(({ heading }) => heading));
  const unknown = rules.find(([heading]) => !headings.has(heading));
  if (unknown) throw new Error(`${title}: the sheet ${population.audit?.name} has no column ${unknown[0]}`);
  return rules;
}
