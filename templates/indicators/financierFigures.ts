import { audited } from '../../functions/shared/definition/audit.ts';
import { definePopulation, defineSum, joinFigures, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { sexWords } from '../text/annexWords.ts';
import { attendanceRows, isAttendedIn, supportOf, type AttendanceRow } from './attendanceRows.ts';
import { attendanceSheet } from './audit/attendanceSheet.ts';
import { both, factOn, isNamed, type Condition } from './audit/conditions.ts';
import { attendanceByFinancier } from './audit/nameColumns.ts';
import { keyName } from './keyName.ts';
import { financierOfAttendance } from './registers/rowNames.ts';

/** Rows of Närvaro whose compensation somebody pays. */
interface Paid {
  readonly name: string;
  readonly rows: readonly AttendanceRow[];
}

const financiers = definePopulation({
  id: 'financiers',
  of: (dataset): readonly Paid[] => {
    const nameOf = financierOfAttendance(dataset);
    const named = attendanceRows.of(dataset).filter(({ row }) => nameOf.has(row));
    return [...Map.groupBy(named, ({ row }) => nameOf.get(row) ?? '')].map(([name, rows]) => ({ name, rows }));
  },
  rowsBehind: () => [],
});

function isOfSex(sex: 'women' | 'men'): Condition<AttendanceRow> {
  return audited(({ person }: AttendanceRow) => person.sex === sex, attendanceSheet, { criteria: { Kön: sexWords[sex] } });
}

/** Compensation (Swedish *deltagarersättning*) that each financier pays; like all co-financing plain amounts, with women and men of their own. */
const byFinancier: Family<Paid, `coFinancing.participantSupport.${string}`> = {
  kind: 'family',
  title: 'Deltagarersättning per finansiär',
  keys: /^coFinancing\.participantSupport\..+$/,
  population: financiers,
  members: (paid) => joinFigures(paid.map(figuresOf)),
};

function figuresOf({ name, rows }: Paid) {
  const isPaidBy = isNamed<AttendanceRow>(
    factOn(attendanceByFinancier, 'Finansiär', () => name),
    name,
  );
  const population = definePopulation({ ...attendanceRows, id: `attendance paid by ${name}`, of: () => rows });
  const sum = (title: string, where: Condition<AttendanceRow>) =>
    defineSum({
      unit: 'kronor',
      title,
      population,
      among: isAttendedIn,
      where,
      amountOf: ({ row }) => supportOf(row),
      divisor: HOUR,
      auditColumn: 'Ersättning',
    });
  const key = `coFinancing.participantSupport.${keyName(name)}` as const;
  const title = `Deltagarersättning från ${name}`;
  return {
    [key]: sum(title, isPaidBy),
    [`${key}.women` as const]: sum(`${title}, kvinnor`, both(isPaidBy, isOfSex('women'))),
    [`${key}.men` as const]: sum(`${title}, män`, both(isPaidBy, isOfSex('men'))),
  };
}

/** Compensation by who pays it, where the column is used. */
export const financierFigures = { 'coFinancing.financier': byFinancier } satisfies Indicators;
