import type { Findings } from './collectFindings.ts';
import { sealRows, type IncomingSheet } from './compare/sealRows.ts';
import { validateWorkbook, type Vocabulary } from './validateWorkbook.ts';
import type { Project } from '../shared/domain/project.ts';
import type { WorkbookReader } from '../shared/ports.ts';

/** An upload that has been read: nothing in it names anybody any more, but for the originals set apart to be encrypted. */
export interface TakenIn {
  readonly sheets: readonly IncomingSheet[];
  readonly findings: Findings;
  /** Whether the file could be read at all, and the names of its sheets as they stand in it. */
  readonly isWorkbook: boolean;
  readonly sheetNames: readonly string[];
}

/** What taking in needs to know. */
export interface TakeInContext {
  readonly project: Project;
  readonly uploadId: string;
  readonly today: string;
  readonly vocabulary: Vocabulary;
  readonly workbooks: WorkbookReader;
  pseudonymOf(text: string): string;
}

/** Reads and validates a workbook, and puts pseudonyms in place of people. */
export async function takeIn(file: Uint8Array, how: TakeInContext): Promise<TakenIn> {
  const { project, uploadId, today, vocabulary, workbooks, pseudonymOf } = how;
  const { words, figures } = vocabulary;
  const { sheets, ...validated } = await validateWorkbook(file, vocabulary, {
    workbooks,
    context: { words, figures, today, project },
  });
  const sealing = { projectId: project.id, uploadId, pseudonymOf };
  return { ...validated, sheets: sheets.map((sheet) => sealRows(sheet, sealing)) };
}
