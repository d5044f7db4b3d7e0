import { divideRounded, priceTime, type Milliseconds, type Ore } from '../../../../functions/shared/domain/money.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import type { StaffTime } from '../../../upload/staffTime/sheet.ts';
import type { HourPrice } from './euEditions.ts';

/** The salary that prices an employee's hours through the whole project. */
export interface FixedSalary {
  readonly ore: Ore;
  /** Month the salary was first stated: `2025-03`. */
  readonly month: string;
}

/** One row of Personaltid that the grant pays, as it is claimed: the reported line that is rounded to öre. */
export interface SalaryLine {
  readonly row: Stored<StaffTime>;
  /** Undefined where hours have one price for all or none, and where no salary is stated for the employee. */
  readonly salary: FixedSalary | undefined;
  /** How many times the price has risen. */
  readonly uplifts: number;
  /** Öre per hour; undefined where the hour has no price. */
  readonly unitCost: Ore | undefined;
  readonly amount: Ore;
  /** All the employee's time in the calendar year, this row included. */
  readonly sinceNewYear: Milliseconds;
}

/** Each employee's salary of the first month that states one: it holds for the project. */
export function firstSalaries(rows: readonly StaffTime[]): ReadonlyMap<string, FixedSalary> {
  const salaries = new Map<string, FixedSalary>();
  for (const { employee, month, monthlySalary } of rows) {
    if (monthlySalary !== undefined && !salaries.has(employee)) salaries.set(employee, { ore: monthlySalary, month });
  }
  return salaries;
}

/** Prices a row: one price for all hours, or that of the salary with its rises; none where hours are not claimed. */
export function priceRow(
  row: Stored<StaffTime>,
  salary: FixedSalary | undefined,
  hourPrice: HourPrice | undefined,
): Omit<SalaryLine, 'sinceNewYear'> {
  if (hourPrice === undefined) return { row, salary: undefined, uplifts: 0, unitCost: undefined, amount: 0 };
  if (hourPrice.kind === 'fixed') {
    return { row, salary: undefined, uplifts: 0, unitCost: hourPrice.ore, amount: priceTime(row.time, hourPrice.ore) };
  }
  if (salary === undefined) return { row, salary, uplifts: 0, unitCost: undefined, amount: 0 };
  const uplifts = Math.max(0, Math.floor(monthsBetween(salary.month, row.month) / hourPrice.upliftMonths));
  const unitCost = unitCostOf(salary.ore, uplifts, hourPrice);
  return { row, salary, uplifts, unitCost, amount: priceTime(row.time, unitCost) };
}

/** Monthly salary × 12 ÷ 1 720, raised so many times, rounded once to öre. */
function unitCostOf(salary: Ore, uplifts: number, { hoursPerYear, upliftPerMille }: Extract<HourPrice, { kind: 'salary' }>): Ore {
  const times = BigInt(uplifts);
  const dividend = BigInt(salary) * 12n * BigInt(1000 + upliftPerMille) ** times;
  return Number(divideRounded(dividend, BigInt(hoursPerYear) * 1000n ** times));
}

function monthsBetween(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return months(to) - months(from);
}
