import type { ReadWorkbook, SheetInfo, SheetVisitor, TextDoubt } from '../../ports.ts';
import { createRows } from '../../workbook/read/collectRows.ts';
import { createTextDecoder } from '../../workbook/read/decodeText.ts';
import { limits } from '../../workbook/package/limits.ts';
import { passedLimit, UnreadableWorkbook } from '../../workbook/package/unreadable.ts';
import { decodeTextFile, type DecodedText } from './decodeTextFile.ts';
import { findSeparator } from './findSeparator.ts';
import { scanRecords, type TextTable } from './scanRecords.ts';

/** Texts of a file in doubt that are told, in so many of its records. */
const MOST_TEXTS = 200;
const MOST_RECORDS = 200;

/** Reads a table written as text (CSV) as one sheet without a name. Every cell is text. Rows are numbered as Excel does when it opens the file. */
export function readTextFile(file: Buffer, visitor: SheetVisitor): ReadWorkbook {
  const { text: bytes, doubt } = decodeTextFile(file);
  const table = findSeparator(bytes);
  if (!table) throw new UnreadableWorkbook(bytes.toString('utf8').trim() === '' ? 'empty' : 'plainText');
  const sheet: SheetInfo = { name: '', index: 0, isHidden: false };
  if (!visitor.wants(sheet)) return { kind: 'read', sheets: [] };
  const budget = { cells: 0, positions: 0, characters: 0 };
  let isEmpty = true;
  const rows = createRows((batch) => {
    isEmpty = false;
    visitor.rows(sheet, batch);
  }, budget);
  let row = 1;
  rows.moveTo(row);
  const isClosed = scanRecords(table, {
    decode: createTextDecoder((source, start, end) => source.toString('utf8', start, end)),
    field(column, text) {
      if (column >= limits.columns) throw passedLimit('tooManyColumns', limits.columns);
      if (++budget.cells > limits.cells) throw passedLimit('tooManyCells', limits.cells);
      if (text !== '' && row > limits.rows) throw passedLimit('tooManyRows', limits.rows);
      rows.set(column, text);
    },
    endRecord() {
      rows.moveTo(++row);
      return true;
    },
  });
  if (!isClosed) throw new UnreadableWorkbook('unclosedQuote', { row: String(row) });
  rows.finish();
  if (isEmpty) throw new UnreadableWorkbook('empty');
  return { kind: 'read', sheets: [sheet], ...(doubt && { doubt: describeDoubt(table, doubt) }) };
}

function describeDoubt(table: TextTable, { read, other, decodeOther }: NonNullable<DecodedText['doubt']>): TextDoubt {
  const others = firstTexts({ ...table, bytes: decodeOther() });
  const pairs = new Map(firstTexts(table).flatMap((text, index) => (text === others[index] ? [] : [[text, others[index] ?? '']])));
  return { read, other, texts: [...pairs].slice(0, MOST_TEXTS) };
}

/** Every field of the first records, in order. */
function firstTexts(table: TextTable): readonly string[] {
  const texts: string[] = [];
  let records = 0;
  scanRecords(table, {
    decode: (source, start, end) => source.toString('utf8', start, end),
    field: (_column, text) => texts.push(text),
    endRecord: () => ++records < MOST_RECORDS,
  });
  return texts;
}
