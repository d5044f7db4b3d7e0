import type { FigureCatalogue } from '../shared/definition/figureCatalogue.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { Dataset } from '../shared/definition/indicator.ts';
import type { CellContent, Report, ReportFacts, ReportView } from '../shared/definition/report.ts';
import type { ReportContent } from '../shared/domain/figure.ts';
import { span, type Period } from '../shared/domain/period.ts';
import { aggregateFigures, type FigureSource } from '../shared/figures/aggregateFigures.ts';
import { compareFigures } from '../shared/figures/compareFigures.ts';
import { nameCells } from './nameCells.ts';

/** Which report of which rows. */
export interface ContentRequest {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly funder: Funder;
  readonly report: Report;
  readonly revision: number;
  readonly catalogue: FigureCatalogue;
}

/** A report before it is laid out: its JSON, and what its workbook is filled with. */
export interface ComposedReport {
  readonly content: ReportContent;
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
  readonly source: FigureSource;
}

/** Aggregate → check → compare → name. Pure: the same rows and definitions give the same content. */
export function composeContent(request: ContentRequest): ComposedReport {
  const { dataset, period, funder, report, revision, catalogue } = request;
  const source = aggregateFigures(dataset, catalogue.indicators);
  const facts = factsOf(source, request);
  const view: ReportView = {
    ...facts,
    infos: source.infos,
    checks: report.checks.flatMap((rule) => rule.check(facts)),
    comparisons: compareFigures(source, {
      period,
      project: dataset.project,
      against: report.comparisons,
      targets: catalogue.targetsOf(dataset),
      references: catalogue.referencesOf(dataset),
      words: catalogue.words,
    }),
    notes: notesOf(request),
  };
  const { figures, checks, comparisons, notes } = view;
  return {
    content: {
      funder: funder.id,
      report: report.id,
      period: period.id,
      revision,
      figures,
      checks,
      comparisons,
      notes,
      titles: titlesOf(source),
    },
    cells: nameCells(view, { report, funder: funder.name, revision, words: catalogue.words }),
    lists: new Map(report.lists.map((list) => [list.table, list.rows(view)])),
    source,
  };
}

function factsOf(source: FigureSource, { dataset, period }: ContentRequest): ReportFacts {
  const { project } = dataset;
  const { figures, exact } = source.inPeriod(period);
  const accumulated = project.startsOn <= period.lastDay ? source.inPeriod(span(project.startsOn, period.lastDay)).figures : {};
  return { project, period, figures, exact, accumulated, dataset };
}

function titlesOf({ infos }: FigureSource): ReportContent['titles'] {
  return Object.fromEntries([...infos].map(([key, { title, unit }]) => [key, { title, unit }]));
}

function notesOf({ dataset, period, funder, catalogue }: ContentRequest): readonly string[] {
  const [first] = [...funder.editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const notes = funder.notesOn(dataset.project);
  return first && period.firstDay < first.validFrom ? [...notes, catalogue.words.beforeFirstEdition(first)] : notes;
}
