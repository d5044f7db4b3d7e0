import type { Column, Form } from '../../definition/column.ts';
import { offerName } from '../../definition/fillTemplate.ts';
import type { AnySheet } from '../../definition/sheet.ts';
import type { FilledRows, UploadWorkbookWords } from '../../definition/uploadWorkbook.ts';
import { columnLetters } from '../../domain/cell.ts';
import type { CellPrompt, CellStyle, PlannedCell, PlannedColumn, PlannedSheet } from './workbookPlan.ts';
import { wordsOf, type Lists } from './planLists.ts';

/** Rows with drop-downs and prompts below the header, and at least this many free ones below rows already filled in. */
const ROWS = 5000;
/** Characters. */
const MAX_WIDTH = 36;

const header: CellStyle = { isBold: true, fill: 'DDEBF7', color: '1F3864', hasBorder: true, wraps: true, vertical: 'top' };
const requiredHeader: CellStyle = { ...header, fill: '1F3864', color: 'FFFFFF' };

/** One sheet to fill in: headings, formats, prompts and drop-downs, and perhaps rows already filled in. */
export function planUploadSheet(
  sheet: AnySheet,
  { lists, words, filled = [] }: { readonly lists: Lists; readonly words: UploadWorkbookWords; readonly filled?: FilledRows },
): PlannedSheet {
  const columns = Object.entries(sheet.columns);
  const lastRow = 1 + ROWS + filled.length;
  const rangeAt = (index: number) => `${columnLetters(index)}2:${columnLetters(index)}${lastRow}`;
  return {
    name: sheet.name,
    isLandscape: true,
    frozen: { rows: 1, columns: countKeyColumns(sheet) },
    columns: columns.map(([, column]) => planColumn(column, words)),
    rows: [
      { height: 48, cells: columns.map(([, column]) => planHeader(column)) },
      ...filled.map((row) => ({ cells: columns.map(([key, { form }]) => planCell(row[key], form)) })),
    ],
    prompts: columns.map(([key, column], index) =>
      planPrompt(column, {
        range: rangeAt(index),
        oneOf: oneOf(sheet, key),
        offer: lists.rangeOfOffer(offerName(sheet, key)),
        lists,
        words,
      }),
    ),
    numbersAsText: columns.flatMap(([, { form }], index) => (numberFormatOf(form) === '@' ? [rangeAt(index)] : [])),
  };
}

/** A required column's heading ends with a star, which reading forgives. */
function planHeader({ heading, required }: Column): PlannedCell {
  return required ? { value: `${heading} *`, style: requiredHeader } : { value: heading, style: header };
}

function planCell(value: PlannedCell['value'], form: Form): PlannedCell | undefined {
  const numberFormat = numberFormatOf(form);
  return value === undefined ? undefined : { value, ...(numberFormat && { style: { numberFormat } }) };
}

function planColumn({ heading, form }: Column, words: UploadWorkbookWords): PlannedColumn {
  const longestWord = Math.max(...heading.split(' ').map(({ length }) => length));
  const longestChoice = Math.max(0, ...wordsOf(form, words).map(({ length }) => length));
  const numberFormat = numberFormatOf(form);
  return {
    width: Math.max(widthOf(form), longestWord + 4, Math.min(longestChoice + 3, MAX_WIDTH)),
    ...(numberFormat && { style: { numberFormat } }),
  };
}

interface PromptContext {
  readonly range: string;
  readonly oneOf: readonly string[] | undefined;
  /** Where the project's own words for the column stand. */
  readonly offer: string | undefined;
  readonly lists: Lists;
  readonly words: UploadWorkbookWords;
}

function planPrompt(column: Column, { range, oneOf, offer, lists, words }: PromptContext): CellPrompt {
  const choices = offer ?? lists.rangeOf(column.form);
  const duty = column.required ? words.required : oneOf ? words.oneOf(oneOf) : words.optional;
  return {
    range,
    title: column.heading,
    text: `${column.help}\n${duty}.`,
    ...(choices && { choices }),
    ...(choices && isClosed(column.form) && { objection: words.objection }),
  };
}

/** Several answers in one cell, or a number of children, are right though they are not in the list. */
function isClosed(form: Form): boolean {
  return form.kind === 'choice' || (form.kind === 'yesNo' && !form.count);
}

/** Headings of the columns of which one is enough, when the column is one of them. */
export function oneOf({ oneOf: groups, columns }: AnySheet, key: string): readonly string[] | undefined {
  return groups.find((group) => group.includes(key))?.flatMap((each) => columns[each]?.heading ?? []);
}

/** The leading columns that say which row it is stay in sight, three at most. */
function countKeyColumns({ columns, key }: AnySheet): number {
  const leading = Object.keys(columns).findIndex((name) => !key.includes(name));
  return Math.min(leading === -1 ? 1 : leading, 3);
}

/** Text where Excel would otherwise change what is typed: leading zeros, months, a year alone. */
function numberFormatOf(form: Form): string | undefined {
  switch (form.kind) {
    case 'identityNumber':
    case 'organisationNumber':
    case 'text':
    case 'dateOrYear':
    case 'month':
    case 'period':
    case 'figure':
      return '@';
    case 'date':
      return 'yyyy\\-mm\\-dd';
    case 'year':
      return '0';
    case 'money':
      return '#,##0.00';
    case 'hours':
      return '0.00';
    case 'number':
    case 'choice':
    case 'choices':
    case 'yesNo':
      return undefined;
  }
}

function widthOf(form: Form): number {
  switch (form.kind) {
    case 'text':
      return Math.min(MAX_WIDTH, Math.max(14, form.max / 2));
    case 'identityNumber':
    case 'organisationNumber':
    case 'figure':
      return 17;
    case 'money':
      return 15;
    case 'period':
      return 15;
    case 'date':
    case 'dateOrYear':
    case 'year':
    case 'month':
    case 'hours':
    case 'number':
    case 'choice':
    case 'choices':
    case 'yesNo':
      return 12;
  }
}
