import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import type { Cell, CellRange } from '../../../functions/shared/domain/cell.ts';
import { checkDigitOf } from '../../../functions/shared/domain/checkDigit.ts';
import type { Project } from '../../../functions/shared/records/project.ts';

/** One sheet as it stands in the example's file. */
export interface ExampleSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merged?: readonly CellRange[];
}

/** A workbook that gives a finding. */
export interface FindingExample {
  readonly sheets: readonly ExampleSheet[];
  /** What was handed in before. */
  readonly before?: readonly ExampleSheet[];
  readonly mode?: 'addition';
  readonly project?: Partial<Project>;
}

/** One row by the names of its columns. */
export type ExampleRow = Readonly<Record<string, Cell | undefined>>;

/** A made-up identity number: birth numbers from 980 belong to nobody. */
export function exampleNumber(birthDate: string, birthNumber = 980): string {
  return `${birthDate}${birthNumber}${checkDigitOf(`${birthDate.slice(2)}${birthNumber}`)}`;
}

/** A row of each sheet with which nothing is wrong. */
export const plainRows: Readonly<Record<string, ExampleRow>> = {
  participants: { identityNumber: exampleNumber('19900101'), startsOn: '2025-03-01', measure: 'Praktik' },
  attendance: { identityNumber: exampleNumber('19900101'), month: '2025-03', time: 40 },
  costs: { voucher: 'A1', bookedOn: '2025-03-10', type: 'Lokaler', amount: 1000, financing: 'Bidrag' },
  staffTime: { employee: 'A1', function: 'Projektledare', month: '2025-03', time: 100 },
  budget: { year: 2025, line: 'Lokaler', decided: 5000 },
  targets: { figure: 'EECO01', period: '2025', total: 20 },
  references: { figure: 'ended.resultShare', period: '2025', area: 'Riket', value: 44.6 },
};

/** Rows of a sheet under its headings, each filled up with what a row needs. */
export function exampleSheet(sheet: AnySheet, rows: readonly ExampleRow[]): ExampleSheet {
  const filled = rows.map((row) => ({ ...plainRows[sheet.id], ...row }));
  const used = Object.keys(sheet.columns).filter((name) => filled.some((row) => Object.hasOwn(row, name)));
  const headings = used.map((name) => sheet.columns[name]?.heading);
  return { name: sheet.name, rows: [headings, ...filled.map((row) => used.map((name) => row[name]))] };
}
