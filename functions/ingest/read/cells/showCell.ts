import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import { HOUR } from '../../../shared/domain/money.ts';
import type { ReadableCell } from './reading.ts';

const LONGEST = 60;
const DAY = 24 * HOUR;

/** What was entered, as it may stand in a message: identity numbers masked, long text cut. */
export function showCell(cell: ReadableCell): string {
  if (typeof cell === 'string') return showText(cell);
  if (typeof cell === 'number') return showText(String(cell).replace('.', ','));
  if (typeof cell === 'boolean') return cell ? 'SANT' : 'FALSKT';
  if ('date' in cell) return cell.date;
  if ('shown' in cell) return showText(`${String(cell.shown).replace('.', ',')} ${cell.unit}`);
  return showDuration(cell.hidesDays ? cell.duration % DAY : cell.duration);
}

/** Text as it may stand in a message. */
export function showText(text: string): string {
  const shown = maskIdentityNumbers(text.replace(/\s+/g, ' ').trim());
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

function showDuration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
