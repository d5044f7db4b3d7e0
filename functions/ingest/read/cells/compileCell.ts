import type { Cell } from '../../../shared/domain/cell.ts';
import { readChoice, readChoices } from './readChoice.ts';
import { readDate, readDateOrYear } from './readDate.ts';
import type { NumberPlace } from './readDecimalText.ts';
import { readFigure } from './readFigure.ts';
import { readHours } from './readHours.ts';
import { readIdentityNumber } from './readIdentityNumber.ts';
import type { CellReader, Reading, ReadingContext, RowSoFar } from './reading.ts';
import { readMoney } from './readMoney.ts';
import { readMonth } from './readMonth.ts';
import { readNumber } from './readNumber.ts';
import { readOrganisationNumber } from './readOrganisationNumber.ts';
import { readPeriod } from './readPeriod.ts';
import { readText } from './readText.ts';
import { readYear } from './readYear.ts';
import { readYesNo } from './readYesNo.ts';
import { seenText } from './seenText.ts';

/** Different cells of one column whose reading is remembered. */
const REMEMBERED = 4_096;

/** Reads any cell of one column: blank is `undefined`, and what comes again is not read again. */
export function compileCell(place: NumberPlace, context: ReadingContext): (cell: Cell, row: RowSoFar) => Reading {
  const kind = place.sheet.columns[place.column]?.form.kind;
  const clean = seenText(kind === 'text');
  const readForm = compileForm(place, context);
  const form: CellReader = (cell, row) => {
    const seen = typeof cell === 'string' ? clean(cell) : cell;
    return seen === '' ? undefined : readForm(seen, row);
  };
  const isDay = kind === 'date' || kind === 'dateOrYear' || kind === 'month';
  const isAmount = kind === 'money' || kind === 'hours' || kind === 'number';
  const read = { form, isAmount };
  if (kind === 'identityNumber' || kind === 'number') return (cell, row) => readAny(cell, row, read);
  const remembered = new Map<string | number, Reading>();
  let isFull = false;
  const readOnce = (text: string | number, cell: Cell, row: RowSoFar): Reading => {
    const known = remembered.get(text);
    if (known !== undefined || remembered.has(text)) return known;
    const reading = readAny(cell, row, read);
    remembered.set(text, reading);
    // A column with so many different texts has few that come again.
    isFull = remembered.size >= REMEMBERED;
    if (isFull) remembered.clear();
    return reading;
  };
  return (cell, row) => {
    if (isFull) return readAny(cell, row, read);
    if (typeof cell === 'string' || (typeof cell === 'number' && !isAmount)) return readOnce(cell, cell, row);
    if (isDay && typeof cell === 'object' && 'date' in cell && cell.time === undefined) return readOnce(cell.date, cell, row);
    return readAny(cell, row, read);
  };
}

interface AnyReader {
  readonly form: CellReader;
  /** What a number format shows beside a number counts only where the number is an amount. */
  readonly isAmount: boolean;
}

function readAny(cell: Cell, row: RowSoFar, { form: read, isAmount }: AnyReader): Reading {
  if (typeof cell === 'string') return cell.trim() === '' ? undefined : read(cell, row);
  if (typeof cell === 'object') {
    if ('error' in cell) return { fault: 'errorValue', values: { entered: cell.error } };
    if ('uncalculated' in cell) return { fault: 'uncalculated' };
    if ('shown' in cell) return read(isAmount ? cell : cell.raw, row);
  }
  return read(cell, row);
}

function compileForm(place: NumberPlace, context: ReadingContext): CellReader {
  const column = place.sheet.columns[place.column];
  if (!column) throw new Error(`Sheet ${place.sheet.id} has no column ${place.column}`);
  const { form } = column;
  switch (form.kind) {
    case 'identityNumber':
      return readIdentityNumber(form, context);
    case 'organisationNumber':
      return readOrganisationNumber();
    case 'text':
      return readText({ max: form.max, isStoredPlain: column.keeping === 'plain' && !form.isSeries });
    case 'date':
      return readDate(context);
    case 'dateOrYear':
      return readDateOrYear(context);
    case 'year':
      return readYear();
    case 'month':
      return readMonth(context);
    case 'period':
      return readPeriod(form.whole, context);
    case 'money':
      return readMoney(place, context);
    case 'hours':
      return readHours(place, context);
    case 'number':
      return readNumber(place, context);
    case 'choice':
      return readChoice(form.choices, form.repair, context.localValues?.(place.column));
    case 'choices':
      return readChoices(form.choices, context.localValues?.(place.column));
    case 'yesNo':
      return readYesNo(form, context);
    case 'figure':
      return readFigure(form, context);
  }
}
