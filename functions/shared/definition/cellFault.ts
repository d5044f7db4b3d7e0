import type { Severity } from '../domain/finding.ts';
import type { Column, Form } from './column.ts';
import type { AnySheet } from './sheet.ts';

/** The last part of a finding code and how much the finding weighs. */
export interface Fault {
  readonly number: number;
  readonly severity: Severity;
}

/** What can be wrong with one cell, whatever its sheet. Numbers are below 90 and never reused. */
export const cellFaults = {
  missing: { number: 1, severity: 'error' },
  notIdentityNumber: { number: 2, severity: 'error' },
  wrongCheckDigit: { number: 3, severity: 'error' },
  impossibleDate: { number: 4, severity: 'error' },
  twoCenturies: { number: 5, severity: 'error' },
  missingOneOf: { number: 6, severity: 'error' },
  notDate: { number: 11, severity: 'error' },
  twoDates: { number: 12, severity: 'error' },
  weekDate: { number: 13, severity: 'error' },
  dateFromSerial: { number: 14, severity: 'note' },
  notYear: { number: 15, severity: 'error' },
  notMonth: { number: 16, severity: 'error' },
  notPeriod: { number: 17, severity: 'error' },
  notAmount: { number: 21, severity: 'error' },
  twoAmounts: { number: 22, severity: 'error' },
  severalNumbers: { number: 23, severity: 'error' },
  notHours: { number: 24, severity: 'error' },
  notNumber: { number: 25, severity: 'error' },
  notYesNo: { number: 31, severity: 'error' },
  notChoice: { number: 32, severity: 'error' },
  repairedChoice: { number: 33, severity: 'note' },
  unknownFigure: { number: 34, severity: 'error' },
  notOrganisationNumber: { number: 41, severity: 'error' },
  soleTrader: { number: 42, severity: 'note' },
  tooLong: { number: 43, severity: 'error' },
  identityNumberInText: { number: 44, severity: 'warning' },
  errorValue: { number: 51, severity: 'error' },
  uncalculated: { number: 52, severity: 'error' },
} as const satisfies Record<string, Fault>;
/** What can be wrong with one cell. */
export type CellFault = keyof typeof cellFaults;

/** What can be wrong with a whole column, or with a row seen beside the others. Numbers 90–99. */
export const columnFaults = {
  missingColumn: { number: 91, severity: 'error' },
  repeatedColumn: { number: 92, severity: 'error' },
  wrongTotal: { number: 93, severity: 'warning' },
  unreadableTotal: { number: 94, severity: 'note' },
  repeatedKey: { number: 95, severity: 'error' },
  keyInForce: { number: 96, severity: 'error' },
} as const satisfies Record<string, Fault>;
/** What can be wrong with a whole column, or with a row seen beside the others. */
export type ColumnFault = keyof typeof columnFaults;

/** What can be said about one sheet. In a code the word for the sheet stands where the column stands: `DEL-BLAD-001`. */
export const sheetFaults = {
  noHeader: { number: 1, severity: 'stop' },
  repeatedSheet: { number: 2, severity: 'stop' },
  noRows: { number: 3, severity: 'note' },
  ignoredColumn: { number: 4, severity: 'note' },
  peopleVanish: { number: 5, severity: 'warning' },
  moneyVanishes: { number: 6, severity: 'warning' },
  aside: { number: 7, severity: 'note' },
  unneededColumn: { number: 41, severity: 'note' },
  amountFromTwo: { number: 21, severity: 'note' },
  balanceAccounts: { number: 22, severity: 'note' },
  otherProjects: { number: 23, severity: 'note' },
  severalProjects: { number: 24, severity: 'error' },
  unreadableLine: { number: 25, severity: 'error' },
  unbalancedVouchers: { number: 26, severity: 'note' },
} as const satisfies Record<string, Fault>;
/** What can be said about one sheet. */
export type SheetFault = keyof typeof sheetFaults;

