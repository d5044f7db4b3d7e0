import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { kronorText } from '../../../shared/domain/decimalText.ts';
import { divideRounded, type Ore } from '../../../shared/domain/money.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import type { CellReader, Reading, ReadingContext, ShownNumber } from './reading.ts';
import { showCell } from './showCell.ts';
import { kronorPer } from './unitBeside.ts';

/** Kronor and öre as they were written on paper: `1 234:50`. */
const withColon = /^([^:]*\d):(\d\d)(?!\d)([^:\d]*)$/;
/** A number and several words behind it: `1,2 milj. kr`, `12 t.kr.`, `1 200 kr exkl. moms`. */
const withWords = /^([^\p{L}]*\d)\s*(\p{L}+[ .][\p{L}. ]*)$/u;

/** Reads money into öre, rounded half away from zero. */
export function readMoney(place: NumberPlace, { words }: ReadingContext): CellReader {
  const kindIn = (kronor: number): NumberKind => ({
    units: words.units,
    fault: 'notAmount',
    valueOf: ({ mantissa, scale, unit }) => Number(divideRounded(mantissa * BigInt((unit ?? kronor) * 100), 10n ** BigInt(scale))),
    show: kronorText,
  });
  const kind = kindIn(place.unit);
  return (cell) => {
    if (typeof cell === 'number') return oreOf(cell * place.unit);
    if (typeof cell === 'string') {
      const [, number, unit = ''] = withWords.exec(cell.trim()) ?? [];
      const kronor = number === undefined ? undefined : kronorPer(unit.toLowerCase(), words);
      if (number !== undefined && kronor !== undefined) return readDecimalText(number, kindIn(kronor), place);
      return readDecimalText(cell.replace(withColon, '$1,$2$3'), kind, place);
    }
    if (typeof cell === 'object' && 'shown' in cell) return readShown(cell, place.unit, words);
    return { fault: 'notAmount', values: { entered: showCell(cell) } };
  };
}

/** What a number format shows beside a number counts as if it had been typed; a number that is only shown in thousands is one of kronor. */
function readShown(cell: ShownNumber, headingUnit: number, words: InputWords): Reading {
  const { shown, unit, raw } = cell;
  if (isShownOtherwise(cell)) {
    const kronor = unit === '' ? headingUnit : kronorPer(unit, words);
    const values = { entered: showCell(cell).trim(), kept: showCell(raw) };
    if (kronor !== undefined) return { fault: 'shownOtherwise', value: oreOf(shown * kronor), values };
  }
  if (unit === '') return oreOf(headingUnit === 1 ? raw : shown * headingUnit);
  const kronor = kronorPer(unit, words);
  const entered = showCell(cell);
  if (kronor === undefined) return { fault: 'notAmount', values: { entered } };
  const ore = oreOf(shown * kronor);
  if (kronor !== 1 || headingUnit === 1) return ore;
  return {
    fault: 'unitAgainstHeading',
    value: ore,
    values: { entered, kronor: kronorText(ore), other: kronorText(oreOf(shown * headingUnit)) },
  };
}

/** Whether a number format shows another sign than the number has, or more zeros: then it is asked about. */
export function isShownOtherwise({ shown, unit, raw }: ShownNumber): boolean {
  return Math.sign(shown) !== Math.sign(raw) || (unit === '' && Math.abs(shown) > Math.abs(raw));
}

/** Kronor in a number cell as öre. Spreadsheets keep fifteen digits, so half an öre is told before binary noise is. */
function oreOf(kronor: number): Ore {
  const ore = kronor * 100;
  if (Number.isSafeInteger(ore)) return ore;
  const shown = Number(ore.toPrecision(15));
  return shown < 0 ? -Math.round(-shown) : Math.round(shown);
}
