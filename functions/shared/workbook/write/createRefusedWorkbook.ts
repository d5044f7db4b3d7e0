import type { ChangeWords } from '../../definition/changeWords.ts';
import type { AnySheet } from '../../definition/sheet.ts';
import type { Cell } from '../../domain/cell.ts';
import { writeMarks, type TemplateMarks } from '../../domain/templateMarks.ts';
import type { CellStyle, PlannedCell, PlannedSheet } from './workbookPlan.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** The refused rows of one sheet as they stood, each with what is wrong with it. */
export interface RefusedRows {
  readonly sheet: AnySheet;
  readonly headings: readonly (string | undefined)[];
  readonly columns: ReadonlyMap<string, { readonly index: number }>;
  readonly rows: readonly { readonly cells: readonly (Cell | undefined)[]; readonly faults: string }[];
}

const heading: CellStyle = { isBold: true, fill: 'DDEBF7', color: '1F3864', hasBorder: true, wraps: true, vertical: 'top' };
const faultHeading: CellStyle = { ...heading, fill: 'C00000', color: 'FFFFFF' };
const fault: CellStyle = { wraps: true, vertical: 'top', fill: 'FCE4D6' };
const FAULT_WIDTH = 60;
const WIDTH = 18;

/** The refused rows under the headings they had, sheet by sheet, with a last column that says what is wrong. */
export function createRefusedWorkbook(
  sheets: readonly RefusedRows[],
  { marks, words }: { readonly marks: TemplateMarks; readonly words: ChangeWords },
): Uint8Array {
  return writeWorkbook({
    title: words.refusedTitle,
    sheets: sheets.map((sheet) => planSheet(sheet, words)),
    properties: writeMarks(marks),
  });
}

function planSheet({ sheet, headings, columns, rows }: RefusedRows, words: ChangeWords): PlannedSheet {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, index) => index);
  const numbers = new Set(
    [...columns].flatMap(([name, { index }]) =>
      ['identityNumber', 'organisationNumber'].includes(sheet.columns[name]?.form.kind ?? '') ? [index] : [],
    ),
  );
  return {
    name: sheet.name,
    isLandscape: true,
    frozen: { rows: 1, columns: 0 },
    columns: [...places.map(() => ({ width: WIDTH })), { width: FAULT_WIDTH }],
    rows: [
      { cells: [...places.map((index) => ({ value: headings[index], style: heading })), { value: words.faults, style: faultHeading }] },
      ...rows.map(({ cells, faults }) => ({
        cells: [...places.map((index) => planCell(cells[index], numbers.has(index))), { value: faults, style: fault }],
      })),
    ],
  };
}

/** A cell as it was read: a number that names somebody is text, so that no digit of it is lost. */
function planCell(cell: Cell | undefined, isNumber: boolean): PlannedCell | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'number') return isNumber ? { value: String(cell), style: { numberFormat: '@' } } : { value: cell };
  if (typeof cell !== 'object') return { value: cell };
  if ('date' in cell)
    return cell.time === undefined
      ? { value: { date: cell.date }, style: { numberFormat: 'yyyy\\-mm\\-dd' } }
      : { value: `${cell.date} ${cell.time}` };
  if ('shown' in cell) return planShown(cell);
  if ('duration' in cell) return { value: cell.raw, style: { numberFormat: '[h]:mm' } };
  return 'error' in cell ? { value: cell.error } : undefined;
}

/** A number with what its format showed beside it, or in thousands as it was. */
function planShown({ shown, unit, raw }: Extract<Cell, { readonly shown: number }>): PlannedCell {
  if (unit !== '') return { value: shown, style: { numberFormat: `General" ${unit}"` } };
  const commas = shown === 0 ? 1 : Math.round(Math.log10(raw / shown) / 3);
  return { value: raw, style: { numberFormat: `#,##0${','.repeat(commas)}` } };
}
