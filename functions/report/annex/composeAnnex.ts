import type { AnnexFact, AnnexPlan, AnnexTable, AnnexWords } from '../../shared/definition/annexPlan.ts';
import type { AuditColumn, AuditSheet } from '../../shared/definition/audit.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import type { CheckDefinition } from '../../shared/definition/report.ts';
import type { ReportWords } from '../../shared/definition/reportWords.ts';
import type { Check } from '../../shared/domain/figure.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { FigureSource } from '../../shared/figures/aggregateFigures.ts';
import type { Definition } from '../../shared/figures/listDefinitions.ts';
import { checksTable } from './checksTable.ts';
import { broughtBy, figureTable, hasConditions } from './figureLines.ts';
import { isSensitive, sensitiveTable } from './sensitiveTable.ts';
import { tableOf } from './tableOf.ts';

/** Which report the annex is of. */
export interface AnnexRequest {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly source: FigureSource;
  readonly checks: readonly Check[];
  /** The rules behind the checks: they tell the formulas of their two numbers. */
  readonly checkRules: readonly CheckDefinition[];
  /** Swedish title of the report, and the name of the funder's rules in force. */
  readonly report: string;
  readonly rules: string;
  readonly revision: number;
  /** SHA-256 of the report's canonical figures. */
  readonly sha256: string;
  readonly words: AnnexWords;
  readonly reportWords: Pick<ReportWords, 'nameOf' | 'wordsIn'>;
}

/** The audit annex of a report: every row behind it without names, and every figure as a formula over them beside what was printed. */
export function composeAnnex(request: AnnexRequest): AnnexPlan {
  const { source, dataset, period, words, report, reportWords } = request;
  const { definitions, keys } = source;
  const place = { dataset, period, words };
  const counted = source.inPeriod(period);
  const figures = figureTable({ definitions, keys, counted, dataset, words, reportWords });
  const tables: readonly AnnexTable[] = [
    figures.table,
    checksTable(request, figures.cell),
    ...sheetsOf(definitions, { dataset, isCounted: (key) => counted.exact.has(key) }).map(({ sheet, brought }) =>
      tableOf(sheet, { dataset, period, brought }),
    ),
    ...([...definitions.values()].some(isSensitive) ? [sensitiveTable(definitions.values(), place)] : []),
  ];
  return {
    title: `${words.front.title}: ${report}, ${reportWords.nameOf(period)}, ${dataset.project.name}`,
    front: { name: words.front.name, about: words.front.about, facts: factsOf(request) },
    tables,
  };
}

interface AskedSheet {
  readonly sheet: AuditSheet<unknown>;
  readonly brought: readonly AuditColumn<unknown>[];
}

/** The sheets that have rows or figures, in the order figures ask for them, each with the columns that conditions of figures with data bring. */
function sheetsOf(
  definitions: ReadonlyMap<string, Definition>,
  { dataset, isCounted }: { readonly dataset: Dataset; readonly isCounted: (key: string) => boolean },
): readonly AskedSheet[] {
  const sheets = new Map<string, { sheet: AuditSheet<unknown>; brought: Map<string, AuditColumn<unknown>> }>();
  for (const [key, definition] of definitions) {
    if (definition.kind === 'derived' || !hasConditions(definition)) continue;
    const sheet = definition.population.audit;
    if (sheet === undefined) continue;
    if (!isCounted(key) && !hasRows(sheet, dataset)) continue;
    const known = sheets.get(sheet.name) ?? { sheet, brought: new Map<string, AuditColumn<unknown>>() };
    sheets.set(sheet.name, known);
    if (!isCounted(key)) continue;
    for (const column of broughtBy(definition)) known.brought.set(column.heading, column);
  }
  return [...sheets.values()].map(({ sheet, brought }) => ({ sheet, brought: [...brought.values()] }));
}

function hasRows({ rows }: AuditSheet<unknown>, dataset: Dataset): boolean {
  for (const _row of rows(dataset)) return true;
  return false;
}

function factsOf({ dataset, period, report, rules, revision, sha256, words, reportWords }: AnnexRequest): readonly AnnexFact[] {
  const { facts, names, figures } = words;
  const { project } = dataset;
  const count = (word: string) => ({ formula: `COUNTIFS(${figures.name}[${figures.agrees}],"${word}")` });
  return [
    { label: facts.agreeing, value: count(words.yes), format: 'count', name: 'annex.agreeing' },
    { label: facts.differing, value: count(words.no), format: 'count', name: 'annex.differing' },
    { label: facts.withoutFormula, value: count(words.noFormula), format: 'count', name: 'annex.withoutFormula' },
    { label: facts.report, value: report, format: 'text' },
    { label: facts.project, value: project.name, format: 'text' },
    { label: facts.caseId, value: project.caseId, format: 'text' },
    { label: facts.registrationNumber, value: project.registrationNumber, format: 'text' },
    { label: facts.period, value: reportWords.nameOf(period), format: 'text' },
    { label: facts.firstDay, value: { date: period.firstDay }, format: 'date', name: names.firstDay },
    { label: facts.lastDay, value: { date: period.lastDay }, format: 'date', name: names.lastDay },
    {
      label: facts.firstMonth,
      value: { formula: `DATE(YEAR(${names.firstDay}),MONTH(${names.firstDay}),1)` },
      format: 'date',
      name: names.firstMonth,
    },
    { label: facts.monthCount, value: { formula: monthsFormula(names) }, format: 'count', name: names.monthCount },
    { label: facts.revision, value: revision, format: 'count', name: 'report.revision' },
    { label: facts.rules, value: rules, format: 'text', name: 'report.rules' },
    { label: facts.sha256, value: sha256, format: 'text', name: 'report.figuresSha256' },
  ];
}

function monthsFormula({ firstDay, lastDay }: AnnexWords['names']): string {
  return `(YEAR(${lastDay})-YEAR(${firstDay}))*12+MONTH(${lastDay})-MONTH(${firstDay})+1`;
}
