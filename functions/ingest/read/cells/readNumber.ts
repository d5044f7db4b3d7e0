import { decimalText } from '../../../shared/domain/decimalText.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';
import { changesNumber } from './unitBeside.ts';

const kind: NumberKind = {
  units: {},
  fault: 'notNumber',
  // The decimal is written out and parsed once, so that 44.6 becomes the nearest number and nothing else.
  valueOf: ({ mantissa, scale }) => Number(`${mantissa}e-${scale}`),
  show: (value) => decimalText(value),
};

/** Reads a plain decimal number; a percent sign after it is left out, whether typed or shown by the number format. */
export function readNumber(place: NumberPlace, { words }: ReadingContext): CellReader {
  return (cell) => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'object' && 'shown' in cell) {
      if (cell.unit === '') return cell.raw;
      return changesNumber(cell.unit, words) ? { fault: 'notNumber', values: { entered: showCell(cell) } } : cell.shown;
    }
    if (typeof cell === 'string') return readDecimalText(cell.replace(/%\s*$/, ''), kind, place);
    return { fault: 'notNumber', values: { entered: showCell(cell) } };
  };
}
