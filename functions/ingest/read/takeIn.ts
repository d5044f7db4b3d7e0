import type { Findings } from './findings/collectFindings.ts';
import type { SheetPlace } from './findings/sheetPlace.ts';
import { sealRows, type IncomingSheet } from './rows/sealRows.ts';
import { markTexts } from './matching/markTexts.ts';
import { quoteFile, type QuotedFile } from './quoteFile.ts';
import { readMatches } from './matching/projectMatches.ts';
import type { Matches, Proposals } from '../../shared/records/matches.ts';
import { validateWorkbook, type Vocabulary } from './validateWorkbook.ts';
import type { Project } from '../../shared/records/project.ts';
import type { WorkbookReader } from '../../shared/ports.ts';

/** An upload that has been read: nothing in it names anybody any more, but for the originals set apart to be encrypted. */
export interface TakenIn {
  readonly sheets: readonly IncomingSheet[];
  readonly findings: Findings;
  /** Whether the file could be read at all, and the names of its sheets as they stand in it. */
  readonly isWorkbook: boolean;
  readonly sheetNames: readonly string[];
  /** Whether each of its sheets was read as one that is known. */
  readonly isReadWhole: boolean;
  /** Sheets known by name without a single cell. */
  readonly emptySheets?: readonly Pick<SheetPlace, 'sheet' | 'name'>[];
  /** Whether the product made the workbook: its template has every sheet. */
  readonly isTemplate?: boolean;
  /** Uploads whose refused rows the workbook holds, put right. */
  readonly corrects: readonly string[];
  /** What the coordinator may confirm once and for all, told as it may be. */
  readonly proposals: Proposals;
  /** Tells what the file holds to whoever may not open it. */
  readonly quoted: QuotedFile;
}

/** What taking in needs to know. */
export interface TakeInContext {
  readonly project: Project;
  readonly uploadId: string;
  readonly today: string;
  readonly vocabulary: Vocabulary;
  readonly workbooks: WorkbookReader;
  /** What the project has confirmed about how its lists are written. */
  readonly matches: Matches;
  pseudonymOf(text: string): string;
}

/** Reads and validates a workbook, and puts pseudonyms in place of people. */
export async function takeIn(file: Uint8Array, how: TakeInContext): Promise<TakenIn> {
  const { project, uploadId, today, vocabulary, workbooks, pseudonymOf } = how;
  const { words, figures, policy, hints, sheets: known } = vocabulary;
  const sources = project.matches ? [project.matches, how.matches] : [how.matches];
  const mark = markTexts(pseudonymOf);
  const matches = readMatches(sources, { sheets: known, words, marking: { mark, word: vocabulary.quoting.words.mark } });
  const isUnneeded = (sheet: string, column: string): boolean => !policy.needsColumn(project, sheet, column);
  const { sheets, tabs, ...validated } = await validateWorkbook(file, vocabulary, {
    workbooks,
    context: { words, figures, today, project, matches, isUnneeded, ...(hints && { hints }) },
  });
  const sealing = { projectId: project.id, uploadId, pseudonymOf };
  const quoted = quoteFile(tabs, { quoting: vocabulary.quoting, mark, sheets: known, words });
  return {
    ...validated,
    proposals: quoted.proposals(validated.proposals),
    quoted,
    sheets: sheets.map((sheet) => sealRows(sheet, sealing)),
  };
}
