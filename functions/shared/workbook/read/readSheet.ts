import type { CellRange, SheetRow } from '../../domain/cell.ts';
import { collectText } from '../package/collectText.ts';
import { createRows, type CellBudget } from './collectRows.ts';
import { limits } from '../package/limits.ts';
import { parseReference, reference } from './parseReference.ts';
import { parseRange } from '../package/reference.ts';
import { readAttribute } from '../package/readAttribute.ts';
import { cellTypes, readCell, readPlainCell, type CellContext } from './readCell.ts';
import type { XmlTag } from '../package/scanAttributes.ts';
import { plainCell, scanPlainCell } from './scanPlainCell.ts';
import { plainRow, scanPlainRow } from './scanPlainRow.ts';
import { scanXml } from '../package/scanXml.ts';
import { passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';
import type { Window } from '../package/words.ts';
import { xmlName, xmlNameOf } from '../package/xmlName.ts';

/** What the sheets of a workbook share. */
export interface SheetContext extends CellContext {
  readonly budget: CellBudget;
}

const SHEET_DATA = xmlName('sheetData');
const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const FORMULA = xmlName('f');
const INLINE = xmlName('is');
const TEXT = xmlName('t');
const PHONETIC = xmlName('rPh');
const MERGE = xmlName('mergeCell');
const VALIDATION = xmlName('dataValidation');
const REF = xmlName('r');
const RANGE = xmlName('ref');
const STYLE = xmlName('s');
const TYPE = xmlName('t');
const NO_ROW = -1;
/** Rows of the usual shape read in one go: a loop that never ends is compiled more than once while it runs, and so is who calls it often. */
const ROWS_AT_ONCE = 64;

/** Reads one sheet's XML and hands over its rows in batches. Returns its merged ranges, which stand behind them. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
  deliver: (batch: readonly SheetRow[]) => void,
): Promise<readonly CellRange[]> {
  const { budget } = context;
  const rows = createRows(deliver, budget);
  const text = collectText();
  let depth = 0;
  /** Depth of the row that is open as the innermost but for what is inside it. */
  let rowDepth = NO_ROW;
  let isInData = false;
  let isInCell = false;
  let isPhonetic = false;
  let rowNumber = 0;
  let column = -1;
  let style = 0;
  let type = cellTypes.number;
  let hasFormula = false;
  let hasValue = false;
  let hasInline = false;
  const merged: CellRange[] = [];
  let merges = 0;
  let validations = 0;

  await scanXml(chunks, { open, text: text.add, close, shortcut });
  rows.finish();
  return merged;

  /** Cells of the usual shape, one after the other, and on into the next row. Everything else takes the way over `open` and `close`, with the same result. */
  function shortcut(window: Window, from: number, end: number): number {
    if (!isInData || isInCell) return from;
    let at = from;
    for (let i = 0; i < ROWS_AT_ONCE; i++) {
      at = takeCells(window, at, end);
      const next = depth === rowDepth ? scanPlainRow(window, at, end) : at;
      if (next === at) break;
      startRow(plainRow.number);
      at = next;
    }
    return at;
  }

  function takeCells(window: Window, from: number, end: number): number {
    let at = from;
    for (;;) {
      const next = scanPlainCell(window, at, end);
      if (next === at) return at;
      countCell();
      if (plainCell.row !== rowNumber) moveTo(plainCell.row);
      column = plainCell.column;
      rows.set(column, readPlainCell(context, window.bytes));
      at = next;
    }
  }

  function open(tag: XmlTag): boolean {
    depth++;
    if (!isInData) {
      openOutsideData(tag);
      return false;
    }
    switch (tag.name) {
      case CELL:
        openCell(tag);
        return false;
      case VALUE:
        return openValue();
      case ROW:
        openRow(tag);
        return false;
      case FORMULA:
        hasFormula = true;
        return false;
      case INLINE:
        openInline();
        return false;
      case TEXT:
        return isInCell && !isPhonetic && (hasInline || !hasValue);
      case PHONETIC:
        isPhonetic = true;
        return false;
      default:
        return false;
    }
  }

  function close(name: number): void {
    if (depth-- === rowDepth) rowDepth = NO_ROW;
    if (name === CELL && isInCell) closeCell();
    else if (name === PHONETIC) isPhonetic = false;
    else if (name === SHEET_DATA) isInData = false;
  }

  function openOutsideData(tag: XmlTag): void {
    const { name } = tag;
    if (name === SHEET_DATA) isInData = true;
    else if (name === MERGE) {
      if (++merges > limits.merges) throw passedLimit('tooManyMerges', limits.merges);
      const range = parseRange(readAttribute(tag, RANGE) ?? '');
      if (range && (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn)) merged.push(range);
    } else if (name === VALIDATION && ++validations > limits.validations) throw passedLimit('tooManyValidations', limits.validations);
  }

  function openRow(tag: XmlTag): void {
    rowDepth = depth;
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      if (tag.attributes[i] !== REF || tag.attributes[i + 1] !== 0) continue;
      parseReference(tag.bytes, tag.attributes[i + 2] ?? 0, tag.attributes[i + 3] ?? 0);
      if (reference.column >= 0) throw new UnreadableWorkbook('damaged');
      startRow(reference.row);
      return;
    }
    if (rowNumber >= limits.rows) throw passedLimit('tooManyRows', limits.rows);
    startRow(rowNumber + 1);
  }

  function startRow(number: number): void {
    column = -1;
    moveTo(number);
  }

  function moveTo(number: number): void {
    rowNumber = number;
    rows.moveTo(number);
  }

  function countCell(): void {
    if (++budget.cells > limits.cells) throw passedLimit('tooManyCells', limits.cells);
  }

  function openCell(tag: XmlTag): void {
    if (isInCell) throw new UnreadableWorkbook('damaged');
    countCell();
    isInCell = true;
    hasFormula = false;
    hasValue = false;
    hasInline = false;
    style = 0;
    type = cellTypes.number;
    text.clear();
    column++;
    const { attributes, bytes } = tag;
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      if (attributes[i + 1] !== 0) continue;
      const start = attributes[i + 2] ?? 0;
      const end = attributes[i + 3] ?? 0;
      if (attributes[i] === REF) moveToCell(bytes, start, end);
      else if (attributes[i] === STYLE) style = parseIndex(bytes, start, end);
      else if (attributes[i] === TYPE) type = xmlNameOf(bytes, start, end);
    }
    if (column >= limits.columns) throw passedLimit('tooManyColumns', limits.columns);
  }

  function moveToCell(bytes: Buffer, start: number, end: number): void {
    parseReference(bytes, start, end);
    if (reference.column < 0) throw new UnreadableWorkbook('damaged');
    column = reference.column;
    if (reference.row !== rowNumber) moveTo(reference.row);
  }

  /** The text of `<is>` counts, whatever stands in a `<v>` beside it; of other types than inline text the value does. */
  function openInline(): void {
    if (type !== cellTypes.inline || hasInline) return;
    hasInline = true;
    text.clear();
  }

  function openValue(): boolean {
    hasValue = true;
    if (hasInline) return false;
    text.clear();
    return isInCell;
  }

  function closeCell(): void {
    isInCell = false;
    const hasNothing = !hasValue || (text.length === 0 && type !== cellTypes.formulaText);
    if (hasFormula && hasNothing) rows.set(column, { uncalculated: true });
    else if (text.length > 0) rows.set(column, readCell(context, { type, style, text }));
  }
}

function parseIndex(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (bytes[i] ?? 0) - 0x30;
  return value;
}
