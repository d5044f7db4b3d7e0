import type { ReadWorkbook, SheetVisitor, WorkbookReader } from '../ports.ts';
import { refuseLargeFile, unreadable } from '../workbook/package/unreadable.ts';
import { diagnoseFile } from '../workbook/read/diagnoseFile.ts';
import { isSieFile, readSieFile } from './sie/readSieFile.ts';
import { readTextFile } from './text/readTextFile.ts';

/** The same reader, that also reads tables written as text (CSV) and ledgers (SIE), in a few times their size. */
export function withTables(workbooks: WorkbookReader): WorkbookReader {
  return {
    async read(file, visitor) {
      try {
        return readTable(file, visitor) ?? (await workbooks.read(file, visitor));
      } catch (error) {
        return unreadable(error);
      }
    },
  };
}

/** Reads a file of text as one sheet without a name; undefined when the file is none. Throws `UnreadableWorkbook`. */
export function readTable(file: Uint8Array, visitor: SheetVisitor): ReadWorkbook | undefined {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const isLedger = isSieFile(buffer);
  if (!isLedger && diagnoseFile(buffer) !== 'plainText') return undefined;
  refuseLargeFile(file);
  return isLedger ? readSieFile(buffer, visitor) : readTextFile(buffer, visitor);
}
