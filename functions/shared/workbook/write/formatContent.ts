import { daysBetween } from '../../domain/localDate.ts';
import { escapeXml } from '../package/escapeXml.ts';

/** Longest text a cell can hold. */
const MAX_TEXT = 32_767;

/** Text that a spreadsheet may take for a formula when it is edited or saved as CSV. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** Days as Excel counts them. Dates before March 1900 are one off in Excel itself and do not occur in reports. */
export function dateSerial(date: string, uses1904: boolean): number {
  const known = uses1904 ? serials1904 : serials1900;
  const serial = known.get(date) ?? daysBetween(uses1904 ? '1904-01-01' : '1899-12-30', date);
  known.set(date, serial);
  return serial;
}

/** Days told before: a long list holds few different ones. */
const serials1900 = new Map<string, number>();
const serials1904 = new Map<string, number>();

/** Line ends are line feeds; `_x0041_` in a text would be read as a character code and is itself escaped. */
export function escapeText(text: string): string {
  const cut = text.replace(/\r\n?/g, '\n').slice(0, MAX_TEXT);
  return escapeXml(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
