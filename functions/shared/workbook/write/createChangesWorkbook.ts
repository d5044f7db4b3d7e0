import type { ChangeWords } from '../../definition/changeWords.ts';
import type { ChangedRow } from '../../records/uploadChanges.ts';
import type { CellStyle, PlannedRow } from './workbookPlan.ts';
import { writeWorkbook } from './writeWorkbook.ts';

const heading: CellStyle = { isBold: true, fill: '1F3864', color: 'FFFFFF', hasBorder: true, vertical: 'top' };
const cell: CellStyle = { vertical: 'top', wraps: true };
const fills = { added: 'E2EFDA', changed: 'FFF2CC', removed: 'FCE4D6' } as const;
/** Characters. */
const widths = [14, 12, 8, 30, 12, 40, 30, 30, 30];
/** Rows of a sheet in Excel, less the header. */
const MOST = 1_048_000;

/** Every row that an upload would add, change or take away, one line for each cell that changes. */
export function createChangesWorkbook(
  sheets: readonly { readonly sheet: string; readonly rows: readonly ChangedRow[] }[],
  words: ChangeWords,
): Uint8Array {
  const lines = sheets.flatMap(({ sheet, rows }) => rows.flatMap((row) => planChange(sheet, row, words))).slice(0, MOST);
  const nothing: PlannedRow = { cells: [{ value: words.noChanges }] };
  return writeWorkbook({
    title: words.changesTitle,
    sheets: [
      {
        name: words.changesSheet,
        isLandscape: true,
        frozen: { rows: 1, columns: 0 },
        columns: widths.map((width) => ({ width })),
        rows: [{ cells: words.changeHeadings.map((value) => ({ value, style: heading })) }, ...(lines.length > 0 ? lines : [nothing])],
      },
    ],
  });
}

function planChange(sheet: string, { kind, row, file, person, name, cells }: ChangedRow, words: ChangeWords): PlannedRow[] {
  const cellsBefore = [
    { value: sheet, style: cell },
    { value: words.kinds[kind], style: { ...cell, fill: fills[kind] } },
    { value: row, style: cell },
    { value: file ?? words.thisFile, style: cell },
    { value: person, style: cell },
    { value: name, style: cell },
  ];
  if (cells.length === 0) return [{ cells: cellsBefore }];
  return cells.map(({ column, before, after, isHidden }) => ({
    cells: [
      ...cellsBefore,
      ...[column, isHidden ? words.hidden : before, isHidden ? words.hidden : after].map((value) => ({ value, style: cell })),
    ],
  }));
}
