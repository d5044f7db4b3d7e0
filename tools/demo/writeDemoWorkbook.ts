import type { Project } from '../../functions/shared/records/project.ts';
import { writeRow, type WrittenRow } from '../../functions/shared/definition/writeRow.ts';
import { createUploadWorkbook } from '../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { sheets, sheetVersion } from '../../templates/index.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import type { Fault } from './faults.ts';
import type { RowsBySheet } from './makeProjectRows.ts';
import type { Random } from './createRandom.ts';
import { spoilRows, type SpoiltCell } from './spoilRows.ts';

/** Writes rows into the upload workbook of a project, with a fault in a share of them. */
export function writeDemoWorkbook(
  project: Project,
  rows: RowsBySheet,
  spoiling: { readonly faults: readonly Fault[]; readonly share: number; readonly random: Random },
): { readonly workbook: Uint8Array; readonly spoilt: readonly SpoiltCell[] } {
  const filled = sheets.filter(({ id }) => rows.has(id));
  const spoilt: SpoiltCell[] = [];
  const written = new Map<string, readonly WrittenRow[]>();
  for (const sheet of filled) {
    const clean = (rows.get(sheet.id) ?? []).map((row) => writeRow(sheet, row, uploadWorkbookWords));
    const result = spoilRows(sheet, clean, spoiling);
    written.set(sheet.id, result.rows);
    spoilt.push(...result.spoilt);
  }
  return { workbook: createUploadWorkbook({ sheets: filled, words: uploadWorkbookWords, sheetVersion, project, rows: written }), spoilt };
}
