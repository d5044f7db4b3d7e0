import type { CellContent, ListDefinition, ReportView } from '../../functions/shared/definition/report.ts';
import type { Comparison, FigureInfo, NamedValue, Unit } from '../../functions/shared/domain/figure.ts';
import { totalOf } from '../text/numbers.ts';
import { reportWords } from '../text/reportWords.ts';

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
export const checksList: ListDefinition = {
  table: 'Kontroller',
  rows: ({ checks }) =>
    checks.length === 0
      ? [['Inga kontroller gäller för de uppgifter som finns.']]
      : checks.map(({ title, left, right, ok }) => [title, left, right, roundMoney(left - right), ok ? 'Stämmer' : 'Avviker']),
};

/** What the reader should know about the project's settings and the period. */
export const notesList: ListDefinition = {
  table: 'Noteringar',
  rows: ({ notes }) => (notes.length === 0 ? [['Inga noteringar.']] : notes.map((note) => [note])),
};

/** Every figure of the project that has been more than 0, against the periods it is compared with. Budget, claims and horizontal principles have tables of their own. */
export const comparisonsList: ListDefinition = {
  table: 'Jamforelser',
  rows: (view) => {
    const rows = [...view.infos.values()]
      .filter(({ key, unit }) => unit !== 'flag' && !/^(budget|claim|horizontal)\./.test(key))
      .flatMap((info) => compareRow(view, info));
    return rows.length === 0 ? [['Inga uppgifter finns för perioden.']] : rows;
  },
};

/** Each target against what has come out of it. */
export const targetsList: ListDefinition = {
  table: 'Mal',
  rows: (view) => {
    const rows = [...view.infos.values()].flatMap((info) =>
      (view.comparisons[info.key] ?? [])
        .filter(({ against, value }) => against === 'target' && typeof value === 'number')
        .map((target) => targetRow(view, info, target)),
    );
    return rows.length === 0 ? [['', 'Inga mål är inlagda för perioden eller hela projektet.']] : rows;
  },
};

function compareRow({ figures, comparisons }: ReportView, { key, title, unit }: FigureInfo): CellContent[][] {
  const figure = figures[key];
  const compared = comparisons[key] ?? [];
  const find = (against: string) => compared.find((each) => each.against === against);
  const [before, lastYear, since] = [find('previousPeriod'), find('samePeriodLastYear'), find('sinceStart')];
  const now = figure === undefined ? reportWords.missing.notComputable : totalOf(figure);
  const hasOccurred = [now, before?.value, lastYear?.value, since?.value].some((value) => typeof value === 'number' && value !== 0);
  if (!hasOccurred) return [];
  return [
    [
      title,
      unitWords[unit],
      now,
      contentOf(before?.value),
      contentOf(before?.change),
      contentOf(before?.changePercent),
      before && reportWords.signals[before.signal],
      contentOf(lastYear?.value),
      contentOf(lastYear?.changePercent),
      contentOf(since?.value),
      compared.some(({ isSmallBase }) => isSmallBase) ? reportWords.smallBase : undefined,
    ],
  ];
}

function targetRow({ figures, comparisons }: ReportView, { key, title, unit }: FigureInfo, target: Comparison): CellContent[] {
  const isWhole = target.accumulated !== undefined;
  const partTarget = (part: 'women' | 'men') =>
    contentOf(
      comparisons[`${key}.${part}`]?.find(({ against, accumulated }) => against === 'target' && (accumulated !== undefined) === isWhole)
        ?.value,
    );
  const figure = figures[key];
  const outcome = isWhole ? contentOf(target.accumulated) : figure === undefined ? reportWords.missing.notComputable : totalOf(figure);
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
    reached ?? reportWords.missing.notComputable,
  ];
}

function contentOf(value: number | NamedValue | undefined): CellContent {
  if (typeof value !== 'object') return value;
  return value.code === 'zeroBase' ? 'från 0' : value.text;
}

/** The difference of two printed numbers has at most two decimals. */
function roundMoney(value: number): number {
  return Math.round(value * 100) / 100;
}
