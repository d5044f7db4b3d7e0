import { maskIdentityNumbers, provesIdentityNumber } from '../../../shared/domain/maskIdentityNumbers.ts';
import type { CellReader, ReadableCell } from './reading.ts';

/** Where the text ends up. */
export interface TextPlace {
  readonly max: number;
  /** Whether it is stored as it stands: then an identity number in it is taken out. */
  readonly isStoredPlain: boolean;
}

/** Reads text as written, trimmed. */
export function readText({ max, isStoredPlain }: TextPlace): CellReader {
  return (cell) => {
    const text = textOf(cell);
    if (text.length > max) return { fault: 'tooLong', values: { length: String(text.length), max: String(max) } };
    if (!isStoredPlain || !provesIdentityNumber(text)) return text;
    return { fault: 'identityNumberInText', value: maskIdentityNumbers(text) };
  };
}

function textOf(cell: ReadableCell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'SANT' : 'FALSKT';
  if ('date' in cell) return cell.date;
  return String(cell.raw);
}
