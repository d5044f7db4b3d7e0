import type { Cell } from '../../domain/cell.ts';
import type { FormatKind, SectionsFormat, UnitFormat } from './classifyFormat.ts';
import type { TextCollector } from '../package/collectText.ts';
import type { TextDecode } from './decodeText.ts';
import { parseNumber } from './parseNumber.ts';
import { isoToCell, serialToDuration, type SerialToDate } from './readDate.ts';
import type { SharedStrings } from './readSharedStrings.ts';
import { plainCell } from './scanPlainCell.ts';
import { UnreadableWorkbook } from '../package/unreadable.ts';
import { xmlName } from '../package/xmlName.ts';

/** What the cells of a workbook point to. */
export interface CellContext {
  readonly styles: readonly FormatKind[];
  readonly strings: SharedStrings;
  readonly serialToDate: SerialToDate;
  readonly decode: TextDecode;
}

/** Values of a cell's `t`, which says what its text is. */
export const cellTypes = {
  number: xmlName('n'),
  shared: xmlName('s'),
  inline: xmlName('inlineStr'),
  formulaText: xmlName('str'),
  boolean: xmlName('b'),
  error: xmlName('e'),
  date: xmlName('d'),
} as const;

/** The cell of a written text. What is not of its type stays text, for a finding at the cell. */
export function readCell(
  context: CellContext,
  written: { readonly type: number; readonly style: number; readonly text: TextCollector },
): Cell {
  const { type, style, text } = written;
  switch (type) {
    case cellTypes.number: {
      const value = parseNumber(text.bytes, text.length);
      return Number.isNaN(value) ? decodeText().trim() : readNumber(context, value, style);
    }
    case cellTypes.shared:
      return readShared(context, parseNumber(text.bytes, text.length));
    case cellTypes.boolean:
      return readBoolean(decodeText().trim());
    case cellTypes.error:
      return { error: decodeText() };
    case cellTypes.date:
      return isoToCell(decodeText().trim(), isTime(context.styles[style]));
    default:
      return decodeText();
  }

  function decodeText(): string {
    return context.decode(text.bytes, 0, text.length);
  }
}

/** The cell scanned last as a plain cell of these bytes. */
export function readPlainCell(context: CellContext, bytes: Buffer): Cell {
  switch (plainCell.kind) {
    case 'number':
      return readNumber(context, plainCell.value, plainCell.style);
    case 'shared':
      return readShared(context, plainCell.index);
    case 'text':
      return context.decode(bytes, plainCell.textStart, plainCell.textEnd);
  }
}

/** By the number format. */
function readNumber({ styles, serialToDate }: CellContext, value: number, style: number): Cell {
  const kind = styles[style];
  if (kind === undefined || kind === 'plain') return value;
  return readFormatted(typeof kind === 'object' && kind.kind === 'sections' ? kind.of(value) : kind, value, serialToDate);
}

function readFormatted(kind: Exclude<FormatKind, SectionsFormat>, value: number, serialToDate: SerialToDate): Cell {
  switch (kind) {
    case 'plain':
      return value;
    case 'date':
      return serialToDate(value);
    case 'time':
    case 'clock':
      return serialToDuration(value, kind === 'clock');
    default:
      return { shown: shownNumber(value, kind), unit: kind.unit, raw: value };
  }
}

function isTime(kind: FormatKind | undefined): boolean {
  return kind === 'time' || kind === 'clock';
}

/** Spreadsheets keep fifteen digits: what multiplying adds behind them is noise. */
function shownNumber(value: number, { times, over, sign }: UnitFormat): number {
  const signed = sign === undefined ? value : sign === 'plus' ? Math.abs(value) : -Math.abs(value);
  return times === 1 && over === 1 ? signed : Number(((signed * times) / over).toPrecision(15));
}

/** A cell must not lose its text silently, so an index outside the table is damage. */
function readShared({ strings }: CellContext, index: number): string {
  const whole = index | 0;
  const text = whole === index && whole >= 0 ? strings(whole) : undefined;
  if (text === undefined) throw new UnreadableWorkbook('damaged');
  return text;
}

function readBoolean(written: string): Cell {
  if (written === '1' || written === 'true') return true;
  return written === '0' || written === 'false' ? false : written;
}
