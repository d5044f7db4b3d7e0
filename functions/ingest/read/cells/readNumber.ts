import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import { isRemark, type CellReader, type Reading, type ReadingContext } from './reading.ts';
import { isShownOtherwise, readMoney } from './readMoney.ts';
import { showCell } from './showCell.ts';
import { changesNumber } from './unitBeside.ts';

const kind: NumberKind = {
  units: {},
  fault: 'notNumber',
  // The decimal is written out and parsed once, so that 44.6 becomes the nearest number and nothing else.
  valueOf: ({ mantissa, scale }) => Number(`${mantissa}e-${scale}`),
  show: (value) => decimalText(value),
};

/** The column that names the figure whose values a sheet's numbers are. */
export function figureColumn({ columns }: AnySheet): string | undefined {
  return Object.keys(columns).find((name) => columns[name]?.form.kind === 'figure');
}

/**
 * Reads a decimal number; a percent sign after it is left out, whether typed or shown by the number format. The value of a figure in kronor is read as money is,
 * with its units, into kronor.
 */
export function readNumber(place: NumberPlace, context: ReadingContext): CellReader {
  const plain = readPlain(place, context);
  const figure = figureColumn(place.sheet);
  if (figure === undefined) return plain;
  const money = readKronor(place, context);
  return (cell, row) => {
    const key = row[figure];
    return typeof key === 'string' && context.figures.isMoney(key) ? money(cell, row) : plain(cell, row);
  };
}

function readPlain(place: NumberPlace, { words }: ReadingContext): CellReader {
  return (cell) => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'object' && 'shown' in cell) {
      if (cell.unit === '') {
        if (!isShownOtherwise(cell)) return cell.raw;
        return { fault: 'shownOtherwise', value: cell.shown, values: { entered: showCell(cell).trim(), kept: showCell(cell.raw) } };
      }
      return changesNumber(cell.unit, words) ? { fault: 'notNumber', values: { entered: showCell(cell) } } : cell.shown;
    }
    if (typeof cell === 'string') return readDecimalText(cell.replace(/%\s*$/, ''), kind, place);
    return { fault: 'notNumber', values: { entered: showCell(cell) } };
  };
}

/** Reads an amount into kronor. A dash says that nothing is known, as where any number is read. */
function readKronor(place: NumberPlace, context: ReadingContext): CellReader {
  const read = readMoney(place, context);
  return (cell, row) => {
    if (typeof cell === 'string' && !/\d/.test(cell)) return { fault: 'notNumber', values: { entered: showCell(cell) } };
    return toKronor(read(cell, row));
  };
}

function toKronor(reading: Reading): Reading {
  if (typeof reading === 'number') return reading / 100;
  if (!isRemark(reading)) return reading;
  const { fault, value } = reading;
  return { ...reading, fault: fault === 'notAmount' ? 'notNumber' : fault, ...(typeof value === 'number' && { value: value / 100 }) };
}
