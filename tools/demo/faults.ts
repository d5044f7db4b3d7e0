import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import { demoWords } from '../../templates/text/demo.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import type { WrittenRow } from '../../functions/shared/definition/writeRow.ts';

/** A named fault: what a coordinator could have written instead, and what the product should say about it. */
export interface Fault {
  readonly name: string;
  /** Id of the sheet. */
  readonly sheet: string;
  /** The column a finding points at. */
  readonly column: string;
  readonly severity: 'error' | 'warning' | 'note' | 'none';
  fits?(row: WrittenRow): boolean;
  /** The row with the fault in it. */
  spoil(row: WrittenRow): WrittenRow;
}

const words = demoWords.faults;
const isFilled = (column: string) => (row: WrittenRow) => row[column] !== undefined;
const put = (column: string, value: CellContent) => (row: WrittenRow) => ({ ...row, [column]: value });

/** Every fault the made-up data can have. */
export const faults: readonly Fault[] = [
  {
    name: 'wrong-check-digit',
    sheet: 'participants',
    column: 'identityNumber',
    severity: 'error',
    fits: isFilled('identityNumber'),
    spoil: (row) => ({ ...row, identityNumber: withOtherLastDigit(row.identityNumber) }),
  },
  { name: 'missing-start', sheet: 'participants', column: 'startsOn', severity: 'error', spoil: put('startsOn', undefined) },
  { name: 'ambiguous-date', sheet: 'participants', column: 'startsOn', severity: 'error', spoil: put('startsOn', words.ambiguousDate) },
  {
    name: 'end-before-start',
    sheet: 'participants',
    column: 'endsOn',
    severity: 'error',
    fits: isFilled('exitReason'),
    spoil: put('endsOn', { date: '2001-01-01' }),
  },
  {
    name: 'missing-exit-reason',
    sheet: 'participants',
    column: 'exitReason',
    severity: 'error',
    fits: isFilled('exitReason'),
    spoil: put('exitReason', undefined),
  },
  { name: 'unknown-measure', sheet: 'participants', column: 'measure', severity: 'error', spoil: put('measure', words.unknownMeasure) },
  { name: 'misspelt-measure', sheet: 'participants', column: 'measure', severity: 'note', spoil: put('measure', words.misspeltMeasure) },
  {
    name: 'adaptation-not-asked-for',
    sheet: 'participants',
    column: 'adaptationMet',
    severity: 'error',
    spoil: (row) => ({ ...row, adaptationAsked: undefined, adaptationMet: uploadWorkbookWords.yes }),
  },
  { name: 'hours-in-words', sheet: 'attendance', column: 'time', severity: 'error', spoil: put('time', words.wrongHours) },
  { name: 'impossible-hours', sheet: 'attendance', column: 'time', severity: 'error', spoil: put('time', 800) },
  { name: 'many-hours', sheet: 'attendance', column: 'time', severity: 'warning', spoil: put('time', 240) },
  {
    name: 'unknown-person',
    sheet: 'attendance',
    column: 'localId',
    severity: 'warning',
    spoil: (row) => ({ ...row, identityNumber: undefined, localId: words.unknownPerson }),
  },
  { name: 'ambiguous-amount', sheet: 'costs', column: 'amount', severity: 'error', spoil: put('amount', words.ambiguousAmount) },
  { name: 'two-amounts', sheet: 'costs', column: 'amount', severity: 'error', spoil: put('amount', words.twoAmounts) },
  { name: 'pretty-amount', sheet: 'costs', column: 'amount', severity: 'none', spoil: put('amount', words.prettyAmount) },
  { name: 'unknown-cost-type', sheet: 'costs', column: 'type', severity: 'error', spoil: put('type', words.unknownType) },
  { name: 'missing-voucher', sheet: 'costs', column: 'voucher', severity: 'error', spoil: put('voucher', undefined) },
  {
    name: 'wrong-organisation-number',
    sheet: 'costs',
    column: 'organisationNumber',
    severity: 'error',
    fits: isFilled('organisationNumber'),
    spoil: (row) => ({ ...row, organisationNumber: withOtherLastDigit(row.organisationNumber) }),
  },
];

function withOtherLastDigit(digits: CellContent): CellContent {
  return typeof digits === 'string' ? `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}` : digits;
}
