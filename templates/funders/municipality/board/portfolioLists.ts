import type { PortfolioProject } from '../../../../functions/shared/definition/portfolio.ts';
import type { ListDefinition } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { ByKey, PublicFigure } from '../../../../functions/shared/domain/figure.ts';
import { namePeriod } from '../../../text/periods.ts';
import { parsePeriod } from '../../../../functions/shared/domain/period.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { partsOf, shown } from './boardLists.ts';
import { grantedInAll, shareUsed, usedSinceStart } from './granted.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';

type Rows = readonly (readonly CellContent[])[];

type Project = PortfolioProject<CommonKey>;

/** A list over the projects of the organisation, with exact figures or public ones. */
function overProjects(
  { table, columns }: { readonly table: string; readonly columns: number },
  rows: (projects: readonly Project[], figuresOf: (each: Project) => ByKey<CommonKey, PublicFigure>) => Rows,
): ListDefinition<CommonKey> {
  return {
    table,
    rows: ({ portfolio }) =>
      orNone(
        rows(portfolio, ({ figures }) => figures),
        columns,
      ),
    publicRows: ({ portfolio }) =>
      orNone(
        rows(portfolio, ({ publicFigures }) => publicFigures),
        columns,
      ),
  };
}

/** A table is never without rows: a blank one ends it for a screen reader. */
function orNone(rows: Rows, columns: number): Rows {
  return rows.length === 0 ? [emptyRow('Inga projekt finns.', columns)] : rows;
}

/** Every project of the organisation: who pays, how much of it, until when, people, result and money. */
export const projectsList = overProjects({ table: 'Portfolj', columns: 11 }, (projects, figuresOf) =>
  projects.map((each) => {
    const figures = figuresOf(each);
    const { women, men, total } = partsOf(figures['participants.met']);
    const result = figures['ended.resultShare'];
    const granted = grantedInAll(each.project);
    const used = usedSinceStart(each);
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
      used ?? 0,
      shareUsed(used, each.project) ?? reportWords.missing.notComputable,
    ];
  }),
);

/** What each project hands in next, the nearest day first. */
export const nextReportsList = overProjects({ table: 'Inlamningar', columns: 3 }, (projects) => {
  const rows = projects
    .flatMap(({ project, next }) => (next ? [{ project, next }] : []))
    .toSorted((a, b) => (a.next.dueOn < b.next.dueOn ? -1 : 1))
    .map(({ project, next }): CellContent[] => {
      const period = parsePeriod(next.period);
      return [project.name, `${next.title}, ${period ? namePeriod(period) : next.period}`, { date: next.dueOn }];
    });
  return rows.length === 0 ? [emptyRow('Inget projekt har någon rapport att lämna.', 3)] : rows;
});
