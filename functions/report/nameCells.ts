import type { CellContent, Report, ReportView } from '../shared/definition/report.ts';
import type { ReportWords } from '../shared/definition/reportWords.ts';
import type { Comparison, Figure, FigureInfo, NamedValue } from '../shared/domain/figure.ts';
import { percent } from '../shared/domain/money.ts';
import { sexes } from '../shared/domain/sex.ts';
import { escapeName } from './escapeName.ts';

/** What the names of a report need beside the view. */
export interface NamingContext {
  readonly report: Report;
  readonly funder: string;
  readonly revision: number;
  readonly words: ReportWords;
}

/** Excel refuses longer names. */
const MAX_NAME = 255;

/** Everything a report workbook can show, by defined name, as in templates/funders/README.md. */
export function nameCells(view: ReportView, context: NamingContext): ReadonlyMap<string, CellContent> {
  const entries = [
    ...nameSettings(view, context),
    ...[...view.infos.values()].flatMap((info) => nameFigure(info, view.figures[info.key], context.words)),
    ...Object.entries(view.comparisons).flatMap(([key, comparisons]) => nameComparisons(key, comparisons, context.words)),
    ...nameLabels(view),
    ...Object.entries(context.report.cells).map(([name, fill]): Entry => [name, fill(view)]),
  ];
  return new Map(entries.map(([name, content]): Entry => [escapeName(name), content]).filter(([name]) => name.length <= MAX_NAME));
}

type Entry = readonly [name: string, content: CellContent];

function nameSettings({ project, period, notes }: ReportView, { report, funder, revision, words }: NamingContext): readonly Entry[] {
  return [
    ['project.name', project.name],
    ['project.organisation', project.organisation],
    ['project.organisationNumber', project.organisationNumber],
    ['project.programme', project.programme],
    ['project.caseId', project.caseId],
    ['project.registrationNumber', project.registrationNumber],
    ['project.startsOn', { date: project.startsOn }],
    ['project.endsOn', { date: project.endsOn }],
    ['project.costModel', words.costModels[project.costModel]],
    ['project.coFinancingShare', project.coFinancingShare],
    ['project.contact', project.contact],
    ['period.id', period.id],
    ['period.name', words.nameOf(period)],
    ['period.label', words.spanOf(period)],
    ['period.firstDay', { date: period.firstDay }],
    ['period.lastDay', { date: period.lastDay }],
    ['report.title', report.title],
    ['report.funder', funder],
    ['report.dueOn', { date: report.dueOn(period) }],
    ['report.revision', revision],
    ['report.notes', notes.join('\n')],
  ];
}

function nameFigure({ key, title, isSplit }: FigureInfo, figure: Figure | undefined, words: ReportWords): readonly Entry[] {
  const named: Entry[] = [[`${key}.title`, title]];
  if (!isSplit) return [...named, [`${key}.value`, typeof figure === 'object' ? undefined : plainContent(figure, words)]];
  const split = typeof figure === 'object' ? figure : undefined;
  for (const part of [...sexes, 'total'] as const) named.push([`${key}.${part}`, split?.[part] ?? words.missing.noValue]);
  return [...named, [`${key}.womenShare`, womenShare(split) ?? words.missing.notComputable]];
}

function plainContent(figure: number | boolean | undefined, words: ReportWords): CellContent {
  if (figure === undefined) return words.missing.notComputable;
  return typeof figure === 'boolean' ? (figure ? words.flags.yes : words.flags.no) : figure;
}

/** Printed figures have at most two decimals. */
function womenShare(split: { women: number; total: number } | undefined): number | undefined {
  return split && percent(Math.round(split.women * 100), Math.round(split.total * 100));
}

function nameComparisons(key: string, comparisons: readonly Comparison[], words: ReportWords): readonly Entry[] {
  const named = new Map<string, CellContent>();
  for (const comparison of comparisons) {
    for (const against of namesOf(comparison)) {
      const place = `${key}.${against}`;
      if (named.has(place)) continue;
      for (const [facet, content] of facetsOf(comparison, words)) named.set(`${place}${facet}`, content);
    }
  }
  return [...named];
}

/** A target for the whole project has a name of its own; of several areas the first also answers to `reference`. */
function namesOf({ against, accumulated, area }: Comparison): readonly string[] {
  if (against === 'target') return [accumulated === undefined ? 'target' : 'wholeProject'];
  return against === 'reference' && area !== undefined ? ['reference', `reference.${area}`] : [against];
}

function facetsOf(comparison: Comparison, words: ReportWords): readonly Entry[] {
  const { value, change, changePercent, points, accumulated, signal, label, isSmallBase } = comparison;
  return [
    ['', textOf(value)],
    ['.change', textOf(change)],
    ['.changePercent', textOf(changePercent)],
    ...(points === undefined ? [] : [['.points', textOf(points)] as const]),
    ...(accumulated === undefined ? [] : [['.accumulated', textOf(accumulated)] as const]),
    ['.signal', words.signals[signal]],
    ['.label', label],
    ['.note', isSmallBase ? words.smallBase : undefined],
  ];
}

function textOf(value: number | NamedValue): CellContent {
  return typeof value === 'number' ? value : value.text;
}

/** Column headings: `comparison.previousPeriod.label`, taken from the first figure that has the comparison. */
function nameLabels({ comparisons }: ReportView): readonly Entry[] {
  const labels = new Map<string, CellContent>();
  for (const each of Object.values(comparisons).flat()) {
    for (const against of namesOf(each)) {
      const name = `comparison.${against}.label`;
      if (!labels.has(name)) labels.set(name, each.label);
    }
  }
  return [...labels];
}
