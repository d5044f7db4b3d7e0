import type { Report, ReportView } from '../../shared/definition/report.ts';
import type { CellContent } from '../../shared/definition/cellContent.ts';
import type { MissingBecause, ReportWords } from '../../shared/definition/reportWords.ts';
import type { Against, Comparison, FigureInfo, NamedValue } from '../../shared/domain/figure.ts';

/** A name and what it shows. */
export type NamedCell = readonly [name: string, content: CellContent];

/** Every comparison of these figures, its women and men by name: `KEY.previousPeriod`, `KEY.women.previousPeriod.change`. Where there is none the name says so. */
export function nameComparisons(
  view: ReportView,
  infos: readonly FigureInfo[],
  { report, words }: { readonly report: Pick<Report, 'comparisons'>; readonly words: ReportWords },
): readonly NamedCell[] {
  const against = report.comparisons;
  const places = against.flatMap((each) => (each === 'target' ? ['target', 'wholeProject'] : [each]));
  const lines = infos.flatMap(({ key, isSplit }) => (isSplit ? [key, `${key}.women`, `${key}.men`] : [key]));
  return [...nameHeadings(view, against, words), ...lines.flatMap((line) => nameLine(line, { view, places, words }))];
}

function nameLine(
  line: string,
  { view, places, words }: { view: ReportView; places: readonly string[]; words: ReportWords },
): readonly NamedCell[] {
  const named = new Map<string, CellContent>();
  for (const comparison of view.comparisons[line] ?? []) {
    for (const place of placesOf(comparison)) {
      if (named.has(place)) continue;
      for (const [facet, content] of facetsOf(comparison, words)) named.set(`${place}${facet}`, content);
    }
  }
  for (const place of places) {
    if (named.has(place)) continue;
    for (const [facet, content] of facetsOfNothing(place, words)) named.set(`${place}${facet}`, content);
  }
  return [...named].map(([place, content]) => [`${line}.${place}`, content]);
}

/** A target for the whole project has a name of its own; of several areas the first also answers to `reference`. */
function placesOf({ against, accumulated, area }: Comparison): readonly string[] {
  if (against === 'target') return [accumulated === undefined ? 'target' : 'wholeProject'];
  return against === 'reference' && area !== undefined ? ['reference', `reference.${area}`] : [against];
}

function facetsOf(comparison: Comparison, words: ReportWords): readonly NamedCell[] {
  const { value, change, changePercent, points, accumulated, signal, label, isSmallBase } = comparison;
  return [
    ['', contentOf(value)],
    ['.change', contentOf(change)],
    ['.changePercent', contentOf(changePercent)],
    ['.points', points === undefined ? undefined : contentOf(points)],
    ['.accumulated', accumulated === undefined ? undefined : contentOf(accumulated)],
    ['.signal', words.signals[signal]],
    ['.label', label],
    ['.note', isSmallBase ? words.smallBase : undefined],
  ];
}

function contentOf(value: number | NamedValue): CellContent {
  return typeof value === 'number' ? value : value.text;
}

function facetsOfNothing(place: string, words: ReportWords): readonly NamedCell[] {
  const because: Readonly<Record<string, MissingBecause>> = { target: 'noTarget', wholeProject: 'noTarget', reference: 'noReference' };
  const text = words.missing[because[place] ?? 'notComputable'];
  return [
    ...['', '.change', '.changePercent', '.points', '.accumulated'].map((facet) => [facet, text] as const),
    ['.signal', words.signals.unknown],
    ['.label', text],
    ['.note', undefined],
  ];
}

/** Column headings: `comparison.previousPeriod.label`, taken from the first figure that has the comparison. */
function nameHeadings({ comparisons }: ReportView, against: readonly Against[], words: ReportWords): readonly NamedCell[] {
  const headings = new Map<string, string>();
  for (const each of Object.values(comparisons).flat()) {
    for (const place of placesOf(each)) if (!headings.has(place)) headings.set(place, each.label);
  }
  for (const each of against) if (!headings.has(each)) headings.set(each, words.labelOf(each, ''));
  return [...headings].map(([place, label]) => [`comparison.${place}.label`, label]);
}
