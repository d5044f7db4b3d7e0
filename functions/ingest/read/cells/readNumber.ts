import { decimalText } from '../../../shared/domain/decimalText.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import type { CellReader } from './reading.ts';
import { showCell } from './showCell.ts';

const kind: NumberKind = {
  units: {},
  fault: 'notNumber',
  // The decimal is written out and parsed once, so that 44.6 becomes the nearest number and nothing else.
  valueOf: ({ mantissa, scale }) => Number(`${mantissa}e-${scale}`),
  show: (value) => decimalText(value),
};

/** Reads a plain decimal number; a percent sign after it is left out. */
export function readNumber(place: NumberPlace): CellReader {
  return (cell) => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'string') return readDecimalText(cell.replace(/%\s*$/, ''), kind, place);
    return { fault: 'notNumber', values: { entered: showCell(cell) } };
  };
}
