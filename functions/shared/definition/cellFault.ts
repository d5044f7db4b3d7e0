import type { Finding } from '../domain/finding.ts';

/** How much a finding weighs, and whether only a match answers it: a confirmation does not. */
type Weight = Pick<Finding, 'severity' | 'needsAnswer'>;

/** The last part of a finding code and how much the finding weighs. */
interface Fault extends Weight {
  readonly number: string;
}

/** What can be wrong with one cell, whatever its sheet. Numbers are below 90 and never reused. */
export const cellFaults = {
  missing: { number: '001', severity: 'error' },
  notIdentityNumber: { number: '002', severity: 'error' },
  wrongCheckDigit: { number: '003', severity: 'error' },
  impossibleDate: { number: '004', severity: 'error' },
  twoCenturies: { number: '005', severity: 'error' },
  missingOneOf: { number: '006', severity: 'error' },
  interimNumber: { number: '007', severity: 'error' },
  notDate: { number: '011', severity: 'error' },
  twoDates: { number: '012', severity: 'error' },
  weekDate: { number: '013', severity: 'error' },
  dateFromSerial: { number: '014', severity: 'note' },
  nearMidnight: { number: '018', severity: 'warning' },
  notYear: { number: '015', severity: 'error' },
  notMonth: { number: '016', severity: 'error' },
  notPeriod: { number: '017', severity: 'error' },
  notAmount: { number: '021', severity: 'error' },
  twoAmounts: { number: '022', severity: 'error' },
  severalNumbers: { number: '023', severity: 'error' },
  notHours: { number: '024', severity: 'error' },
  notNumber: { number: '025', severity: 'error' },
  unitAgainstHeading: { number: '026', severity: 'warning' },
  bracketed: { number: '027', severity: 'note' },
  shownOtherwise: { number: '028', severity: 'warning' },
  hiddenDays: { number: '029', severity: 'warning' },
  notYesNo: { number: '031', severity: 'error' },
  notChoice: { number: '032', severity: 'error' },
  repairedChoice: { number: '033', severity: 'note' },
  unknownFigure: { number: '034', severity: 'error' },
  otherFigure: { number: '035', severity: 'note' },
  notOrganisationNumber: { number: '041', severity: 'error' },
  soleTrader: { number: '042', severity: 'note' },
  tooLong: { number: '043', severity: 'error' },
  identityNumberInText: { number: '044', severity: 'warning' },
  errorValue: { number: '051', severity: 'error' },
  uncalculated: { number: '052', severity: 'error' },
} as const satisfies Record<string, Fault>;
/** What can be wrong with one cell. */
export type CellFault = keyof typeof cellFaults;

/** What can be wrong with a whole column, or with a row seen beside the others. Numbers 90–99. */
export const columnFaults = {
  missingColumn: { number: '091', severity: 'error' },
  repeatedColumn: { number: '092', severity: 'error' },
  wrongTotal: { number: '093', severity: 'warning' },
  unreadableTotal: { number: '094', severity: 'note' },
  repeatedKey: { number: '095', severity: 'error' },
  keyInForce: { number: '096', severity: 'error' },
} as const satisfies Record<string, Fault>;
/** What can be wrong with a whole column, or with a row seen beside the others. */
export type ColumnFault = keyof typeof columnFaults;

/** What can be wrong at one column of a sheet. */
export const faults = { ...cellFaults, ...columnFaults } as const;

