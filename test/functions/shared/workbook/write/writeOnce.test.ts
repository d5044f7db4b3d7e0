import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../../../functions/shared/workbook/write/writeWorkbook.ts';
import type { CellStyle, PlannedSheet } from '../../../../../functions/shared/workbook/write/workbookPlan.ts';

const kronor: CellStyle = { numberFormat: '#,##0.00' };
const bold: CellStyle = { isBold: true };

/** A long sheet, and how often its rows were asked for. */
function watchRows(madeFrom?: object) {
  let times = 0;
  const sheet: PlannedSheet = {
    name: 'Rader',
    columns: [{ width: 12 }],
    rows: [{ cells: [{ value: 'Belopp', style: bold }] }],
    moreRows: {
      *[Symbol.iterator]() {
        times += 1;
        for (let row = 0; row < 500; row += 1)
          yield { cells: [{ value: row, style: kronor }, { value: '=text som ser ut som en formel' }] };
      },
    },
    ...(madeFrom && { madeFrom }),
  };
  return { sheet, times: () => times };
}

const front = (style: CellStyle): PlannedSheet => ({
  name: 'Först',
  columns: [{ width: 12 }],
  rows: [{ cells: [{ value: 'Rapport', style }] }],
});
const last: PlannedSheet = { ...front({ isUnderlined: true }), name: 'Sist' };

describe('a sheet made from the same as before', () => {
  it('is written once, and stands in every workbook as if it had been written there', () => {
    const { sheet, times } = watchRows({});
    const made = [1, 2].map(() => writeWorkbook({ title: 'Bilaga', sheets: [front(bold), sheet, last] }));
    expect(times()).toBe(1);
    const anew = writeWorkbook({ title: 'Bilaga', sheets: [front(bold), watchRows().sheet, last] });
    for (const each of made) expect(each).toEqual(anew);
  });

  it('is written anew where styles have other numbers', () => {
    const { sheet, times } = watchRows({});
    writeWorkbook({ title: 'Bilaga', sheets: [front(bold), sheet, last] });
    const other = writeWorkbook({ title: 'Bilaga', sheets: [front({ size: 16 }), sheet, last] });
    expect(times()).toBe(2);
    expect(other).toEqual(writeWorkbook({ title: 'Bilaga', sheets: [front({ size: 16 }), watchRows().sheet, last] }));
  });
});
