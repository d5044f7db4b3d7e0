import { readMatches } from '../../functions/ingest/read/matching/projectMatches.ts';
import { validateWorkbook } from '../../functions/ingest/read/validateWorkbook.ts';
import type { AnyRow } from '../../functions/shared/domain/dataset.ts';
import type { Matches, Proposals } from '../../functions/shared/records/matches.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { WorkbookReader } from '../../functions/shared/ports.ts';
import { exampleProject } from './exampleProject.ts';
import { rowsOf } from './rowsOf.ts';
import { today, vocabulary, wordFinding } from './validateSheets.ts';
import { workbookInMemory, type SheetInMemory } from './workbookInMemory.ts';

interface Reading {
  readonly project?: Project;
  /** Read instead of the sheets in memory. */
  readonly file?: { readonly content: Uint8Array; readonly reader: WorkbookReader };
}

/** Reads sheets with the matches a project has confirmed: rows by sheet id, findings in words, and what is proposed. */
export async function readWithMatches(
  sheets: readonly SheetInMemory[],
  matches: Matches = none,
  { project = exampleProject, file }: Reading = {},
) {
  const { words, figures, hints } = vocabulary;
  const known = readMatches([matches], { sheets: vocabulary.sheets, words });
  const context = { words, figures, today, project, matches: known, ...(hints && { hints }) };
  const workbooks = file?.reader ?? workbookInMemory(...sheets);
  const validated = await validateWorkbook(file?.content ?? new Uint8Array(), vocabulary, { workbooks, context });
  const rows: Record<string, AnyRow[]> = Object.fromEntries(
    validated.sheets.map(({ place, rows: read }) => [place.sheet.id, rowsOf(read)]),
  );
  return { findings: validated.findings.kept.map(wordFinding), rows, proposals: validated.proposals };
}

const none: Matches = { sheets: [], columns: [], values: [] };

/** What a coordinator who agrees with everything confirms. */
export function agree({ columns, values }: Proposals): Matches {
  return {
    sheets: [],
    columns: columns.map(({ sheet, heading, column }) => ({ sheet, heading, column })),
    values: values.flatMap(({ sheet, column, text, value }) => (value === null ? [] : [{ sheet, column, text, value }])),
  };
}
