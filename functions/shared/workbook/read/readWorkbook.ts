import type { ReadWorkbook, SheetInfo, SheetVisitor, WorkbookReader } from '../../ports.ts';
import { createTextDecoder } from './decodeText.ts';
import { openWorkbook, type Workbook, type WorkbookSheet } from './openWorkbook.ts';
import { createSerialToDate } from './readDate.ts';
import { readSharedStrings, type SharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetContext } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import { missingPart, refuseLargeFile, unreadable } from '../package/unreadable.ts';

/** Reads xlsx and xlsm in constant memory. What a file holds can make it unreadable, never make the reader throw. */
export const workbookReader: WorkbookReader = {
  async read(file, visitor) {
    const reading: { sheet?: string } = {};
    try {
      return await readWorkbook(file, visitor, reading);
    } catch (error) {
      return unreadable(error, reading.sheet);
    }
  },
};

async function readWorkbook(file: Uint8Array, visitor: SheetVisitor, reading: { sheet?: string }): Promise<ReadWorkbook> {
  refuseLargeFile(file);
  const workbook = await openWorkbook(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  visitor.begin?.(workbook.properties);
  const wanted = workbook.sheets.filter((sheet) => visitor.wants(sheet.info));
  const read: SheetInfo[] = [];
  if (wanted.length === 0) return { kind: 'read', sheets: read };
  const context = await readContext(workbook);
  for (const sheet of wanted) {
    reading.sheet = sheet.info.name;
    await readOne(workbook, sheet, { context, visitor });
    read.push(sheet.info);
  }
  return { kind: 'read', sheets: read };
}

function readOne(workbook: Workbook, sheet: WorkbookSheet, to: { context: SheetContext; visitor: SheetVisitor }): Promise<void> {
  const chunks = sheet.part === undefined ? undefined : workbook.open(sheet.part);
  if (!chunks) throw missingPart(sheet.part ?? sheet.info.name);
  return readSheet(chunks, to.context, (batch) => {
    to.visitor.rows(sheet.info, batch);
  });
}

async function readContext(workbook: Workbook): Promise<SheetContext> {
  const decode = createTextDecoder();
  const styles = workbook.open(workbook.stylesPart);
  const strings = workbook.open(workbook.stringsPart);
  return {
    styles: styles ? await readStyles(styles) : [],
    strings: strings ? await readSharedStrings(strings) : missingStrings(workbook.stringsPart),
    serialToDate: createSerialToDate(workbook.is1904),
    decode,
    budget: { cells: 0, positions: 0, characters: 0 },
  };
}

function missingStrings(part: string): SharedStrings {
  return () => {
    throw missingPart(part);
  };
}
