import type { CellContent, Report, ReportView } from '../shared/definition/report.ts';
import type { ReportWords } from '../shared/definition/reportWords.ts';
import type { FigureInfo } from '../shared/domain/figure.ts';
import { percent } from '../shared/domain/money.ts';
import { sexes } from '../shared/domain/sex.ts';
import { escapeName } from './escapeName.ts';
import { nameComparisons, type NamedCell } from './nameComparisons.ts';

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
    ...[...view.infos.values()].flatMap((info) => nameFigure(info, view, context.words)),
    ...nameComparisons(view, context.report.comparisons, context.words),
    ...Object.entries(context.report.cells).map(([name, fill]): NamedCell => [name, fill(view)]),
  ];
  return new Map(entries.map(([name, content]): NamedCell => [escapeName(name), content]).filter(([name]) => name.length <= MAX_NAME));
}

function nameSettings({ project, period, notes }: ReportView, { report, funder, revision, words }: NamingContext): readonly NamedCell[] {
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

function nameFigure({ key, title, isSplit }: FigureInfo, { figures, exact }: ReportView, words: ReportWords): readonly NamedCell[] {
  const figure = figures[key];
  if (!isSplit) {
    return [
      [`${key}.title`, title],
      [`${key}.value`, typeof figure === 'object' ? undefined : plainContent(figure, words)],
    ];
  }
  const split = typeof figure === 'object' ? figure : undefined;
  const { women, total } = exact.split(key);
  return [
    [`${key}.title`, title],
    ...[...sexes, 'total' as const].map((part): NamedCell => [`${key}.${part}`, split?.[part] ?? words.missing.noValue]),
    [`${key}.womenShare`, percent(women, total) ?? words.missing.notComputable],
  ];
}

function plainContent(figure: number | boolean | undefined, words: ReportWords): CellContent {
  if (figure === undefined) return words.missing.notComputable;
  return typeof figure === 'boolean' ? (figure ? words.flags.yes : words.flags.no) : figure;
}
