import { defineAuditSheet, type RowCell } from '../../../../functions/shared/definition/audit.ts';
import type { Dataset } from '../../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import { HOUR, kronor } from '../../../../functions/shared/domain/money.ts';
import { monthDate, originColumns, shortPseudonym, valueColumn, wordIn } from '../../../indicators/audit/auditWords.ts';
import { staffTime, type StaffTime } from '../../../upload/staffTime/sheet.ts';
import { hourPriceOf, type HourPrice } from './euEditions.ts';
import type { SalaryLine } from './priceHours.ts';

/** A row of Personaltid in the annex; without a number when others than the grant pay it. */
interface SalaryRow {
  readonly row: Stored<StaffTime>;
  /** Undefined where hours are not claimed: they are listed without a price. */
  readonly hourPrice: HourPrice | undefined;
  readonly employee?: {
    readonly number: number;
    /** Numbers of the employee's first and last row. */
    readonly rows: readonly [from: number, to: number];
  };
}

const value = valueColumn<SalaryRow>;
const financingWord = wordIn(staffTime.columns.financing);

const name = 'Löner';

/** The columns that prices are worked out from. */
type SalaryHeading = 'Månad' | 'Månadslön' | 'Rader från' | 'Rader till' | 'Löner hittills' | 'Fast lön' | 'Lönens månad' | 'Uppräkningar';

/** What the first of the employee's rows that states a salary says in a column. */
const ofFirstSalary = (column: SalaryHeading, cell: RowCell<SalaryHeading>) => {
  const range = (each: SalaryHeading) => `INDEX(${name}[${each}],${cell('Rader från')}):INDEX(${name}[${each}],${cell('Rader till')})`;
  return `IFERROR(INDEX(${range(column)},MATCH(1,${range('Löner hittills')},0)),"")`;
};

const monthsBetween = (from: string, to: string) => `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`;

/** Löner: the hours of an EU project and what they cost, employee by employee and month by month, worked out from the first salary stated. */
export function salarySheetOf(linesOf: (dataset: Dataset) => readonly SalaryLine[]) {
  return defineAuditSheet({
    name,
    about: 'En rad per godtagen rad i Personaltid. Rader utan Nr finansieras av andra än bidraget och räknas inte i ansökan.',
    columns: {
      Nr: value('count', ({ employee }) => employee?.number),
      Anställd: value('text', ({ row }) => shortPseudonym(row.employee)),
      Finansiering: value('text', ({ row }) => financingWord(row.financing ?? 'grant')),
      Månad: value('month', ({ row }) => monthDate(row.month)),
      Timmar: value('hours', ({ row }) => row.time / HOUR),
      Månadslön: value('kronor', ({ row, employee, hourPrice }) =>
        employee === undefined || hourPrice?.kind !== 'salary' || row.monthlySalary === undefined ? undefined : kronor(row.monthlySalary),
      ),
      'Rader från': value('count', ({ employee }) => employee?.rows[0]),
      'Rader till': value('count', ({ employee }) => employee?.rows[1]),
      'Löner hittills': {
        format: 'count',
        formula: ({ employee }, cell) =>
          employee && `IF(${cell('Nr')}=${cell('Nr', 'above')},${cell('Löner hittills', 'above')},0)+ISNUMBER(${cell('Månadslön')})`,
      },
      'Fast lön': { format: 'kronor', formula: priced((_, cell) => ofFirstSalary('Månadslön', cell)) },
      'Lönens månad': { format: 'month', formula: priced((_, cell) => ofFirstSalary('Månad', cell)) },
      Uppräkningar: {
        format: 'count',
        formula: priced(
          ({ upliftMonths }, cell) =>
            `IF(${cell('Lönens månad')}="",0,MAX(0,INT((${monthsBetween(cell('Lönens månad'), cell('Månad'))})/${upliftMonths})))`,
        ),
      },
      Enhetskostnad: {
        format: 'kronor',
        formula: ({ employee, hourPrice }, cell) => {
          if (hourPrice?.kind === 'fixed') return employee && String(kronor(hourPrice.ore));
          return priced(
            ({ hoursPerYear, upliftPerMille }) =>
              `IF(${cell('Fast lön')}="",0,ROUND(${cell('Fast lön')}*12*${1 + upliftPerMille / 1000}^${cell('Uppräkningar')}/${hoursPerYear},2))`,
          )({ employee, hourPrice }, cell);
        },
      },
      Belopp: {
        format: 'kronor',
        formula: ({ employee, hourPrice }, cell) => employee && hourPrice && `ROUND(${cell('Timmar')}*${cell('Enhetskostnad')},2)`,
      },
      ...originColumns<SalaryRow>(({ row }) => row.origin),
    },
    *rows(dataset: Dataset): Iterable<SalaryRow> {
      const lines = linesOf(dataset);
      if (lines.length === 0) return;
      const hourPrice = hourPriceOf(dataset.project);
      let before = 0;
      for (const [index, [, own]] of [...Map.groupBy(lines, ({ row }) => row.employee)].entries()) {
        const rows = [before + 1, before + own.length] as const;
        for (const { row } of own) yield { row, hourPrice, employee: { number: index + 1, rows } };
        before += own.length;
      }
      for (const row of dataset.rows(staffTime)) if ((row.financing ?? 'grant') !== 'grant') yield { row, hourPrice };
    },
  });
}

type SalaryPrice = Extract<HourPrice, { kind: 'salary' }>;

/** A formula of rows that a salary prices. */
function priced(formula: (price: SalaryPrice, cell: RowCell<SalaryHeading>) => string) {
  return ({ employee, hourPrice }: Pick<SalaryRow, 'employee' | 'hourPrice'>, cell: RowCell<SalaryHeading>): string | undefined =>
    employee === undefined || hourPrice?.kind !== 'salary' ? undefined : formula(hourPrice, cell);
}
