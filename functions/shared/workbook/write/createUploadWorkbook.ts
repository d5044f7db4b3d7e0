import type { AnySheet } from '../../definition/sheet.ts';
import type { FilledRows, UploadWorkbookWords } from '../../definition/uploadWorkbook.ts';
import type { Project } from '../../records/project.ts';
import { marksOf, writeMarks } from '../../domain/templateMarks.ts';
import { planInstructions } from './planInstructions.ts';
import { planLists } from './planLists.ts';
import { planUploadSheet } from './planUploadSheet.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** What an upload workbook is made from. */
export interface UploadWorkbookRequest {
  readonly sheets: readonly AnySheet[];
  readonly words: UploadWorkbookWords;
  /** Number of the sheet definitions, so that a workbook made from older ones is recognised. */
  readonly sheetVersion: number;
  /** The project it is for: its id is kept in the workbook's properties. */
  readonly project?: Pick<Project, 'id' | 'name' | 'caseId' | 'registrationNumber' | 'organisation' | 'organisationNumber'>;
  /** Id of the period it is for. */
  readonly period?: string;
  /** Rows already filled in, by sheet id. */
  readonly rows?: ReadonlyMap<string, FilledRows>;
  /** Words of drop-downs that come from the project, by `offerName`. */
  readonly offers?: ReadonlyMap<string, readonly string[]>;
  /** Whether people are filled in: the instructions say how to treat the file. */
  readonly hasPeople?: boolean;
}

/** The workbook coordinators fill in: one sheet per definition with headings, prompts and drop-downs, and instructions first. */
export function createUploadWorkbook(request: UploadWorkbookRequest): Uint8Array {
  const { sheets, words, sheetVersion, project, period, rows, offers, hasPeople } = request;
  const lists = planLists(sheets, words, offers);
  const lines = [
    ...(project ? [words.madeFor(project)] : []),
    ...(period ? [words.madeForPeriod(period)] : []),
    ...(hasPeople ? words.withPeople : []),
  ];
  return writeWorkbook({
    title: words.title,
    sheets: [
      planInstructions(sheets, { words, lines }),
      ...sheets.map((sheet) => planUploadSheet(sheet, { lists, words, filled: rows?.get(sheet.id) ?? [] })),
      lists.sheet,
    ],
    properties: writeMarks({ sheetVersion: String(sheetVersion), ...(project && marksOf(project)), ...(period && { period }) }),
  });
}
