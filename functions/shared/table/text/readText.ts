import type { ReadWorkbook, SheetVisitor } from '../../ports.ts';
import { diagnoseFile } from '../../workbook/read/diagnoseFile.ts';
import { isSieFile, readSieFile } from '../sie/readSieFile.ts';
import { readTextFile } from './readTextFile.ts';

/** Whether a file is text: a ledger in a format of its own, or a table. */
export function isTextFile(file: Buffer): boolean {
  return isSieFile(file) || diagnoseFile(file) === 'plainText';
}

/** Reads a file of text as one sheet without a name. */
export function readText(file: Buffer, visitor: SheetVisitor): ReadWorkbook {
  return isSieFile(file) ? readSieFile(file, visitor) : readTextFile(file, visitor);
}
