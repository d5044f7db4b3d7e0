import { describe, expect, it } from 'vitest';
import { workbookFiller } from '../../../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { listRows, listWorkbook } from '../../../../support/listWorkbook.ts';

/** A portrait page of A4 holds some 730 points: the rows of the list are 20 high, all others 15 unless they say more. */
const after =
  '<pageMargins left="0.5" right="0.5" top="0.65" bottom="0.65" header="0.3" footer="0.3"/><pageSetup orientation="portrait" fitToHeight="0"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

/** The rows that pages end with, of a sheet with so much above a list of so many rows, which begins on row 4. */
async function breaksOf(above: number, count: number): Promise<number[]> {
  const template = listWorkbook({ rows: listRows.replace('<row r="1">', `<row r="1" ht="${above}">`), after });
  const rows = Array.from({ length: count }, (_, index) => [`Post ${index}`, index]);
  const file = await workbookFiller.fill(template, { cells: new Map(), lists: new Map([['poster', rows]]), title: '' });
  return [
    ...openParts(file)
      .text('xl/worksheets/sheet1.xml')
      .matchAll(/<brk id="(\d+)"/g),
  ].map(([, id]) => Number(id));
}

describe('pages of a filled sheet', () => {
  it('begin above a table and its title where the end of a page would cut it', async () => {
    expect(await breaksOf(600, 3)).toEqual([]);
    expect(await breaksOf(660, 3)).toEqual([1]);
  });

  it('have some rows of a table that is longer than a page: where it begins', async () => {
    expect(await breaksOf(600, 60)).toEqual([]);
    expect(await breaksOf(660, 60)).toEqual([1]);
  });

  it('and where it ends, never its last rows and sums alone', async () => {
    expect(await breaksOf(15, 60)).toEqual([]);
    expect(await breaksOf(15, 71)).toEqual([72]);
  });
});