/** What can be said about one sheet. In a code the word for the sheet stands where the column stands: `DEL-BLAD-001`. */
export const sheetFaults = {
  noHeader: { number: '001', severity: 'stop' },
  repeatedSheet: { number: '002', severity: 'stop' },
  noRows: { number: '003', severity: 'note' },
  ignoredColumn: { number: '004', severity: 'note' },
  peopleVanish: { number: '005', severity: 'warning' },
  moneyVanishes: { number: '006', severity: 'warning' },
  besideTable: { number: '007', severity: 'note' },
  otherTable: { number: '051', severity: 'warning' },
  askedColumn: { number: '052', severity: 'warning' },
  signColumn: { number: '053', severity: 'warning' },
  unreadRow: { number: '054', severity: 'warning' },
  strayRows: { number: '055', severity: 'warning' },
  emptiedColumn: { number: '056', severity: 'warning' },
  emptiedSheet: { number: '057', severity: 'warning' },
  wholeTotal: { number: '058', severity: 'warning' },
  sumOfRows: { number: '064', severity: 'warning' },
  sumWithoutName: { number: '065', severity: 'note' },
  headlessColumn: { number: '059', severity: 'warning' },
  headlessCells: { number: '060', severity: 'note' },
  unneededColumn: { number: '041', severity: 'note' },
  unitFromText: { number: '042', severity: 'warning' },
  otherUnit: { number: '043', severity: 'warning', needsAnswer: true },
  unitBelow: { number: '044', severity: 'error' },
  withTax: { number: '045', severity: 'warning' },
  timeFromText: { number: '046', severity: 'warning' },
  otherTime: { number: '047', severity: 'error' },
  unstatedUnit: { number: '048', severity: 'warning' },
  mergedDown: { number: '061', severity: 'note' },
  mergedAcross: { number: '062', severity: 'warning' },
  mergedValue: { number: '063', severity: 'error' },
  metCodes: { number: '071', severity: 'note' },
  apartCodes: { number: '072', severity: 'warning' },
  amountFromTwo: { number: '021', severity: 'note' },
  balanceAccounts: { number: '022', severity: 'note' },
  otherProjects: { number: '023', severity: 'note' },
  severalProjects: { number: '024', severity: 'warning', needsAnswer: true },
  unreadableLine: { number: '025', severity: 'error' },
  unbalancedVouchers: { number: '026', severity: 'note' },
  projectOnBalance: { number: '027', severity: 'warning' },
  wholeLedger: { number: '028', severity: 'warning' },
  otherOrganisation: { number: '029', severity: 'warning' },
  otherCurrency: { number: '030', severity: 'warning', needsAnswer: true },
  wrongBalance: { number: '031', severity: 'warning' },
  cutTexts: { number: '032', severity: 'note' },
  signedCredits: { number: '033', severity: 'warning' },
  correctedCredits: { number: '034', severity: 'warning' },
  creditsByVouchers: { number: '035', severity: 'note' },
  signsFromColumn: { number: '036', severity: 'warning' },
} as const satisfies Record<string, Fault>;
/** What can be said about one sheet. */
export type SheetFault = keyof typeof sheetFaults;

/** The finding code of something about the whole workbook, and how much it weighs. */
interface WorkbookFinding extends Weight {
  readonly code: `FIL-${number}`;
}

/** What can be said about the workbook as a whole, once it could be read. Numbers from 101, after the file faults, never reused. */
export const workbookFaults = {
  noKnownSheet: { code: 'FIL-101', severity: 'stop' },
  nearlyKnownSheet: { code: 'FIL-102', severity: 'stop' },
  noDataRows: { code: 'FIL-103', severity: 'stop' },
  unknownSheet: { code: 'FIL-104', severity: 'note' },
  hiddenSheet: { code: 'FIL-105', severity: 'note' },
  askedSheet: { code: 'FIL-121', severity: 'warning' },
  askedHiddenSheet: { code: 'FIL-122', severity: 'warning' },
  spareSheet: { code: 'FIL-123', severity: 'warning' },
  leftOutSheet: { code: 'FIL-124', severity: 'note' },
  tooManyFindings: { code: 'FIL-106', severity: 'note' },
  otherProject: { code: 'FIL-107', severity: 'stop' },
  otherOrganisation: { code: 'FIL-108', severity: 'stop' },
  otherPeriod: { code: 'FIL-109', severity: 'stop' },
  newerTemplate: { code: 'FIL-110', severity: 'stop' },
  olderTemplate: { code: 'FIL-111', severity: 'note' },
  lostSheet: { code: 'FIL-141', severity: 'warning' },
  sameFile: { code: 'FIL-112', severity: 'note' },
  tooManyErrors: { code: 'FIL-113', severity: 'stop' },
  doubtfulLetters: { code: 'FIL-131', severity: 'warning' },
} as const satisfies Record<string, WorkbookFinding>;
/** What can be said about the workbook as a whole. */
export type WorkbookFault = keyof typeof workbookFaults;

/** What a finding takes over from its fault. */
export function weighFault({ severity, needsAnswer }: Weight): Weight {
  return { severity, ...(needsAnswer && { needsAnswer }) };
}
