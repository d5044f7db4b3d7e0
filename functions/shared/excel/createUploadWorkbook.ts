import type { AnySheet } from '../definition/sheet.ts';
import type { FilledRows, UploadWorkbookWords } from '../definition/uploadWorkbook.ts';
import type { Project } from '../domain/project.ts';
import { planInstructions } from './upload/planInstructions.ts';
import { planLists } from './upload/planLists.ts';
import { planUploadSheet } from './upload/planUploadSheet.ts';
import { writeWorkbook } from './write/writeWorkbook.ts';

/** What an upload workbook is made from. */
export interface UploadWorkbookRequest {
  readonly sheets: readonly AnySheet[];
  readonly words: UploadWorkbookWords;
  /** Number of the sheet definitions, so that a workbook made from older ones is recognised. */
  readonly sheetVersion: number;
  /** The project it is for: its id is kept in the workbook's properties. */
  readonly project?: Pick<Project, 'id' | 'name' | 'caseId' | 'registrationNumber'>;
  /** Id of the period it is for. */
  readonly period?: string;
  /** Rows already filled in, by sheet id. */
  readonly rows?: ReadonlyMap<string, FilledRows>;
}

/** The workbook coordinators fill in: one sheet per definition with headings, prompts and drop-downs, and instructions first. */
export function createUploadWorkbook({ sheets, words, sheetVersion, project, period, rows }: UploadWorkbookRequest): Uint8Array {
  const lists = planLists(sheets, words);
  const madeFor = project && words.madeFor(project);
  return writeWorkbook({
    title: words.title,
    sheets: [
      planInstructions(sheets, { words, ...(madeFor && { madeFor }) }),
      ...sheets.map((sheet) => planUploadSheet(sheet, { lists, words, filled: rows?.get(sheet.id) ?? [] })),
      lists.sheet,
    ],
    properties: {
      'Redovisa.SheetVersion': String(sheetVersion),
      ...(project && { 'Redovisa.Project': project.id }),
      ...(period && { 'Redovisa.Period': period }),
    },
  });
}
