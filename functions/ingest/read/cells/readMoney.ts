import { kronorText } from '../../../shared/domain/decimalText.ts';
import { divideRounded, type Ore } from '../../../shared/domain/money.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads money into öre, rounded half away from zero. */
export function readMoney(place: NumberPlace, { words }: ReadingContext): CellReader {
  const kind: NumberKind = {
    units: words.units,
    fault: 'notAmount',
    valueOf: ({ mantissa, scale, unit }) => Number(divideRounded(mantissa * BigInt((unit ?? place.unit) * 100), 10n ** BigInt(scale))),
    show: kronorText,
  };
  return (cell) => {
    if (typeof cell === 'number') return oreOf(cell * place.unit);
    if (typeof cell === 'string') return readDecimalText(cell, kind, place);
    return { fault: 'notAmount', values: { entered: showCell(cell) } };
  };
}

/** Kronor in a number cell as öre. Spreadsheets keep fifteen digits, so half an öre is told before binary noise is. */
function oreOf(kronor: number): Ore {
  const ore = kronor * 100;
  if (Number.isSafeInteger(ore)) return ore;
  const shown = Number(ore.toPrecision(15));
  return shown < 0 ? -Math.round(-shown) : Math.round(shown);
}
