import type { SheetRow } from '../../shared/domain/cell.ts';
import { refusedKey } from '../../shared/records/fileKeys.ts';
import type { WordedFinding } from '../../shared/domain/finding.ts';
import { maskIdentityNumbers } from '../../shared/domain/maskIdentityNumbers.ts';
import type { Project } from '../../shared/records/project.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import { marksOf, type TemplateMarks } from '../../shared/domain/templateMarks.ts';
import type { FileStore, WorkbookReader } from '../../shared/ports.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import { rangesInTable, unmergeRows, type UnmergeRow } from '../read/rows/mergedCells.ts';
import type { QuotedFile } from '../read/quoteFile.ts';
import type { RefusedSheet } from '../compare/setAsideRows.ts';
import { workbookType } from '../../shared/domain/workbookType.ts';

/** A sheet of refused rows as they stood, each with what is wrong with it. */
export interface RefusedRows {
  readonly sheet: AnySheet;
  readonly headings: readonly (string | undefined)[];
  /** Which of the sheet's columns stands where. */
  readonly columns: ReadonlyMap<string, { readonly index: number }>;
  readonly rows: readonly { readonly cells: SheetRow['cells']; readonly faults: string }[];
}

/** What writing the refused rows needs of the world. */
export interface RefusedPorts {
  readonly files: Pick<FileStore, 'put'>;
  readonly workbooks: WorkbookReader;
  readonly createRefusedWorkbook: (sheets: readonly RefusedRows[], marks: TemplateMarks) => Promise<Uint8Array>;
}

/** What is known of the upload whose rows were refused. */
export interface RefusedUpload {
  readonly project: Project;
  readonly receipt: UploadReceipt;
  readonly file: Uint8Array;
  readonly refused: readonly RefusedSheet[];
  readonly corrects: readonly string[];
  readonly findings: readonly WordedFinding[];
  readonly quoted: Pick<QuotedFile, 'sheet'>;
}

/**
 * Writes the refused rows as a workbook of their own, to be put right and handed in again. It says which uploads its rows were refused
 * from, so that they come in beside the others and in place of nothing else.
 */
export async function writeRefused(
  { project, receipt, file, refused, corrects, findings, quoted }: RefusedUpload,
  { files, workbooks, createRefusedWorkbook }: RefusedPorts,
): Promise<Pick<UploadReceipt, 'refusedKey'>> {
  if (refused.length === 0) return {};
  const { projectId, uploadId } = receipt;
  const rows = await readRefused(file, refused, workbooks);
  const sheets = refused.map(({ sheet }, index): RefusedRows => {
    const faultsAt = Map.groupBy(
      findings.filter((finding) => finding.severity === 'error' && finding.sheet === quoted.sheet(maskIdentityNumbers(sheet.place.name))),
      ({ row }) => row,
    );
    return {
      sheet: sheet.place.sheet,
      headings: sheet.headings,
      columns: sheet.place.columns,
      rows: (rows[index] ?? []).map(({ cells, number }) => ({ cells, faults: sayFaults(faultsAt.get(number) ?? []) })),
    };
  });
  const key = refusedKey(projectId, uploadId);
  const marks = { ...marksOf(project), corrects: [...corrects, uploadId].join(' ') };
  await files.put(key, await createRefusedWorkbook(sheets, marks), { contentType: workbookType });
  return { refusedKey: key };
}

/** The refused rows of each sheet as they stand in the file, which is read once more; with the values of cells merged down through them. */
async function readRefused(file: Uint8Array, refused: readonly RefusedSheet[], workbooks: WorkbookReader): Promise<readonly SheetRow[][]> {
  const rows = refused.map((): SheetRow[] => []);
  const unmerge: (UnmergeRow | undefined)[] = [];
  // The one sheet of a text file has no name.
  const placeOf = (name: string): number => (name === '' ? 0 : refused.findIndex(({ sheet }) => sheet.place.name === name));
  await workbooks.read(file, {
    wants: ({ name }) => placeOf(name) >= 0,
    rows({ name }, batch) {
      const place = placeOf(name);
      for (const row of batch) {
        const { cells } = unmerge[place]?.(row)?.row ?? row;
        if (refused[place]?.rowNumbers.has(row.number)) rows[place]?.push({ number: row.number, cells: [...cells] });
      }
    },
    merged({ name }, ranges) {
      const at = placeOf(name);
      const sheet = refused[at]?.sheet;
      const above = (sheet?.rowNumbers[0] ?? 1) - 1;
      const inTable = sheet ? rangesInTable(sheet.place, above, ranges) : [];
      if (!sheet || inTable.length === 0) return false;
      unmerge[at] = unmergeRows(sheet.place, above, inTable);
      rows[at] = [];
      return true;
    },
  });
  return rows;
}

function sayFaults(findings: readonly WordedFinding[]): string {
  return findings.map(({ cell, column, message }) => `${column || cell}: ${message}`).join('\n');
}
