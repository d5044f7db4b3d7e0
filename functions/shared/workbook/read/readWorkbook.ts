import type { SheetRow } from '../../domain/cell.ts';
import type { CellNote, ReadWorkbook, SheetInfo, SheetVisitor, WorkbookReader } from '../../ports.ts';
import { createTextDecoder } from './decodeText.ts';
import { openWorkbook, type Workbook, type WorkbookSheet } from './openWorkbook.ts';
import { createSerialToDate } from './readDate.ts';
import { readNotes } from './readNotes.ts';
import { readSharedStrings, type SharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetContext } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import { missingPart, refuseLargeFile, unreadable, UnreadableWorkbook } from '../package/unreadable.ts';

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
  const lost = wanted.filter(({ part }) => part === undefined || !workbook.has(part));
  if (lost.length === wanted.length) throw missingPart(lost[0]?.part ?? lost[0]?.info.name ?? '');
  const context = await readContext(workbook);
  for (const sheet of wanted) {
    if (lost.includes(sheet)) continue;
    reading.sheet = sheet.info.name;
    await readOne(workbook, sheet, { context, visitor });
    read.push(sheet.info);
  }
  return { kind: 'read', sheets: read, ...(lost.length > 0 && { lost: lost.map(({ info }) => info) }) };
}

/** A sheet whose merged cells matter is read once more: where they are stands behind its rows. */
async function readOne(
  workbook: Workbook,
  { info, part = '' }: WorkbookSheet,
  { context, visitor }: { context: SheetContext; visitor: SheetVisitor },
): Promise<void> {
  const deliver = (batch: readonly SheetRow[]): void => {
    visitor.rows(info, batch);
  };
  const notes = visitor.notes ? await notesOf(workbook, part) : [];
  if (notes.length > 0) visitor.notes?.(info, notes);
  const before = { ...context.budget };
  const ranges = await readSheet(chunksOf(workbook.open(part), part), context, deliver);
  if (ranges.length === 0 || !visitor.merged?.(info, ranges)) return;
  Object.assign(context.budget, before);
  await readSheet(chunksOf(workbook.openAgain(part), part), context, deliver);
}

/** Notes of a sheet; none where the parts that hold them cannot be found. */
async function notesOf(workbook: Workbook, part: string): Promise<readonly CellNote[]> {
  const found: CellNote[] = [];
  try {
    for (const name of workbook.notesOf(part)) {
      const chunks = workbook.openAside(name);
      if (chunks) found.push(...(await readNotes(chunks)));
    }
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
  }
  return found;
}

function chunksOf(chunks: AsyncIterable<Uint8Array> | undefined, part: string): AsyncIterable<Uint8Array> {
  if (!chunks) throw missingPart(part);
  return chunks;
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
