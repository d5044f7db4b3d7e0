import type { Choice, Column } from '../../../functions/shared/definition/column.ts';
import type { CellContent } from '../../../functions/shared/definition/report.ts';
import type { AnySheet } from '../../../functions/shared/definition/sheet.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { uploadWorkbookWords } from '../../../templates/text/uploadWorkbook.ts';

/** A row as a coordinator would write it: words for codes, kronor, hours, dates. */
export type WrittenRow = Readonly<Record<string, CellContent>>;

/** Writes a row of stored values as it would stand in the upload workbook. */
export function writeRow(sheet: AnySheet, row: Readonly<Record<string, unknown>>): WrittenRow {
  return Object.fromEntries(
    Object.entries(sheet.columns).map(([key, column]) => [key, row[key] === undefined ? undefined : writeCell(column, row[key])]),
  );
}

function writeCell({ form, heading }: Column, value: unknown): CellContent {
  switch (form.kind) {
    case 'choice':
      return wordOf(form.choices[String(value)], heading);
    case 'choices':
      return Array.isArray(value) ? value.map((code) => wordOf(form.choices[String(code)], heading)).join('; ') : undefined;
    case 'yesNo':
      return value === 'yes'
        ? uploadWorkbookWords.yes
        : value === 'no'
          ? uploadWorkbookWords.no
          : wordOf(form.others[String(value)], heading);
    case 'date':
      return { date: String(value) };
    case 'money':
      return Number(value) / 100;
    case 'hours':
      return Number(value) / HOUR;
    case 'number':
    case 'year':
      return Number(value);
    case 'period':
      return value === 'wholeProject' && form.whole !== undefined ? form.whole : String(value);
    case 'identityNumber':
    case 'organisationNumber':
    case 'text':
    case 'dateOrYear':
    case 'month':
    case 'figure':
      return String(value);
  }
}

function wordOf(choice: Choice | undefined, heading: string): string {
  if (choice === undefined) throw new Error(`No such choice in ${heading}`);
  return typeof choice === 'string' ? choice : choice.word;
}
