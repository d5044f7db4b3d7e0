import { defineAuditSheet } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { definePopulation } from '../../../../functions/shared/definition/indicator.ts';
import type { Dataset } from '../../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import { HOUR, kronor, priceTime, type Milliseconds, type Ore } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { monthDate, originColumns, shortPseudonym, valueColumn, wordIn } from '../../../indicators/audit/auditWords.ts';
import { factOn, isInMonths } from '../../../indicators/audit/conditions.ts';
import { rowsOf } from '../../../indicators/people.ts';
import { staffTime, type StaffTime } from '../../../upload/staffTime/sheet.ts';
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

/** A row of Personaltid in the annex; without a line when others than the grant pay it. */
interface StaffRow {
  readonly row: Stored<StaffTime>;
  readonly line?: StaffLine;
  /** The employee's number in the annex. */
  readonly number?: number;
}

const { columns } = staffTime;
const value = valueColumn<StaffRow>;
const functionWord = wordIn(columns.function);
const regionWord = wordIn(columns.region);
const financingWord = wordIn(columns.financing);

/** Personaltid: the hours that claims are made of, employee by employee and month by month. */
export const staffSheet = defineAuditSheet({
  name: 'Personaltid',
  about: 'En rad per godtagen rad i Personaltid. Rader utan Nr finansieras av andra än bidraget och räknas inte i ansökan.',
  columns: {
    Nr: value('count', ({ number }) => number),
    Anställd: value('text', ({ row }) => shortPseudonym(row.employee)),
    Funktion: value('text', ({ row }) => functionWord(row.function)),
    Region: value('text', ({ row, line }) => regionWord(line?.region ?? row.region)),
    Finansiering: value('text', ({ row }) => financingWord(row.financing ?? 'grant')),
    År: value('count', ({ row }) => Number(row.month.slice(0, 4))),
    Månad: value('month', ({ row }) => monthDate(row.month)),
    Timmar: value('hours', ({ row }) => row.time / HOUR),
    'Timmar tidigare i år': {
      format: 'hours',
      formula: ({ line }, cell) => {
        const isSame = `AND(${cell('Nr')}=${cell('Nr', 'above')},${cell('År')}=${cell('År', 'above')})`;
        return line && `IF(${isSame},ROUND(${cell('Timmar tidigare i år', 'above')}+${cell('Timmar', 'above')},9),0)`;
      },
    },
    'Räknade timmar': {
      format: 'hours',
      formula: ({ line }, cell) => line && `MIN(${cell('Timmar')},MAX(0,${line.maxHours}-${cell('Timmar tidigare i år')}))`,
    },
    'Timmar över taket': {
      format: 'hours',
      formula: ({ line }, cell) => line && `ROUND(${cell('Timmar')}-${cell('Räknade timmar')},9)`,
    },
    Enhetskostnad: value('kronor', ({ line }) => (line?.unitCost === undefined ? undefined : kronor(line.unitCost))),
    Belopp: {
      format: 'kronor',
      formula: ({ line }, cell) => line && `ROUND(${cell('Räknade timmar')}*${cell('Enhetskostnad')},2)`,
    },
    ...originColumns<StaffRow>(({ row }) => row.origin),
  },
  *rows(dataset: Dataset): Iterable<StaffRow> {
    const byEmployee = new Map<string, StaffLine[]>();
    for (const line of staffLines.of(dataset)) {
      const known = byEmployee.get(line.row.employee);
      if (known) known.push(line);
      else byEmployee.set(line.row.employee, [line]);
    }
    for (const [index, lines] of [...byEmployee.values()].entries()) {
      for (const line of lines) yield { row: line.row, line, number: index + 1 };
    }
    for (const row of dataset.rows(staffTime)) if ((row.financing ?? 'grant') !== 'grant') yield { row };
  },
});

/** Rows of Personaltid with Finansiering Bidrag or blank, month by month and then in stored order. */
export const staffLines = definePopulation({
  id: 'staffLines',
  of: (dataset): readonly StaffLine[] => {
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
  audit: staffSheet,
  listed: { Nr: { from: 1 } },
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
export const isWorkedIn = isInMonths(factOn(staffSheet, 'Månad', ({ row }: StaffLine) => row.month));
