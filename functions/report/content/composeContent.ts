import type { FigureCatalogue } from '../../shared/definition/figureCatalogue.ts';
import { editionOn, type Funder } from '../../shared/definition/funder.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import type { PortfolioProject } from '../../shared/definition/portfolio.ts';
import type { PublicView, Report, ReportFacts, ReportView } from '../../shared/definition/report.ts';
import type { CellContent } from '../../shared/definition/cellContent.ts';
import { noHistory, type ReportHistory } from '../../shared/definition/reportHistory.ts';
import type { Unread } from '../../shared/domain/unread.ts';
import type { ReportContent } from '../../shared/domain/figure.ts';
import type { MonthCounts, MonthPin } from '../../shared/domain/monthFiles.ts';
import { monthsOf, span, type Period } from '../../shared/domain/period.ts';
import { aggregateFigures, type FigureSource } from '../../shared/figures/aggregateFigures.ts';
import { compareFigures } from '../../shared/figures/compareFigures.ts';
import { pinMonths } from '../months/pinMonths.ts';
import { hashFigures } from './hashFigures.ts';
import { nameCells } from './nameCells.ts';
import { findChecks, nameChecks } from './nameChecks.ts';
import { publishChecks } from './publishChecks.ts';

/** Which report of which rows. */
export interface ContentRequest {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly funder: Funder;
  readonly report: Report;
  readonly revision: number;
  readonly catalogue: FigureCatalogue;
  /** What of the files behind the rows was not read. */
  readonly unread?: readonly Unread[];
  /** What was sent before; nothing when left out. */
  readonly history?: ReportHistory;
  /** The organisation's projects, of a report that covers them. */
  readonly portfolio?: readonly PortfolioProject[];
  /** Names of those that could not be counted. */
  readonly uncounted?: readonly string[];
  /** What the workbook names, as `beginningsOf` tells; every figure when left out. */
  readonly shows?: ReadonlySet<string>;
  /** The dataset's figures, where they have been made ready already. */
  readonly source?: FigureSource;
}

/** A report before it is laid out: its JSON, and what its workbook is filled with. */
export interface ComposedReport {
  readonly content: ReportContent;
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
  readonly source: FigureSource;
  /** What the cells and lists are made of. */
  readonly view: ReportView;
  /** The checks as far as their rules are public. */
  readonly publicChecks: PublicView['checks'];
  /** Each month's file, of a report that makes such files. */
  readonly months?: Readonly<Record<string, MonthPin>>;
}

/** Aggregate → check → compare → name. Pure: the same rows and definitions give the same content. */
export function composeContent(request: ContentRequest): ComposedReport {
  const { dataset, period, funder, report, revision, catalogue } = request;
  const source = request.source ?? aggregateFigures(dataset, catalogue.indicators);
  const months = report.monthFiles && pinMonths(report.monthFiles.list(dataset, monthsOf(period)));
  const facts = factsOf(source, request);
  const tried = [...report.checks, ...(catalogue.checks ?? [])].map((rule) => ({
    publicPart: rule.publicPart,
    checks: nameChecks(rule, rule.check(facts)).map((check) => ({ ...check, title: inWords(request, check.title) })),
  }));
  const checks = tried.flatMap((each) => each.checks);
  const view: ReportView = {
    ...facts,
    infos: wordTitles(source, request),
    checks,
    checksOf: (named) => findChecks(checks, named),
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
  const { figures, comparisons, notes } = view;
  const rules = editionOn(funder.editions, period.lastDay).name;
  const hashed = { funder: funder.id, report: report.id, period: period.id, revision, rules, figures };
  const figuresSha256 = hashFigures(hashed);
  return {
    content: {
      ...hashed,
      figuresSha256,
      checks,
      comparisons,
      notes,
      ...describeHistory(view.history, period),
      ...(months && { months: countMonths(months) }),
      titles: titlesOf(view),
    },
    cells: nameCells(view, { report, funder: funder.name, revision, words: catalogue.words, rules, figuresSha256, shows: request.shows }),
    lists: new Map(report.lists.map((list) => [list.table, list.rows(view)])),
    source,
    view,
    publicChecks: tried.flatMap(publishChecks),
    ...(months && { months }),
  };
}

function describeHistory({ restated, cascade, monthChanges }: ReportHistory, { id }: Period) {
  const own = restated.find(({ period }) => period === id)?.changes ?? [];
  const restatement = own.map(({ causes: _causes, ...figure }) => figure);
  return { restatement, restated, ...(cascade && { cascade, monthChanges }) };
}

function countMonths(pins: Readonly<Record<string, MonthPin>>): Readonly<Record<string, MonthCounts>> {
  return Object.fromEntries(Object.entries(pins).map(([month, { rows, ended, hours }]) => [month, { rows, ended, hours }]));
}

function factsOf(source: FigureSource, { dataset, period, history = noHistory, portfolio = [] }: ContentRequest): ReportFacts {
  const { project } = dataset;
  const { figures, exact } = source.inPeriod(period);
  const accumulated = project.startsOn <= period.lastDay ? source.inPeriod(span(project.startsOn, period.lastDay)).figures : {};
  const figuresIn = (other: Period) => source.inPeriod(other).figures;
  return { project, period, figures, exact, accumulated, figuresIn, publishedIn: figuresIn, dataset, history, portfolio };
}

/** The figures as the project's readers call them. */
function wordTitles({ infos }: FigureSource, { dataset, catalogue }: ContentRequest): ReportView['infos'] {
  return new Map([...infos].map(([key, info]) => [key, { ...info, title: catalogue.words.wordsIn(dataset.project, info.title) }]));
}

/** A text of ours as the report's readers say it. A report with personal data is of persons, whatever the project counts. */
function inWords({ report, dataset, catalogue }: ContentRequest, text: string): string {
  return report.hasPersonalData ? text : catalogue.words.wordsIn(dataset.project, text);
}

function titlesOf({ infos }: Pick<ReportView, 'infos'>): ReportContent['titles'] {
  return Object.fromEntries([...infos].map(([key, { title, unit }]) => [key, { title, unit }]));
}

function notesOf(request: ContentRequest): readonly string[] {
  const { dataset, period, funder, catalogue, unread = [], uncounted = [] } = request;
  const [first] = [...funder.editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const left = uncounted.map((name) => catalogue.words.uncounted(name));
  const own = funder.notesOn(dataset.project).map((note) => inWords(request, note));
  const notes = [...own, ...unread.map((part) => catalogue.words.unread(part)), ...left];
  return first && period.firstDay < first.validFrom ? [...notes, catalogue.words.beforeFirstEdition(first)] : notes;
}
