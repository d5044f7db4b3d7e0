import type { HeadingOf } from '../../../../functions/shared/definition/audit.ts';
import { definePopulation, type Population } from '../../../../functions/shared/definition/indicator.ts';
import type { Milliseconds } from '../../../../functions/shared/domain/money.ts';
import { factOn, isInMonths } from '../../../indicators/audit/conditions.ts';
import { rowsOf } from '../../../indicators/people.ts';
import { staffTime } from '../../../upload/staffTime/sheet.ts';
import { hourPriceOf } from './euEditions.ts';
import { firstSalaries, priceRow, type SalaryLine } from './priceHours.ts';
import { salarySheetOf } from './salarySheet.ts';

/** Headings of the annex sheet. */
export type SalaryHeading = HeadingOf<ReturnType<typeof salarySheetOf>>;

/** Löner: the sheet that lists them in the annex. */
export const salarySheet = salarySheetOf((dataset) => salaryLines.of(dataset));

/** Rows of Personaltid with Finansiering Bidrag or blank, month by month and then in stored order; without a price where salaries are not claimed by the hour. */
export const salaryLines: Population<SalaryLine, SalaryHeading> = definePopulation({
  id: 'euProject.salaryLines',
  of: (dataset) => {
    const { project } = dataset;
    if (!project.reports.includes('eu-project')) return [];
    const hourPrice = hourPriceOf(project);
    const lines = dataset
      .rows(staffTime)
      .filter(({ financing = 'grant' }) => financing === 'grant')
      .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
    const salaries = firstSalaries(lines);
    const usedIn = new Map<string, Milliseconds>();
    return lines.map((row) => {
      const year = `${row.month.slice(0, 4)} ${row.employee}`;
      const sinceNewYear = (usedIn.get(year) ?? 0) + row.time;
      usedIn.set(year, sinceNewYear);
      return { ...priceRow(row, salaries.get(row.employee), hourPrice), sinceNewYear };
    });
  },
  rowsBehind: ({ row }) => rowsOf(staffTime.id, [row]),
  audit: salarySheet,
  listed: { Nr: { from: 1 } },
});

/** Whether a line's month lies in the period; of a span, overlaps it. */
export const isWorkedIn = isInMonths(factOn(salarySheet, 'Månad', ({ row }: SalaryLine) => row.month));
