import type { SettingName } from '../../shared/definition/cellName.ts';
import type { Report, ReportView } from '../../shared/definition/report.ts';
import type { CellContent } from '../../shared/definition/cellContent.ts';
import type { ReportWords } from '../../shared/definition/reportWords.ts';
import type { FigureInfo } from '../../shared/domain/figure.ts';
import { percent } from '../../shared/domain/money.ts';
import { sexes } from '../../shared/domain/sex.ts';
import type { Suppression } from '../../shared/figures/suppress/suppressFigures.ts';
import { escapeName } from './escapeName.ts';
import { nameComparisons, type NamedCell } from './nameComparisons.ts';

/** What the names of a report need beside the view. */
export interface NamingContext {
  readonly report: Report;
  readonly funder: string;
  readonly revision: number;
  readonly words: ReportWords;
  /** Name of the funder's rules in force. */
  readonly rules?: string;
  /** SHA-256 of the canonical figures; a public edition has none, because a sum over exact figures tells the suppressed ones to whoever tries. */
  readonly figuresSha256?: string;
  /** What the workbook names: figures that it does not name are left out. Left out itself, every figure is named. */
  readonly shows?: ReadonlySet<string> | undefined;
  /** Of a public edition: what it may show. */
  readonly isOpen?: Suppression['isOpen'];
}

/** Excel refuses longer names. */
const MAX_NAME = 255;

/** Everything a report workbook can show, by defined name, as in templates/funders/README.md. */
export function nameCells(view: ReportView, context: NamingContext): ReadonlyMap<string, CellContent> {
  const { shows } = context;
  const infos = [...view.infos.values()].filter(({ key }) => shows === undefined || shows.has(foldName(escapeName(key))));
  const entries = [
    ...nameSettings(view, context).map(withholding(context, (name) => !notPublic.has(name))),
    ...infos.flatMap((info) => nameFigure(info, view, context)),
    ...nameComparisons(view, infos, context),
    ...Object.entries(context.report.cells)
      .map(([name, fill]): NamedCell => [name, wordCell(fill(view), view, context)])
      .map(withholding(context, (name) => context.report.publicCells?.[name] === 'same')),
  ];
  return new Map(entries.map(([name, content]): NamedCell => [escapeName(name), content]).filter(([name]) => name.length <= MAX_NAME));
}

/** Every beginning of the names in a workbook, up to one of their dots: `participants.met` of `participants.met.women`. */
export function beginningsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(foldName).flatMap((name) => [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index))));
}

/** Excel knows a name whatever its case. */
function foldName(name: string): string {
  return name.toLowerCase();
}

/** What a cell of the report's own says, in the words of what the project counts. A report with personal data is of persons. */
export function wordCell(
  content: CellContent,
  { project }: Pick<ReportView, 'project'>,
  { report, words }: Pick<NamingContext, 'report' | 'words'>,
): CellContent {
  return typeof content === 'string' && !report.hasPersonalData ? words.wordsIn(project, content) : content;
}

/** Of the names that every report has, those that may tell of the people in the project. */
const notPublic: ReadonlySet<string> = new Set(['report.notes', 'report.figuresSha256']);

/** A public edition shows the names it may, and says that the others are withheld. */
function withholding({ isOpen, words }: NamingContext, isPublic: (name: string) => boolean): (cell: NamedCell) => NamedCell {
  return ([name, content]) => [name, isOpen === undefined || isPublic(name) ? content : words.withheld];
}

function nameSettings(
  { project, period, notes }: ReportView,
  { report, funder, revision, words, isOpen, rules, figuresSha256 }: NamingContext,
): readonly NamedCell[] {
  const named: Readonly<Record<SettingName, CellContent>> = {
    'project.name': project.name,
    'project.organisation': project.organisation,
    'project.organisationNumber': project.organisationNumber,
    'project.programme': project.programme,
    'project.caseId': project.caseId,
    'project.registrationNumber': project.registrationNumber,
    'project.startsOn': { date: project.startsOn },
    'project.endsOn': project.endsOn === undefined ? words.openEnd : { date: project.endsOn },
    'project.costModel': words.costModels[project.costModel],
    'project.coFinancingShare': project.coFinancingShare,
    'project.contact': project.contact,
    'period.id': period.id,
    'period.name': words.nameOf(period),
    'period.label': words.spanOf(period),
    'period.firstDay': { date: period.firstDay },
    'period.lastDay': { date: period.lastDay },
    'report.title': isOpen ? words.publicTitle(report.title) : report.title,
    'report.edition': isOpen ? words.editions.public : words.editions.funder,
    'report.funder': funder,
    'report.dueOn': { date: report.dueOn(period, project) },
    'report.revision': revision,
    'report.rules': rules,
    'report.figuresSha256': isOpen ? undefined : figuresSha256,
    'report.notes': notes.join('\n'),
  };
  return Object.entries(named);
}

function nameFigure(
  { key, title, isSplit }: FigureInfo,
  { figures, exact }: ReportView,
  { words, isOpen = () => true }: NamingContext,
): readonly NamedCell[] {
  const figure = figures[key];
  if (!isSplit) {
    const content = typeof figure === 'object' ? undefined : plainContent(figure, words);
    return [
      [`${key}.title`, title],
      [`${key}.value`, isOpen(key) ? content : words.suppressed],
    ];
  }
  const split = typeof figure === 'object' ? figure : undefined;
  const { women, total } = exact.split(key);
  const share = isOpen(key, 'women') && isOpen(key, 'total') ? (percent(women, total) ?? words.missing.notComputable) : words.suppressed;
  return [
    [`${key}.title`, title],
    ...[...sexes, 'total' as const].map((part): NamedCell => {
      const content = isOpen(key, part) ? split?.[part] : words.suppressed;
      return [`${key}.${part}`, content ?? words.missing.noValue];
    }),
    [`${key}.womenShare`, share],
  ];
}

function plainContent(figure: number | boolean | undefined, words: ReportWords): CellContent {
  if (figure === undefined) return words.missing.notComputable;
  return typeof figure === 'boolean' ? (figure ? words.flags.yes : words.flags.no) : figure;
}
