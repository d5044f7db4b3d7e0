import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../functions/shared/definition/cellContent.ts';
import { workbookFiller } from '../../../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { listWorkbook } from '../../../../support/listWorkbook.ts';

type Row = readonly CellContent[];

/** Fills a list of so many rows and says how often its rows were looked at. */
async function countLooks(length: number): Promise<{ readonly looks: number; readonly sheet: string }> {
  let looks = 0;
  const rows = new Proxy<readonly Row[]>(
    Array.from({ length }, (_, index): Row => [`Å ${index}`, index]),
    {
      get(list, name, receiver) {
        if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
        const value: unknown = Reflect.get(list, name, receiver);
        return value;
      },
    },
  );
  const file = await workbookFiller.fill(listWorkbook(), { cells: new Map(), lists: new Map([['poster', rows]]), title: '' });
  return { looks, sheet: openParts(file).text('xl/worksheets/sheet1.xml') };
}

describe('a long list', () => {
  it('is looked at equally often for each row, however long it is', async () => {
    const short = await countLooks(300);
    const long = await countLooks(3_000);
    expect(long.looks).toBe(10 * short.looks);
    expect(short.looks / 300).toBeLessThan(10);
  });

  it('is written whole, with its stated dimension', async () => {
    const { sheet } = await countLooks(3_000);
    expect(sheet).toContain('<dimension ref="A1:B3008"/>');
    const written = [...sheet.matchAll(/<c r="B(\d+)" s="1"><v>(\d+)<\/v>/g)].map(([, row, value]) => [Number(row), Number(value)]);
    expect(written).toEqual(Array.from({ length: 3_000 }, (_, index) => [index + 4, index]));
  });
});
