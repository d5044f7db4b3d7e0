import { listByKey } from '../../functions/shared/definition/listByKey.ts';
import type { Cells, Report, ReportView } from '../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../checks/checkIds.ts';
import { formatNumber } from '../text/numbers.ts';
import { showProjectTime } from '../text/projectTime.ts';
import { attendance } from '../upload/attendance/sheet.ts';
import { budget } from '../upload/budget/sheet.ts';
import { costs } from '../upload/costs/sheet.ts';
import { participants } from '../upload/participants/sheet.ts';
import { staffTime } from '../upload/staffTime/sheet.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { sayLeftOut } from './sexNote.ts';

/** Cells that every report has beside its figures. */
export const commonCells = {
  'project.time': ({ project }) => showProjectTime(project),
  'checks.rows': sayRows,
  'checks.summary': ({ checks }) => {
    if (checks.length === 0) return 'Inga kontroller gäller för de uppgifter som finns';
    const deviating = checks.filter(({ ok }) => !ok).length;
    if (checks.length === 1) return deviating === 0 ? 'Den enda kontrollen stämmer' : 'Den enda kontrollen avviker, se bladet Kontroller';
    return deviating === 0
      ? `Alla ${checks.length} kontroller stämmer`
      : `${deviating} av ${checks.length} kontroller avviker, se bladet Kontroller`;
  },
} satisfies Cells<CommonKey, string, CommonCheckId>;

/** The same with whom a table of women, men and all counts in all only: of reports that print such a table first. */
export const peopleCells = { ...commonCells, 'sex.leftOut': sayLeftOut } satisfies Cells<CommonKey, string, CommonCheckId>;

/** Their names. */
export type CommonCell = keyof typeof peopleCells;

/** Cells that stand in the public edition as they are: those named of a report's own, and of the common ones those that say nothing about people, or say it without what is suppressed. */
export function publishCells<Name extends string>(
  _own: Readonly<Record<Name, unknown>>,
  ...names: readonly NoInfer<Name>[]
): NonNullable<Report<CommonKey>['publicCells']> {
  const same = Object.fromEntries(['project.time', 'checks.summary', ...names].map((name) => [name, 'same' as const]));
  return { ...same, 'sex.leftOut': sayLeftOut };
}

/** The names of cells. */
export function namesOf<Name extends string>(cells: Readonly<Record<Name, unknown>>): readonly Name[] {
  return listByKey(cells).map(([name]) => name);
}

/** How many rows lie behind the report, and whether every one of them is counted or left out for a reason that is given. */
function sayRows({ dataset, checksOf }: ReportView<CommonKey, CommonCheckId>): string {
  const counted = [
    [participants.name, dataset.rows(participants).length],
    [attendance.name, dataset.rows(attendance).length],
    [costs.name, dataset.rows(costs).length],
    [staffTime.name, dataset.rows(staffTime).length],
    [budget.name, dataset.rows(budget).length],
  ] as const;
  const rows = counted.map(([name, count]) => `${name} ${formatNumber(count)}`).join(', ');
  const isComplete = checksOf('reconciliation').every(({ ok }) => ok);
  return `Underlaget är ${isComplete ? 'fullständigt' : 'inte fullständigt'}. Rader i underlaget: ${rows}.`;
}
