import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../functions/shared/definition/cellContent.ts';
import { workbookFiller } from '../../../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { listWorkbook } from '../../../../support/listWorkbook.ts';

/** The heading row of a list filled with these rows. */
async function headingsOver(rows: readonly (readonly CellContent[])[]): Promise<string | undefined> {
  const file = await workbookFiller.fill(listWorkbook(), { cells: new Map(), lists: new Map([['poster', rows]]), title: '' });
  return /<row r="3"[^>]*>/.exec(openParts(file).text('xl/worksheets/sheet1.xml'))?.[0];
}

describe('a list that has nothing to list', () => {
  it('is its sentence without headings', async () => {
    expect(await headingsOver([['Inget har ändrats.', undefined]])).toContain('hidden="1"');
    expect(await headingsOver([['', 'Inga mål är inlagda.']])).toContain('hidden="1"');
  });

  it('is told from a row with a name or a number, and from several rows', async () => {
    expect(await headingsOver([['Hyra', undefined]])).not.toContain('hidden');
    expect(await headingsOver([['Hyra m.m.', 0]])).not.toContain('hidden');
    expect(await headingsOver([['Hyra m.m.', undefined], ['Lön m.m.']])).not.toContain('hidden');
    expect(await headingsOver([])).not.toContain('hidden');
  });
});