/** What can be said about the workbook as a whole, once it could be read. Numbers from 101, after the file faults: `FIL-101`. */
export const workbookFaults = {
  noKnownSheet: { number: 101, severity: 'stop' },
  nearlyKnownSheet: { number: 102, severity: 'stop' },
  noDataRows: { number: 103, severity: 'stop' },
  unknownSheet: { number: 104, severity: 'note' },
  hiddenSheet: { number: 105, severity: 'note' },
  tooManyFindings: { number: 106, severity: 'note' },
  otherProject: { number: 107, severity: 'stop' },
  otherOrganisation: { number: 108, severity: 'stop' },
  otherPeriod: { number: 109, severity: 'stop' },
  newerTemplate: { number: 110, severity: 'stop' },
  olderTemplate: { number: 111, severity: 'note' },
  sameFile: { number: 112, severity: 'note' },
} as const satisfies Record<string, Fault>;
/** What can be said about the workbook as a whole. */
export type WorkbookFault = keyof typeof workbookFaults;

const padded = (number: number): string => String(number).padStart(3, '0');

/** Code of a cell fault, a column fault or a rule of a column: `DEL-PNR-003`. */
export const columnCode = (sheet: AnySheet, column: Column, number: number): string => `${sheet.code}-${column.code}-${padded(number)}`;

/** Code of a sheet fault: `DEL-BLAD-001`. */
export const sheetCode = (sheet: AnySheet, fault: SheetFault): string => `${sheet.code}-BLAD-${padded(sheetFaults[fault].number)}`;

/** Code of a workbook fault: `FIL-101`. */
export const workbookCode = (fault: WorkbookFault): string => `FIL-${padded(workbookFaults[fault].number)}`;

const ofKind: Readonly<Record<Form['kind'], readonly CellFault[]>> = {
  identityNumber: ['notIdentityNumber', 'wrongCheckDigit', 'impossibleDate', 'twoCenturies'],
  organisationNumber: ['notOrganisationNumber', 'wrongCheckDigit', 'soleTrader'],
  text: ['tooLong', 'identityNumberInText'],
  date: ['notDate', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial'],
  dateOrYear: ['notDate', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial'],
  year: ['notYear'],
  month: ['notMonth', 'impossibleDate', 'twoDates', 'weekDate', 'dateFromSerial'],
  period: ['notPeriod'],
  money: ['notAmount', 'twoAmounts', 'severalNumbers'],
  hours: ['notHours', 'twoAmounts', 'severalNumbers'],
  number: ['notNumber', 'twoAmounts', 'severalNumbers'],
  choice: ['notChoice', 'repairedChoice'],
  choices: ['notChoice', 'repairedChoice'],
  yesNo: ['notYesNo', 'repairedChoice'],
  figure: ['unknownFigure'],
};

/** The faults a cell of a column can have, in the order of their numbers. */
export function faultsOf(sheet: AnySheet, name: string): readonly CellFault[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const { form } = column;
  const isOneOf = sheet.oneOf.some((group) => group.includes(name));
  const kinds = ofKind[form.kind].filter((fault) => {
    if (fault === 'repairedChoice') return form.kind !== 'choice' || form.repair;
    return fault !== 'identityNumberInText' || (form.kind === 'text' && column.keeping === 'plain' && !form.isSeries);
  });
  const missing: CellFault[] = [...(column.required ? (['missing'] as const) : []), ...(isOneOf ? (['missingOneOf'] as const) : [])];
  return [...missing, ...kinds, 'errorValue', 'uncalculated'];
}

/** What can be wrong with a column as a whole, or with its cell in a row seen beside the others. */
export function columnFaultsOf(sheet: AnySheet, name: string): readonly ColumnFault[] {
  const column = sheet.columns[name];
  if (!column) return [];
  const group = sheet.oneOf.find((names) => names.includes(name)) ?? [];
  const isAmount = column.form.kind === 'money' || column.form.kind === 'hours' || column.form.kind === 'number';
  const missing: ColumnFault[] = column.required || group[0] === name ? ['missingColumn'] : [];
  const totals: ColumnFault[] = isAmount ? ['wrongTotal', 'unreadableTotal'] : [];
  const keys: ColumnFault[] = sheet.isKeyUnique && (name === sheet.key[0] || group.length > 0) ? ['repeatedKey', 'keyInForce'] : [];
  return [...missing, 'repeatedColumn', ...totals, ...keys];
}
