import { hasCheckDigit } from '../../../shared/domain/checkDigit.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import { birthDateIn } from '../../../shared/domain/personalNumber.ts';
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
    if (text.length < 10 || !isStoredPlain || !holdsIdentityNumber(text)) return text;
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

/** Whether ten or twelve digits in the text, separators aside, are a birth date and four digits with the right check digit. */
function holdsIdentityNumber(text: string): boolean {
  for (const [run] of text.matchAll(/\p{Nd}[\p{Nd}\s\p{Pd}.+−]*\p{Nd}/gu)) {
    // Another number may stand before it: ”Grupp 1 19900101…”.
    if ([run, ...run.split(/\s+/)].some(isIdentityNumber)) return true;
  }
  return false;
}

function isIdentityNumber(run: string): boolean {
  const digits = run.normalize('NFKC').replace(/\D/g, '');
  const birth = digits.length === 12 ? digits.slice(2) : digits;
  return birth.length === 10 && isDay(birth) && hasCheckDigit(birth);
}

function isDay(birth: string): boolean {
  return birthDateIn(`20${birth}`) !== undefined;
}
