import type { ReadWorkbook, SheetInfo, SheetVisitor, WorkbookReader } from '../../ports.ts';
import { createTextDecoder } from './decodeText.ts';
import { limits } from '../package/limits.ts';
import { openWorkbook, type Workbook, type WorkbookSheet } from './openWorkbook.ts';
import { createSerialToDate } from './readDate.ts';
import { readSharedStrings, type SharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetContext } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import { missingPart, passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';
import { isTextFile, readText } from '../../table/text/readText.ts';

const MEGABYTE = 1_000_000;

/** Reads xlsx and xlsm in constant memory, and CSV and SIE in a few times their size. What a file holds can make it unreadable, never make the reader throw. */
export const workbookReader: WorkbookReader = {
  async read(file, visitor) {
    const reading: { sheet?: string } = {};
    try {
      return await readWorkbook(file, visitor, reading);
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      return { kind: 'unreadable', fault: error.fault, ...reading, ...(error.values && { values: error.values }) };
    }
  },
};

async function readWorkbook(file: Uint8Array, visitor: SheetVisitor, reading: { sheet?: string }): Promise<ReadWorkbook> {
  if (file.length > limits.fileBytes) throw passedLimit('tooLarge', limits.fileBytes / MEGABYTE);
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isTextFile(buffer)) return readText(buffer, visitor);
  const workbook = await openWorkbook(buffer);
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
