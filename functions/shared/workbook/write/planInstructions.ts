import type { Column } from '../../definition/column.ts';
import type { AnySheet } from '../../definition/sheet.ts';
import type { UploadWorkbookWords } from '../../definition/uploadWorkbook.ts';
import type { CellStyle, PlannedRow, PlannedSheet } from './workbookPlan.ts';
import { wordsOf } from './planLists.ts';
import { oneOf } from './planUploadSheet.ts';

const title: CellStyle = { isBold: true, size: 16, color: '1F3864' };
const heading: CellStyle = { isBold: true, fill: '1F3864', color: 'FFFFFF', hasBorder: true, vertical: 'top' };
const cell: CellStyle = { wraps: true, vertical: 'top', hasBorder: true };
const link: CellStyle = { ...cell, color: '0563C1', isUnderlined: true };
/** More choices than this are not listed. */
const MAX_CHOICES = 15;

/** The first sheet: how to fill in the others, and every column with what may stand in it. */
export function planInstructions(
  sheets: readonly AnySheet[],
  { words, lines: first }: { readonly words: UploadWorkbookWords; readonly lines: readonly string[] },
): PlannedSheet {
  const lines = [...first, ...words.introduction, ...sheets.map((sheet) => `${sheet.name}: ${words.replaces(sheet)}`)];
  return {
    name: words.instructions,
    isLandscape: true,
    columns: [{ width: 17 }, { width: 34 }, { width: 28 }, { width: 56 }, { width: 62 }],
    rows: [
      { cells: [{ value: words.title, style: title }], height: 26 },
      ...lines.map((value) => ({ cells: [{ value }] })),
      { cells: [] },
      { cells: words.headings.map((value) => ({ value, style: heading })) },
      ...sheets.flatMap((sheet) => Object.entries(sheet.columns).map(([key, column]) => planColumnRow(sheet, { key, column, words }))),
    ],
  };
}

function planColumnRow(
  sheet: AnySheet,
  { key, column, words }: { readonly key: string; readonly column: Column; readonly words: UploadWorkbookWords },
): PlannedRow {
  const choices = wordsOf(column.form, words);
  const group = oneOf(sheet, key);
  const duty = column.required ? words.required : group ? words.oneOf(group) : words.optional;
  return {
    cells: [
      { value: sheet.name, style: link, link: `'${sheet.name}'!A1` },
      { value: column.heading, style: cell },
      { value: duty, style: cell },
      { value: column.help, style: cell },
      { value: choices.length > MAX_CHOICES ? words.choiceCount(choices.length) : choices.join('; '), style: cell },
    ],
  };
}
