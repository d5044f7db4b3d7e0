import type { AwaitedReport, PortfolioProject } from '../../../../functions/shared/definition/portfolio.ts';
import type { ListDefinition } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { ByKey, PublicFigure } from '../../../../functions/shared/domain/figure.ts';
import { namePeriod } from '../../../text/periods.ts';
import { parsePeriod, type Period } from '../../../../functions/shared/domain/period.ts';
import { openEnd } from '../../../text/projectTime.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { partsOf, shown } from '../../../reports/shownParts.ts';
import { grantedIn, grantedInAll, shareUsed, sumGranted, usedSinceStart, yearOf } from './granted.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';

type Rows = readonly (readonly CellContent[])[];

type Project = PortfolioProject<CommonKey>;

interface PortfolioFacts {
  /** Exact figures, or public ones. */
  readonly figuresOf: (each: Project) => ByKey<CommonKey, PublicFigure>;
  readonly period: Period;
}

/** A list over the projects of the organisation, with exact figures or public ones. */
function overProjects(
  { table, columns }: { readonly table: string; readonly columns: number },
  rows: (projects: readonly Project[], facts: PortfolioFacts) => Rows,
): ListDefinition<CommonKey> {
  return {
    table,
    rows: ({ portfolio, period }) => orNone(rows(portfolio, { figuresOf: ({ figures }) => figures, period }), columns),
    publicRows: ({ portfolio, period }) => orNone(rows(portfolio, { figuresOf: ({ publicFigures }) => publicFigures, period }), columns),
  };
}

/** A table is never without rows: a blank one ends it for a screen reader. */
function orNone(rows: Rows, columns: number): Rows {
  return rows.length === 0 ? [emptyRow('Inga projekt finns.', columns)] : rows;
}

/** Every project of the organisation: who pays, how much of it, until when, people, result, money and programme. */
export const projectsList = overProjects({ table: 'Portfolj', columns: 13 }, (projects, { figuresOf, period }) =>
  projects.map((each) => {
    const { project } = each;
    const figures = figuresOf(each);
    const { women, men, total } = partsOf(figures['participants.met']);
    const result = figures['ended.resultShare'];
    const used = usedSinceStart(each);
    return [
      project.name,
      each.funder,
      project.grantShare ?? 100 - project.coFinancingShare,
      project.endsOn === undefined ? openEnd : { date: project.endsOn },
      shown(women),
      shown(men),
      shown(total),
      typeof result === 'number' ? result : result === null ? reportWords.suppressed : reportWords.missing.notComputable,
      grantedInAll(project),
      used ?? 0,
      shareUsed(used, project) ?? reportWords.missing.notComputable,
      grantedIn(project, yearOf(period)) ?? 0,
      project.programme,
    ];
  }),
);

/** Kronor awarded to each project in each year, and to all of them. */
export const grantsList = overProjects({ table: 'BeviljatPerAr', columns: 4 }, (projects) => {
  const rows = projects.flatMap(({ project }) =>
    Object.keys(project.grantAwarded)
      .toSorted()
      .map((year): CellContent[] => [project.name, project.programme, year, grantedIn(project, year)]),
  );
  if (rows.length === 0) return [emptyRow('Inga beviljade belopp är inlagda.', 4)];
  const years = [...new Set(projects.flatMap(({ project }) => Object.keys(project.grantAwarded)))].toSorted();
  return [...rows, ...years.map((year) => ['Summa', undefined, year, sumGranted(projects, year)])];
});

/** What each project hands in next, the nearest day first. */
export const nextReportsList = overProjects({ table: 'Inlamningar', columns: 3 }, (projects, { period }) => {
  const rows = projects
    .flatMap(({ project, awaited }) =>
      awaited
        .filter(({ dueOn }) => dueOn > period.lastDay)
        .slice(0, 1)
        .map((next) => ({ project, ...next })),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((next): CellContent[] => [next.project.name, nameAwaited(next), { date: next.dueOn }]);
  return rows.length === 0 ? [emptyRow('Inget projekt har någon rapport att lämna.', 3)] : rows;
});

/** Reports to hand in that are listed, nearest first. */
const MOST_AWAITED = 1_000;

/** Every report that some project has not handed in, the nearest day first. */
export const awaitedReportsList = overProjects({ table: 'AllaInlamningar', columns: 4 }, (projects, { period }) => {
  const all = projects
    .flatMap(({ project, awaited }) => awaited.map((each) => ({ project, ...each })))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  const rows = all
    .slice(0, MOST_AWAITED)
    .map((each): CellContent[] => [
      each.project.name,
      nameAwaited(each),
      { date: each.dueOn },
      each.dueOn <= period.lastDay ? 'skulle ha lämnats' : undefined,
    ]);
  if (all.length === 0) return [emptyRow('Inget projekt har någon rapport att lämna.', 4)];
  return all.length > MOST_AWAITED ? [...rows, emptyRow(`och ${all.length - MOST_AWAITED} rapporter till`, 4)] : rows;
});

function nameAwaited({ title, period: id }: AwaitedReport): string {
  const period = parsePeriod(id);
  return `${title}, ${period ? namePeriod(period) : id}`;
}
