import type { AnySheet } from '../shared/definition/sheet.ts';
import type { UploadSummary } from '../shared/answers/uploadAnswers.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { doerOf } from './doerOf.ts';
import { ownValue } from '../shared/domain/ownValue.ts';
import type { Person } from '../shared/signIn/person.ts';

/** One line about an upload. */
export function summarizeUpload(receipt: UploadReceipt, reader: Person): UploadSummary {
  const { uploadId, fileName, at, by, outcome, mode, rows = {}, revision, confirmedBecause } = receipt;
  return {
    uploadId,
    fileName,
    at,
    by: doerOf(by, reader),
    outcome,
    mode,
    rows: Object.entries(rows).map(([sheet, count]) => ({ sheet, rows: count })),
    revision,
    confirmedBecause,
  };
}

/** The newest first. */
export function newestFirst<Item extends { readonly at: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Rows per sheet of a revision, by the sheets' Swedish names and in their order. */
export function rowsPerSheet(
  snapshots: Readonly<Record<string, { readonly rows: number }>>,
  sheets: readonly AnySheet[],
): { sheet: string; rows: number }[] {
  return sheets.flatMap(({ id, name }) => {
    const snapshot = ownValue(snapshots, id);
    return snapshot ? [{ sheet: name, rows: snapshot.rows }] : [];
  });
}
