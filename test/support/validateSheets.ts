import { createFigureFinder } from '../../functions/ingest/read/cells/createFigureFinder.ts';
import { validateWorkbook, type Vocabulary } from '../../functions/ingest/read/validateWorkbook.ts';
import type { AnyRow } from '../../functions/shared/domain/dataset.ts';
import type { WordedFinding } from '../../functions/shared/domain/finding.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { knownFigures, intakePolicy, quoting, sheets } from '../../templates/index.ts';
import { matchHints } from '../../templates/upload/matchHints.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { wordFindings } from '../../functions/ingest/answer/wordFindings.ts';
import { findingWords } from '../../templates/text/findingWords.ts';
import { exampleProject } from './exampleProject.ts';
import { rowsOf } from './rowsOf.ts';
import { workbookInMemory, type SheetInMemory } from './workbookInMemory.ts';

/** The product's own sheets, words and figures. */
export const vocabulary: Vocabulary = {
  sheets,
  words: inputWords,
  figures: createFigureFinder(knownFigures),
  policy: intakePolicy,
  quoting,
  hints: matchHints,
  ownSheets: ['Instruktion', 'Listor', 'Att rätta'],
};

/** Words findings as the product does. */
export const wordFinding = wordFindings(sheets, findingWords);

/** The day on which tests read workbooks. */
export const today = '2025-11-21';

/** Validates sheets in memory: the findings in words, and the rows by sheet id. */
export async function validateSheets(
  given: readonly SheetInMemory[],
  project: Project = exampleProject,
): Promise<{ findings: WordedFinding[]; rows: Record<string, AnyRow[]> }> {
  const { words, figures: finder } = vocabulary;
  const context = { words, figures: finder, today, project };
  const validated = await validateWorkbook(new Uint8Array(), vocabulary, { workbooks: workbookInMemory(...given), context });
  return {
    findings: validated.findings.kept.map(wordFinding),
    rows: Object.fromEntries(validated.sheets.map(({ place, rows }) => [place.sheet.id, rowsOf(rows)])),
  };
}
