import { editionOn } from '../../../functions/shared/definition/funder.ts';
import { definePopulation } from '../../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { HOUR, priceTime, type Milliseconds, type Ore } from '../../../functions/shared/domain/money.ts';
import { overlapsMonth, type Period } from '../../../functions/shared/domain/period.ts';
import type { Project } from '../../../functions/shared/domain/project.ts';
import { rowsOf } from '../../indicators/people.ts';
import { staffTime, type StaffTime } from '../../upload/staffTime.ts';
import { editions, type EsfEdition } from './editions.ts';

/** One row of Personaltid that the grant pays, as it is claimed: the reported line that is rounded to öre. */
export interface StaffLine {
  readonly row: Stored<StaffTime>;
  readonly region: 'sweden' | 'stockholm';
  /** Time within the yearly cap. */
  readonly counted: Milliseconds;
  /** Time above it. */
  readonly excluded: Milliseconds;
  /** All the employee's time in the calendar year, this row included. */
  readonly sinceNewYear: Milliseconds;
  /** Hours of one employee in a calendar year. */
  readonly maxHours: number;
  /** Öre per hour; undefined where the cost model does not price hours. */
  readonly unitCost: Ore | undefined;
  readonly amount: Ore;
}

/** Rows of Personaltid with Finansiering Bidrag or blank, month by month and then in stored order. */
export const staffLines = definePopulation<StaffLine>({
  id: 'staffLines',
  of: (dataset) => {
    const usedIn = new Map<string, Milliseconds>();
    return dataset
      .rows(staffTime)
      .filter(({ financing = 'grant' }) => financing === 'grant')
      .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
      .map((row) => {
        const year = `${row.month.slice(0, 4)} ${row.employee}`;
        const used = usedIn.get(year) ?? 0;
        usedIn.set(year, used + row.time);
        return claimRow(row, used, dataset.project);
      });
  },
  rowsBehind: ({ row }) => rowsOf(staffTime.id, [row]),
});

function claimRow(row: Stored<StaffTime>, used: Milliseconds, project: Project): StaffLine {
  const edition = editionOn(editions, `${row.month}-01`);
  const region = row.region ?? 'sweden';
  const counted = Math.min(row.time, Math.max(0, edition.maxHoursPerYear * HOUR - used));
  const unitCost = isPriced(project, edition) ? edition.unitCosts[row.function][region] : undefined;
  return {
    row,
    region,
    counted,
    excluded: row.time - counted,
    sinceNewYear: used + row.time,
    maxHours: edition.maxHoursPerYear,
    unitCost,
    amount: unitCost === undefined ? 0 : priceTime(counted, unitCost),
  };
}

/** Whether hours are paid by unit cost: actual costs and lump sums have no price per hour. */
function isPriced({ costModel }: Project, { flatRates }: EsfEdition): boolean {
  return Object.hasOwn(flatRates, costModel);
}

/** Whether a line's month lies in the period; of a span, overlaps it. */
export function isWorkedIn({ row }: StaffLine, period: Period): boolean {
  return overlapsMonth(period, row.month);
}
