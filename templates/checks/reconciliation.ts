import { columnsOf, type ColumnName } from '../../functions/shared/definition/audit.ts';
import type { CheckDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import { includes, overlapsMonth, parsePeriod, type Period } from '../../functions/shared/domain/period.ts';
import { attendanceRows, isAttendedIn } from '../indicators/attendanceRows.ts';
import { attendanceSheet } from '../indicators/audit/attendanceSheet.ts';
import { budgetSheet } from '../indicators/audit/budgetSheet.ts';
import { countOutside, countUnnumbered, countUnnumberedInMonths, inMonths } from '../indicators/audit/formulas.ts';
import { ledgerSheet } from '../indicators/audit/ledgerSheet.ts';
import { placementSheet } from '../indicators/audit/placementSheet.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { ledger } from '../indicators/costFigures.ts';
import { overlaps } from '../indicators/people.ts';
import { personRegister } from '../indicators/registers/personRegister.ts';
import { isPlaced, placements } from '../indicators/placements.ts';
import { attendance } from '../upload/attendance/sheet.ts';
import { budget } from '../upload/budget/sheet.ts';
import { isCost } from '../upload/budget/yearMoney.ts';
import { costs } from '../upload/costs/sheet.ts';
import { participants } from '../upload/participants/sheet.ts';
import { isFigureKey } from '../upload/isFigureKey.ts';
import { references } from '../upload/references/sheet.ts';
import { targets } from '../upload/targets/sheet.ts';
import { checkEqual } from './defineCheck.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** Rows of one sheet, each counted or left out for one reason. */
export interface Reconciled {
  /** Swedish name of the sheet. */
  readonly sheet: string;
  readonly accepted: number;
  /** How many rows the figures were counted from. */
  readonly counted: number;
  /** Rows that the figures leave out, by reason in Swedish. */
  readonly excluded: ReadonlyMap<string, number>;
}

const outside = 'utanför perioden';

/** The same as formulas over a sheet of the annex: the rows that are counted, then those left out for each reason. */
export interface ReconciledSheet {
  readonly column: ColumnName<'Rad i filen'>;
  readonly rows: readonly string[];
}

/** Accepted rows are counted and excluded ones together: `reconciliation.<sheet>`, for each sheet that has rows. */
export function reconcile<const Id extends string>(
  id: Id,
  count: (facts: ReportFacts<CommonKey>) => Reconciled,
  annexSheet?: ReconciledSheet,
): CheckDefinition<CommonKey, `reconciliation.${Id}`, never> {
  return {
    ...(annexSheet && { formulas: () => ({ left: `ROWS(${annexSheet.column('Rad i filen')})`, right: annexSheet.rows.join('+') }) }),
    id: `reconciliation.${id}`,
    publicPart: 'nothing',
    check: (facts) => {
      const { sheet, accepted, counted, excluded } = count(facts);
      if (accepted === 0) return [];
      const right = [...excluded.values()].reduce((sum, rows) => sum + rows, counted);
      const reasons = [...excluded].filter(([, rows]) => rows > 0).map(([reason, rows]) => ` + ${rows} ${reason}`);
      const title = `${sheet}: ${accepted} godtagna rader mot ${counted} räknade${reasons.join('')}`;
      return [checkEqual({ title, left: accepted, right })];
    },
  };
}

/** How many rows are left out for each reason; a row without a reason should have been counted. */
export function countReasons<Row>(rows: readonly Row[], reasonOf: (row: Row) => string | undefined): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const row of rows) {
    const reason = reasonOf(row);
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}

const financings = choiceWords(costs.columns.financing);
const budgetTypes = choiceWords(budget.columns.type);
const placed = columnsOf(placementSheet);
const attended = columnsOf(attendanceSheet);
const booked = columnsOf(ledgerSheet);
const budgeted = columnsOf(budgetSheet);
const inDays = `${booked('Bokföringsdatum')},">="&Periodstart,${booked('Bokföringsdatum')},"<="&Periodslut`;
const isPlacedSomewhere = `${placed('Nr')},">=1"`;

