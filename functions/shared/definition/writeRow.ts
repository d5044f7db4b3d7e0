import { HOUR } from '../domain/money.ts';
import type { Choice, Column } from './column.ts';
import type { CellContent } from './cellContent.ts';
import type { AnySheet } from './sheet.ts';

/** The words for yes and no: `templates/text/uploadWorkbook.ts`. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
}

/** A row as a coordinator would write it: words for codes, kronor, hours, dates. */
export type WrittenRow = Readonly<Record<string, CellContent>>;

/** Writes a row of stored values as it would stand in the upload workbook. */
export function writeRow(sheet: AnySheet, row: Readonly<Record<string, unknown>>, words: YesNoWords): WrittenRow {
  return Object.fromEntries(
    Object.entries(sheet.columns).map(([key, column]) => [key, wordOfCell(column, row) ?? writeCell(column, row[key], words)]),
  );
}

/** What was written where a row keeps that beside the code. */
function wordOfCell({ wordAs }: Column, row: Readonly<Record<string, unknown>>): string | undefined {
  const word = wordAs === undefined ? undefined : row[wordAs];
  return typeof word === 'string' ? word : undefined;
}

/** Writes one stored value as it would stand in its cell; nothing for no value. */
export function writeCell({ form }: Column, value: unknown, { yes, no }: YesNoWords): CellContent {
  if (value === undefined) return undefined;
  switch (form.kind) {
    case 'choice':
      return wordOf(form.choices, value);
    case 'choices':
      return Array.isArray(value) ? value.map((code) => wordOf(form.choices, code)).join('; ') : undefined;
    case 'yesNo':
      return value === 'yes' ? yes : value === 'no' ? no : wordOf(form.others, value);
    case 'date':
      return { date: textOf(value) };
    case 'money':
      return Number(value) / 100;
    case 'hours':
      return Number(value) / HOUR;
    case 'number':
    case 'year':
      return Number(value);
    case 'period':
      return value === 'wholeProject' && form.whole !== undefined ? form.whole : textOf(value);
    case 'identityNumber':
    case 'organisationNumber':
    case 'text':
    case 'dateOrYear':
    case 'month':
    case 'figure':
      return textOf(value);
  }
}

/** The word of a code; a code that has no word any more stands for itself. */
function wordOf(choices: Readonly<Record<string, Choice>>, value: unknown): string {
  const choice = choices[textOf(value)] ?? textOf(value);
  return typeof choice === 'string' ? choice : choice.word;
}

/** Stored values are texts and numbers. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
