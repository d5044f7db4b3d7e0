import type { PortfolioProject } from '../../../../functions/shared/definition/portfolio.ts';
import type { CellContent, ListDefinition } from '../../../../functions/shared/definition/report.ts';
import type { PublicFigures } from '../../../../functions/shared/domain/figure.ts';
import { namePeriod } from '../../../text/periods.ts';
import { parsePeriod } from '../../../../functions/shared/domain/period.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { partsOf, shown } from './boardLists.ts';
import { grantedInAll, shareUsed } from './granted.ts';

type Rows = readonly (readonly CellContent[])[];

/** A list over the projects of the organisation, with exact figures or public ones. */
function overProjects(
  table: string,
  rows: (projects: readonly PortfolioProject[], figuresOf: (each: PortfolioProject) => PublicFigures) => Rows,
): ListDefinition {
  return {
    table,
    rows: ({ portfolio }) => orNone(rows(portfolio, ({ figures }) => figures)),
    publicRows: ({ portfolio }) => orNone(rows(portfolio, ({ publicFigures }) => publicFigures)),
  };
}

/** A table is never without rows: a blank one ends it for a screen reader. */
function orNone(rows: Rows): Rows {
  return rows.length === 0 ? [['Inga projekt finns.']] : rows;
}

/** Every project of the organisation: who pays, how much of it, until when, people, result and money. */
export const projectsList = overProjects('Portfolj', (projects, figuresOf) =>
  projects.map((each) => {
    const figures = figuresOf(each);
    const { women, men, total } = partsOf(figures['participants.met']);
    const result = figures['ended.resultShare'];
    const granted = grantedInAll(each.project);
    return [
      each.project.name,
      each.funder,
      100 - each.project.coFinancingShare,
      { date: each.project.endsOn },
      shown(women),
      shown(men),
      shown(total),
      typeof result === 'number' ? result : result === null ? reportWords.suppressed : reportWords.missing.notComputable,
      granted,
      each.used ?? 0,
      shareUsed(each.used, each.project) ?? reportWords.missing.notComputable,
    ];
  }),
);

/** What each project hands in next, the nearest day first. */
export const nextReportsList = overProjects('Inlamningar', (projects) => {
  const rows = projects
    .flatMap(({ project, next }) => (next ? [{ project, next }] : []))
    .toSorted((a, b) => (a.next.dueOn < b.next.dueOn ? -1 : 1))
    .map(({ project, next }): CellContent[] => {
      const period = parsePeriod(next.period);
      return [project.name, `${next.title}, ${period ? namePeriod(period) : next.period}`, { date: next.dueOn }];
    });
  return rows.length === 0 ? [['Inget projekt har någon rapport att lämna.']] : rows;
});