/** Where every accepted row of the common sheets went (`docs/definitions.md#who-counts`), in every report. */
export const reconciliationChecks = [
  reconcile(
    'participants',
    ({ dataset, period }) => {
      const rows = dataset.rows(participants);
      return {
        sheet: participants.name,
        accepted: rows.length,
        counted: placements.of(dataset).filter((placement) => isPlaced(placement, period)).length,
        excluded: countReasons(rows, (row) =>
          row.exitReason === 'misregistered' ? 'felregistreringar' : overlaps(row, period) ? undefined : outside,
        ),
      };
    },
    {
      column: placed,
      rows: [
        `COUNTIFS(${isPlacedSomewhere},${placed('Startdatum')},"<="&Periodslut,${placed('Slut eller pågår')},">="&Periodstart)`,
        countUnnumbered(placed),
        `COUNTIFS(${isPlacedSomewhere},${placed('Startdatum')},">"&Periodslut)`,
        `COUNTIFS(${isPlacedSomewhere},${placed('Startdatum')},"<="&Periodslut,${placed('Slut eller pågår')},"<"&Periodstart)`,
      ],
    },
  ),
  reconcile(
    'attendance',
    ({ dataset, period }) => {
      const rows = dataset.rows(attendance);
      const register = personRegister(dataset);
      return {
        sheet: attendance.name,
        accepted: rows.length,
        counted: attendanceRows.of(dataset).filter((row) => isAttendedIn(row, period)).length,
        excluded: countReasons(rows, (row) => {
          if (!overlapsMonth(period, row.month)) return outside;
          if (register.find(row) !== undefined) return undefined;
          return register.isMisregistered(row) ? 'om felregistrerade personer' : 'om personer som inte finns i Deltagare';
        }),
      };
    },
    {
      column: attended,
      rows: [
        `COUNTIFS(${attended('Nr')},">=1",${inMonths(attended)})`,
        `COUNTIFS(${attended('Nr')},0,${inMonths(attended)})`,
        countUnnumberedInMonths(attended),
        countOutside(attended('Månad'), 'Periodmånad'),
      ],
    },
  ),
  reconcile(
    'costs',
    ({ dataset, period }) => {
      const rows = dataset.rows(costs);
      const paid = (financing: readonly string[]) =>
        ledger.of(dataset).filter((row) => includes(period, row.bookedOn) && financing.includes(row.financing)).length;
      return {
        sheet: costs.name,
        accepted: rows.length,
        counted: paid(['grant']),
        excluded: new Map([
          ['medfinansiering, räknade för sig', paid(['cash', 'workTime', 'inKind'])],
          [outside, rows.filter(({ bookedOn }) => bookedOn < period.firstDay || period.lastDay < bookedOn).length],
        ]),
      };
    },
    {
      column: booked,
      rows: [
        ...financings.map(([, word]) => `COUNTIFS(${booked('Finansiering')},"${word}",${inDays})`),
        countOutside(booked('Bokföringsdatum'), 'Periodstart'),
      ],
    },
  ),
  reconcile(
    'budget',
    ({ dataset }) => {
      const rows = dataset.rows(budget);
      return {
        sheet: budget.name,
        accepted: rows.length,
        counted: rows.filter(isCost).length,
        excluded: countReasons(rows, (row) => (row.type === 'income' ? 'intäkter, som inte fördelar bidraget' : undefined)),
      };
    },
    {
      column: budgeted,
      rows: budgetTypes.map(([, word]) => `COUNTIFS(${budgeted('Typ')},"${word}")`),
    },
  ),
  reconcile('targets', ({ dataset, period }) => {
    const rows = dataset.rows(targets);
    return {
      sheet: targets.name,
      accepted: rows.length,
      counted: rows.filter((row) => row.period === period.id || row.period === 'wholeProject').length,
      excluded: countReasons(rows, (row) => (isOtherPeriod(row, period) && row.period !== 'wholeProject' ? otherPeriods : undefined)),
    };
  }),
  reconcile('references', ({ dataset, period }) => {
    const rows = dataset.rows(references);
    return {
      sheet: references.name,
      accepted: rows.length,
      counted: rows.filter((row) => row.period === period.id && isFigureKey(row.figure)).length,
      excluded: countReasons(rows, (row) => {
        if (!isFigureKey(row.figure)) return 'ur omvärlden, som inte jämförs med projektets tal';
        if (!isOtherPeriod(row, period)) return undefined;
        return isAround(row.period, period) ? 'för en period runt rapportens, som bara andelar jämförs med' : otherPeriods;
      }),
    };
  }),
] as const;

const otherPeriods = 'för andra perioder';

function isOtherPeriod(row: { readonly period: string }, { id }: Period): boolean {
  return row.period !== id;
}

function isAround(id: string, { firstDay, lastDay }: Period): boolean {
  const around = parsePeriod(id);
  return around !== undefined && around.firstDay <= firstDay && lastDay <= around.lastDay;
}
