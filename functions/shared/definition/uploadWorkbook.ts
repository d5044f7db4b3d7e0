import type { CellContent } from './cellContent.ts';
import type { AnySheet } from './sheet.ts';

/** The Swedish words of the workbook coordinators fill in: `templates/text/uploadWorkbook.ts`. */
export interface UploadWorkbookWords {
  readonly title: string;
  /** Names of the sheets beside those to fill in. */
  readonly instructions: string;
  readonly lists: string;
  /** Lines at the top of the instructions. */
  readonly introduction: readonly string[];
  readonly headings: readonly [sheet: string, column: string, isRequired: string, whatToWrite: string, choices: string];
  readonly required: string;
  readonly optional: string;
  /** Where one of several columns is enough: gets their headings. */
  oneOf(headings: readonly string[]): string;
  readonly yes: string;
  readonly no: string;
  /** Instead of the choices, where there are too many to list. */
  choiceCount(count: number): string;
  /** Said when something else than a choice is typed. */
  readonly objection: string;
  /** What uploading the sheet replaces of what is stored. */
  replaces(sheet: AnySheet): string;
  /** One line saying which period the workbook is for. */
  madeForPeriod(period: string): string;
  /** Lines saying how to treat a workbook that people are filled in. */
  readonly withPeople: readonly string[];
  /** One line saying which project the workbook is for. */
  madeFor(project: { readonly name: string; readonly caseId: string; readonly registrationNumber: string }): string;
}

/** Rows to fill a sheet with, by its columns' names in code, written as a coordinator would write them. */
export type FilledRows = readonly Readonly<Record<string, CellContent>>[];
