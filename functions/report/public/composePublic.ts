import type { ListDefinition, PublicView, ReportView } from '../../shared/definition/report.ts';
import type { CellContent } from '../../shared/definition/cellContent.ts';
import type { ReportWords } from '../../shared/definition/reportWords.ts';
import type { PublicFigures } from '../../shared/domain/figure.ts';
import type { ComposedReport, ContentRequest } from '../content/composeContent.ts';
import { span } from '../../shared/domain/period.ts';
import { escapeName } from '../content/escapeName.ts';
import { nameCells, wordCell } from '../content/nameCells.ts';
import { suppressComparisons } from './suppressComparisons.ts';
import { suppressPeriods, type PeriodsSuppressed } from './suppressPeriods.ts';

/** The public edition (Swedish *publik version*) of a report, before it is laid out in the same workbook. */
export interface PublicEdition {
  readonly figures: PublicFigures;
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
}

/**
 * The report as the public may see it: suppressed figures, and of the report's own cells and lists only those that are declared
 * public. Undefined of a report with personal data, which has no such edition.
 */
export function composePublic({ view, source, publicChecks }: ComposedReport, request: ContentRequest): PublicEdition | undefined {
  const { report, funder, revision, catalogue, period } = request;
  if (report.hasPersonalData) return undefined;
  const { words } = catalogue;
  const suppressed = suppressPeriods(source, {
    period,
    project: view.project,
    against: report.comparisons,
    rules: catalogue.countRules,
  });
  const comparisons = suppressComparisons(view.comparisons, { infos: view.infos, suppressed, mark: words.suppressed });
  const shown = viewOf({ ...view, comparisons, publicChecks }, suppressed);
  const naming = { report, funder: funder.name, revision, words, isOpen: suppressed.now.isOpen, shows: request.shows };
  const own = Object.entries(report.publicCells ?? {}).flatMap(([name, fill]) =>
    fill === 'same' ? [] : [[escapeName(name), wordCell(fill(shown), shown, naming)] as const],
  );
  return {
    figures: shown.figures,
    cells: new Map([...nameCells({ ...view, comparisons }, naming), ...own]),
    lists: new Map(report.lists.map((list) => [list.table, listRows(list, { view, shown, words })])),
  };
}

function listRows(
  { publicRows, rows }: ListDefinition,
  { view, shown, words }: { readonly view: ReportView; readonly shown: PublicView; readonly words: ReportWords },
): readonly (readonly CellContent[])[] {
  if (publicRows === undefined) return [[words.withheld]];
  return publicRows === 'same' ? rows(view) : publicRows(shown);
}

function viewOf(
  { project, period, dataset, infos, comparisons, publicChecks, portfolio }: ReportView & Pick<ComposedReport, 'publicChecks'>,
  { now, inPeriod, ownOf }: PeriodsSuppressed,
): PublicView {
  const accumulated = project.startsOn <= period.lastDay ? inPeriod(span(project.startsOn, period.lastDay)) : {};
  return {
    project,
    period,
    dataset,
    infos,
    comparisons,
    portfolio,
    figures: now.figures,
    accumulated,
    figuresIn: inPeriod,
    publishedIn: ownOf,
    checks: publicChecks,
  };
}
