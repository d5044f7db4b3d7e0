import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { readMarks } from '../../shared/domain/templateMarks.ts';
import { prepareHeadings, type SheetHeadings } from './headings/matchHeadings.ts';
import { checkMarks } from './marks/checkMarks.ts';
import { columnsOfVersion } from './marks/liftSheet.ts';
import { noMatches } from './matching/projectMatches.ts';
import type { RowContext } from './rows/readRow.ts';

/** What a workbook says about itself, before any of its sheets. */
export interface BegunWorkbook {
  /** Why it is not for this project, when it is not: then none of its sheets is read. */
  readonly refusal: Finding | undefined;
  readonly notes: readonly Finding[];
  /** Whether the product made it. */
  readonly isTemplate: boolean;
  /** The period it was made for. */
  readonly period: string | undefined;
  /** Uploads whose refused rows it holds, put right. */
  readonly corrects: readonly string[];
  /** The older version of the sheet definitions it was made from, when it was. */
  readonly olderVersion: number | undefined;
  /** What its sheets are recognised by: headings as they were in that version, and those the project has confirmed. */
  readonly headings: readonly SheetHeadings[];
}

/** Reads what a workbook says about itself; a text file says nothing. */
export function beginWorkbook(
  properties: ReadonlyMap<string, string>,
  known: { readonly sheets: readonly AnySheet[]; readonly sheetVersion?: number | undefined; readonly context: RowContext },
): BegunWorkbook {
  const { sheets, sheetVersion = 1, context } = known;
  const { project, matches = noMatches } = context;
  const marks = readMarks(properties);
  const { refusal, olderVersion, notes } = checkMarks(marks, { project, sheetVersion });
  return {
    refusal,
    notes,
    isTemplate: marks.sheetVersion !== undefined,
    period: marks.period,
    corrects: marks.corrects?.split(' ') ?? [],
    olderVersion,
    headings: sheets.map((sheet) => prepareHeadings(sheet, columnsOfVersion(sheet, olderVersion), matches.headings(sheet))),
  };
}
