import type { CellContent } from '../../definition/report.ts';
import { daysBetween } from '../../domain/localDate.ts';
import { withAttribute } from '../package/elements.ts';
import { escapeXml } from '../package/escapeXml.ts';
import type { CellXml } from './sheetData.ts';

/** Longest text a cell can hold. */
const MAX_TEXT = 32_767;

/** How a workbook stores values: its date system and its prefix of elements. */
export interface CellFormat {
  readonly uses1904: boolean;
  readonly prefix: string;
  /** The style that marks a cell of this style as text that looks like a formula. */
  quoted(style: string | undefined): string;
}

/** A cell with new content in its old style. Text is stored as text: never a formula, never a number. */
export function fillCell(cell: CellXml, content: CellContent, { uses1904, prefix, quoted }: CellFormat): CellXml {
  const tag = ['t', 'cm', 'vm'].reduce((text, name) => withAttribute(text, name, undefined), cell.tag);
  const value = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  if (content === undefined || content === '') return { ...cell, tag, inner: '' };
  if (typeof content === 'boolean') return { ...cell, tag: withAttribute(tag, 't', 'b'), inner: value(content ? 1 : 0) };
  if (typeof content === 'object') return { ...cell, tag, inner: value(dateSerial(content.date, uses1904)) };
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new Error('A report cell must hold a finite number');
    return { ...cell, tag, inner: value(Object.is(content, -0) ? 0 : content) };
  }
  const styled = looksLikeFormula(content) ? withAttribute(tag, 's', quoted(styleOf(tag))) : tag;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(content)}</${prefix}t></${prefix}is>`;
  return { ...cell, tag: withAttribute(styled, 't', 'inlineStr'), inner: text };
}

/** The style number of a cell's or row's tag. */
export function styleOf(tag: string): string | undefined {
  return /\ss="(\d+)"/.exec(tag)?.[1];
}

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
