import { changesKey } from '../../../shared/records/fileKeys.ts';
import type { UploadReceipt } from '../../../shared/records/uploadReceipt.ts';
import type { ChangedRow, ReportEffect, UploadChanges } from '../../../shared/records/uploadChanges.ts';
import type { FileStore, UploadStore } from '../../../shared/ports.ts';
import { listChangedRows, type ChangeWriting } from './listChangedRows.ts';
import type { SheetChange } from '../../compare/mergeSheet.ts';
import { workbookType } from '../../../shared/domain/workbookType.ts';

/** Changed rows of each sheet that the page shows; the workbook has them all. */
const ROWS_SHOWN = 100;

/** The changed rows of one sheet, by its Swedish name. */
export interface ChangedSheet {
  readonly sheet: string;
  readonly rows: readonly ChangedRow[];
}

/** What writing down the changes needs of the world. */
export interface ChangesPorts {
  readonly files: Pick<FileStore, 'put'>;
  readonly uploads: Pick<UploadStore, 'get'>;
  readonly words: ChangeWriting['words'];
  readonly isQuotable: ChangeWriting['isQuotable'];
  /** Makes the workbook of all changed rows. */
  readonly createChangesWorkbook: (sheets: readonly ChangedSheet[]) => Promise<Uint8Array>;
}

/** Writes down what storing an upload would change: rows for the page and as a workbook, and figures of reports already sent. */
export async function writeChanges(
  { projectId, uploadId }: UploadReceipt,
  given: { readonly changes: readonly SheetChange[]; readonly effects: readonly ReportEffect[] },
  { files, uploads, words, isQuotable, createChangesWorkbook }: ChangesPorts,
): Promise<Pick<UploadReceipt, 'changesKey' | 'changesBookKey'>> {
  const named = given.changes.filter(({ rows }) => rows.length > 0);
  const former = new Set(named.flatMap(({ before }) => before.map(({ origin }) => origin.upload)));
  const receipts = await Promise.all([...former].map((id) => uploads.get(projectId, id)));
  const fileNames = new Map(receipts.flatMap((receipt) => (receipt ? [[receipt.uploadId, receipt.fileName]] : [])));
  const sheets = named.map((change) => ({
    sheet: change.place.sheet.name,
    rows: listChangedRows(change, { words, isQuotable, uploadId, fileNames }),
  }));
  const shown: UploadChanges = {
    sheets: sheets.map(({ sheet, rows }) => ({ sheet, rows: pickRows(rows), leftOut: Math.max(0, rows.length - ROWS_SHOWN) })),
    reports: [...given.effects],
  };
  const keys = { changesKey: changesKey(projectId, uploadId, 'json'), changesBookKey: changesKey(projectId, uploadId, 'xlsx') };
  await files.put(keys.changesKey, new TextEncoder().encode(JSON.stringify(shown)), { contentType: 'application/json' });
  await files.put(keys.changesBookKey, await createChangesWorkbook(sheets), { contentType: workbookType });
  return keys;
}

const weight = { changed: 0, removed: 1, added: 2 } as const;

/** What is changed or gone is worth more room than what is new. */
function pickRows(rows: readonly ChangedRow[]): ChangedRow[] {
  return rows.toSorted((a, b) => weight[a.kind] - weight[b.kind]).slice(0, ROWS_SHOWN);
}
