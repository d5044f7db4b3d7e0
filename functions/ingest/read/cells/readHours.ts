import { hoursText } from '../../../shared/domain/decimalText.ts';
import { divideRounded, HOUR } from '../../../shared/domain/money.ts';
import { readDecimalText, type NumberKind, type NumberPlace } from './readDecimalText.ts';
import type { CellReader, ReadableCell, Reading, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';
import { hoursPer } from './unitBeside.ts';

const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
/** Hours and minutes, each with its unit: `7 h 30 min`, `7 timmar och 30 minuter`. */
const inTwo = /^(\d{1,4}) ?(\p{L}+)\.? ?(?:och )?([0-5]?\d) ?(\p{L}+)\.?$/u;

/** Reads hours, or minutes where they are said to be, into milliseconds: `37,5`, `37:30`, or a cell formatted as time, whose whole days count though its format may hide them. */
export function readHours(place: NumberPlace, { words }: ReadingContext): CellReader {
  const kind: NumberKind = {
    units: words.times,
    fault: 'notHours',
    valueOf: ({ mantissa, scale, unit }) =>
      Number(divideRounded(mantissa * BigInt(millisecondsOf(unit ?? place.unit)), 10n ** BigInt(scale))),
    show: hoursText,
  };
  return (cell) => {
    if (typeof cell === 'number') return millisecondsOf(cell * place.unit);
    if (typeof cell === 'object' && 'shown' in cell) {
      if (cell.unit === '') return millisecondsOf(cell.raw * place.unit);
      const hours = hoursPer(cell.unit, words);
      return hours === undefined ? { fault: 'notHours', values: { entered: showCell(cell) } } : millisecondsOf(cell.shown * hours);
    }
    if (typeof cell === 'object' && 'duration' in cell) return cell.hidesDays ? withHiddenDays(cell) : cell.duration;
    if (typeof cell !== 'string') return { fault: 'notHours', values: { entered: showCell(cell) } };
    const [, hours, minutes, seconds = '0'] = clock.exec(cell.trim()) ?? [];
    if (hours !== undefined) return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return readInTwo(cell, words) ?? readDecimalText(cell, kind, place);
  };
}

function readInTwo(text: string, { times }: ReadingContext['words']): number | undefined {
  const [, whole = '', first = '', rest = '', second = ''] = inTwo.exec(text.replace(/\s+/g, ' ').trim().toLowerCase()) ?? [];
  if (!Object.hasOwn(times, first) || !Object.hasOwn(times, second)) return undefined;
  return times[first] === 1 && times[second] === 1 / 60 ? (Number(whole) * 60 + Number(rest)) * 60_000 : undefined;
}

/** A format without brackets shows what is left over whole days: 12:00 of 36 hours. All of it is read, which is asked about. */
function withHiddenDays(cell: Extract<ReadableCell, { readonly duration: number }>): Reading {
  const { duration } = cell;
  return { fault: 'hiddenDays', value: duration, values: { entered: showCell(cell), hours: hoursText(duration) } };
}

function millisecondsOf(hours: number): number {
  return Math.round(Number((hours * HOUR).toPrecision(15)));
}
