import type { Cell, SheetRow } from '../../domain/cell.ts';
import type { FormatKind } from './classifyFormat.ts';
import { collectText } from './collectText.ts';
import { createRows } from './collectRows.ts';
import type { TextDecode } from './decodeText.ts';
import { limits } from './limits.ts';
import { parseNumber } from './parseNumber.ts';
import { isoToCell, serialToDuration, type SerialToDate } from './readDate.ts';
import { parseReference, reference } from './parseReference.ts';
import type { SharedStrings } from './readSharedStrings.ts';
import { scanXml, xmlName, type XmlTag } from './scanXml.ts';
import { passedLimit, UnreadableWorkbook } from './unreadable.ts';

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly styles: readonly FormatKind[];
  readonly strings: SharedStrings;
  readonly serialToDate: SerialToDate;
  readonly decode: TextDecode;
  /** Cells read so far, over all sheets of the file. */
  readonly budget: { cells: number; positions: number };
}

const SHEET_DATA = xmlName('sheetData');
const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const FORMULA = xmlName('f');
const TEXT = xmlName('t');
const PHONETIC = xmlName('rPh');
const MERGE = xmlName('mergeCell');
const VALIDATION = xmlName('dataValidation');
const REF = xmlName('r');
const STYLE = xmlName('s');
const TYPE = xmlName('t');

const NUMBER = xmlName('n');
const SHARED = xmlName('s');
const INLINE = xmlName('inlineStr');
const FORMULA_TEXT = xmlName('str');
const BOOLEAN = xmlName('b');
const ERROR = xmlName('e');
const DATE = xmlName('d');

/** Reads one sheet's XML and hands over its rows in batches. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
  deliver: (batch: readonly SheetRow[]) => void,
): Promise<void> {
  const { styles, strings, serialToDate, decode, budget } = context;
  const rows = createRows(deliver, budget);
  const text = collectText();
  let isInData = false;
  let isInCell = false;
  let isPhonetic = false;
  let rowNumber = 0;
  let column = -1;
  let style = 0;
  let type = NUMBER;
  let hasFormula = false;
  let hasValue = false;
  let merges = 0;
  let validations = 0;

  await scanXml(chunks, { open, text: text.add, close });
  rows.finish();

  function open(tag: XmlTag): boolean {
    if (!isInData) {
      openOutsideData(tag.name);
      return false;
    }
    switch (tag.name) {
      case CELL:
        openCell(tag);
        return false;
      case VALUE:
        hasValue = true;
        text.clear();
        return isInCell;
      case ROW:
        openRow(tag);
        return false;
      case FORMULA:
        hasFormula = true;
        return false;
      case TEXT:
        return isInCell && !isPhonetic;
      case PHONETIC:
        isPhonetic = true;
        return false;
      default:
        return false;
    }
  }

  function close(name: number): void {
    if (name === CELL && isInCell) {
      closeCell();
      isInCell = false;
    } else if (name === PHONETIC) isPhonetic = false;
    else if (name === SHEET_DATA) isInData = false;
  }

  function openOutsideData(name: number): void {
    if (name === SHEET_DATA) isInData = true;
    else if (name === MERGE && ++merges > limits.merges) throw passedLimit('tooManyMerges', limits.merges);
    else if (name === VALIDATION && ++validations > limits.validations) throw passedLimit('tooManyValidations', limits.validations);
  }

  function openRow(tag: XmlTag): void {
    column = -1;
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      if (tag.attributes[i] !== REF || tag.attributes[i + 1] !== 0) continue;
      parseReference(tag.bytes, tag.attributes[i + 2] ?? 0, tag.attributes[i + 3] ?? 0);
      if (reference.column >= 0) throw new UnreadableWorkbook('damaged');
      moveTo(reference.row);
      return;
    }
    moveTo(rowNumber + 1);
  }

  function moveTo(number: number): void {
    rowNumber = number;
    rows.moveTo(number);
  }

  function openCell(tag: XmlTag): void {
    if (isInCell) throw new UnreadableWorkbook('damaged');
    if (++budget.cells > limits.cells) throw passedLimit('tooManyCells', limits.cells);
    isInCell = true;
    hasFormula = false;
    hasValue = false;
    style = 0;
    type = NUMBER;
    text.clear();
    column++;
    const attributes = tag.attributes;
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      if (attributes[i + 1] !== 0) continue;
      const start = attributes[i + 2] ?? 0;
      const end = attributes[i + 3] ?? 0;
      if (attributes[i] === REF) {
        parseReference(tag.bytes, start, end);
        if (reference.column < 0) throw new UnreadableWorkbook('damaged');
        column = reference.column;
        if (reference.row !== rowNumber) moveTo(reference.row);
      } else if (attributes[i] === STYLE) style = parseIndex(tag.bytes, start, end);
      else if (attributes[i] === TYPE) type = hashOf(tag.bytes, start, end);
    }
    if (column >= limits.columns) throw passedLimit('tooManyColumns', limits.columns);
  }

  function closeCell(): void {
    const cell = readCell();
    if (cell !== undefined) rows.set(column, cell);
  }

  function readCell(): Cell | undefined {
    if (hasFormula && (!hasValue || (text.length === 0 && type !== FORMULA_TEXT))) return { uncalculated: true };
    if (text.length === 0) return undefined;
    switch (type) {
      case NUMBER:
        return readNumber();
      case SHARED:
        return readShared();
      case BOOLEAN:
        return readBoolean();
      case ERROR:
        return { error: writtenText() };
      case DATE:
        return readIsoDate();
      case INLINE:
      case FORMULA_TEXT:
        return writtenText() || undefined;
      default:
        throw new UnreadableWorkbook('damaged');
    }
  }

  function writtenText(): string {
    return decode(text.bytes, 0, text.length);
  }

  /** Something that is no number stays as it was written, for a finding at its cell. */
  function readNumber(): Cell | undefined {
    const value = parseNumber(text.bytes, text.length);
    if (Number.isNaN(value)) return writtenText().trim() || undefined;
    const kind = styles[style];
    if (kind === 'date') return serialToDate(value);
    return kind === 'time' ? serialToDuration(value) : value;
  }

  function readShared(): string | undefined {
    const index = parseNumber(text.bytes, text.length);
    const value = Number.isInteger(index) && index >= 0 ? strings(index) : undefined;
    if (value === undefined) throw new UnreadableWorkbook('damaged');
    return value === '' ? undefined : value;
  }

  function readBoolean(): Cell {
    const written = writtenText().trim().toLowerCase();
    if (written === '1' || written === 'true') return true;
    return written === '0' || written === 'false' ? false : written;
  }

  function readIsoDate(): Cell {
    const cell = isoToCell(writtenText().trim());
    const isBeforeCalendar = typeof cell === 'object' && 'date' in cell && cell.date < '1900-01-01';
    return styles[style] === 'time' && isBeforeCalendar ? isoToCell(cell.time ?? '00:00') : cell;
  }
}

function parseIndex(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (bytes[i] ?? 0) - 0x30;
  return value;
}

function hashOf(bytes: Buffer, start: number, end: number): number {
  return xmlName(bytes.toString('latin1', start, end));
}
