import type { ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { Comparison, FigureInfo, NamedValue, PublicFigure, Unit } from '../../functions/shared/domain/figure.ts';
import { inCountedUnit } from '../text/countedUnit.ts';
import { reportWords } from '../text/reportWords.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { emptyRow } from './emptyRow.ts';
import { figureAreaOf, figureAreas } from './figureAreas.ts';

const unitWords: Readonly<Record<Unit, string>> = {
  persons: 'personer',
  placements: 'placeringar',
  hours: 'timmar',
  kronor: 'kr',
  percent: '%',
  points: 'procentenheter',
  flag: '',
};

/** Every check with its two numbers. */
export const checksList: ListDefinition<CommonKey> = { table: 'Kontroller', rows: listChecks, publicRows: listChecks };

function listChecks({ checks }: Pick<PublicView<CommonKey>, 'checks'>): readonly CellContent[][] {
  if (checks.length === 0) return [['Inga kontroller gäller för de uppgifter som finns.']];
  const { suppressed } = reportWords;
  return checks.map(({ title, left, right, ok }) => [
    title,
    left ?? suppressed,
    right ?? suppressed,
    left === undefined || right === undefined ? suppressed : roundMoney(left - right),
    ok ? 'Stämmer' : 'Avviker',
  ]);
}

/** What the reader should know about the project's settings and the period. */
export const notesList: ListDefinition<CommonKey> = {
  table: 'Noteringar',
  rows: ({ notes }) => (notes.length === 0 ? [['Inga noteringar.']] : notes.map((note) => [note])),
};

/**
 * Figures with an earlier value to compare with, area by area. Budget, claims, horizontal principles and shares of the group have tables of
 * their own; the report's JSON keeps every comparison.
 */
export const comparisonsList: ListDefinition<CommonKey> = {
  table: 'Jamforelser',
  rows: listComparisons,
  publicRows: listComparisons,
};

const COMPARISON_COLUMNS = 12;

/** What both editions are listed from: in the public one, suppressed numbers are null. */
export interface Listed extends Pick<PublicView<CommonKey>, 'project'> {
  readonly infos: ReadonlyMap<string, FigureInfo>;
  readonly figures: Readonly<Record<string, PublicFigure | undefined>>;
  readonly comparisons: Readonly<Record<string, readonly Comparison[] | undefined>>;
}

function listComparisons(view: Listed): readonly CellContent[][] {
  const compared = [...view.infos.values()].filter(
    ({ key, unit }) => unit !== 'flag' && !/^(budget|claim|horizontal|share)\./.test(key) && hasEarlierValue(view.comparisons[key]),
  );
  if (compared.length === 0) return [[...emptyRow('Inget nyckeltal har ett tidigare värde.', COMPARISON_COLUMNS)]];
  const byArea = Map.groupBy(compared, ({ key }) => figureAreaOf(key));
  return figureAreas.flatMap((area) => (byArea.get(area) ?? []).map((info) => [area, ...compareRow(view, info)]));
}

/** Each target against what has come out of it. */
export const targetsList: ListDefinition<CommonKey> = {
  table: 'Mal',
  rows: listTargets,
  publicRows: listTargets,
};

function listTargets(view: Listed): readonly CellContent[][] {
  const rows = [...view.infos.values()].flatMap((info) =>
    (view.comparisons[info.key] ?? [])
      .filter(({ against, value }) => against === 'target' && typeof value === 'number')
      .map((target) => targetRow(view, info, target)),
  );
  return rows.length === 0 ? [['', 'Inga mål är inlagda för perioden eller hela projektet.']] : rows;
}

/** A figure's total, or why there is none. */
function totalContent(figure: PublicFigure | undefined): number | string {
  if (figure === undefined) return reportWords.missing.notComputable;
  const total = typeof figure === 'object' && figure !== null ? figure.total : figure;
  return total === null ? reportWords.suppressed : Number(total);
}

/** Whether a figure was more than 0, or suppressed, in the period before or a year before. What is only since start holds this period too. */
function hasEarlierValue(compared: readonly Comparison[] = []): boolean {
  return compared.some(({ against, value }) => (against === 'previousPeriod' || against === 'samePeriodLastYear') && isSomething(value));
}

function compareRow({ figures, comparisons, project }: Listed, { key, title, unit }: FigureInfo): CellContent[] {
  const compared = comparisons[key] ?? [];
  const find = (against: string) => compared.find((each) => each.against === against);
  const [before, lastYear, since] = [find('previousPeriod'), find('samePeriodLastYear'), find('sinceStart')];
  return [
    title,
    inCountedUnit(unitWords[unit], project),
    totalContent(figures[key]),
    contentOf(before?.value),
    contentOf(before?.change),
    contentOf(before?.changePercent),
    before && reportWords.signals[before.signal],
    contentOf(lastYear?.value),
    contentOf(lastYear?.changePercent),
    contentOf(since?.value),
    remarkOn(compared),
  ];
}

/** Marks a line whose definition changed between the periods. */
const DEFINITION_BREAK = 'Tidsseriebrott: ny definition, jämförs inte';

/** The break between two definitions, and a base too small to say much. */
function remarkOn(compared: readonly Comparison[]): string | undefined {
  const isBroken = compared.some(({ change }) => typeof change === 'object' && change.code === 'changedDefinition');
  const isSmall = compared.some(({ isSmallBase }) => isSmallBase);
  return [isBroken && DEFINITION_BREAK, isSmall && reportWords.smallBase].filter(Boolean).join('; ') || undefined;
}

function targetRow({ figures, comparisons }: Listed, { key, title, unit }: FigureInfo, target: Comparison): CellContent[] {
  const isWhole = target.accumulated !== undefined;
  const partTarget = (part: 'women' | 'men') =>
    contentOf(
      comparisons[`${key}.${part}`]?.find(({ against, accumulated }) => against === 'target' && (accumulated !== undefined) === isWhole)
        ?.value,
    );
  const outcome = isWhole ? contentOf(target.accumulated) : totalContent(figures[key]);
  const reached =
    typeof outcome === 'number' && typeof target.value === 'number' && target.value !== 0
      ? Math.round((outcome / target.value) * 1000) / 10
      : undefined;
  return [
    isWhole ? 'Hela projektet' : 'Perioden',
    unit === 'persons' ? title : `${title}, ${unitWords[unit]}`,
    partTarget('women'),
    partTarget('men'),
    contentOf(target.value),
    outcome,
    contentOf(target.change),
    reached ?? (outcome === reportWords.suppressed ? outcome : reportWords.missing.notComputable),
  ];
}

/** A number other than 0, or one that is suppressed, which is never 0. */
function isSomething(value: CellContent | NamedValue): boolean {
  if (typeof value === 'object' && 'text' in value) return value.text === reportWords.suppressed;
  return value === reportWords.suppressed || (typeof value === 'number' && value !== 0);
}

function contentOf(value: number | NamedValue | undefined): CellContent {
  if (typeof value !== 'object') return value;
  return value.code === 'zeroBase' ? 'från 0' : value.text;
}

/** The difference of two printed numbers has at most two decimals. */
function roundMoney(value: number): number {
  return Math.round(value * 100) / 100;
}
