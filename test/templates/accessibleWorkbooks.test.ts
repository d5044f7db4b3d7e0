import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createUploadWorkbook } from '../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { openParts } from '../../functions/shared/workbook/package/openParts.ts';
import { funders, sheets, sheetVersion } from '../../templates/index.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { composeReport, fillComposed, readTemplate } from '../support/fillReport.ts';
import { findBarriers } from '../support/findBarriers.ts';
import { realisticRows } from '../support/realisticRows.ts';

const orders = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report })));
const rows = realisticRows();

describe('a workbook that everybody can read', () => {
  it.each(orders)('$funder.id $report.id, filled, has nothing of the checklist in the way', async (order) => {
    const period = order.report.every === 'year' ? '2025' : '2025-K3';
    expect(await findBarriers(await fillComposed(order, composeReport(order, period, rows)))).toEqual([]);
  });

  it.each(orders)('$funder.id $report.id has it without any data too', async (order) => {
    expect(await findBarriers(await fillComposed(order, composeReport(order, '2025-K3', {})))).toEqual([]);
  });

  it('the upload workbook has nothing of it in the way', async () => {
    expect(await findBarriers(createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion }))).toEqual([]);
  });

  it('is told from one that is not: each barrier is found', async () => {
    const [order] = orders;
    if (!order) throw new Error('no report');
    const parts = openParts(await fillComposed(order, composeReport(order, '2025-K3', rows), readTemplate(order)));
    const change = (part: string, from: RegExp, to: string) => parts.write(part, parts.text(part).replace(from, to));
    change('docProps/core.xml', /sv-SE/, 'en-US');
    change('xl/workbook.xml', /<sheet name="[^"]*"|(<sheet [^>]*?)name="[^"]*"/, '$1 name="Blad1"');
    change('xl/drawings/drawing1.xml', /descr="[^"]*"/, 'descr=""');
    change('xl/styles.xml', /FFFFFFFF/g, 'FF0F4C5D');
    change('xl/charts/chart1.xml', /<c:dLbls>.*?<\/c:dLbls>/gs, '');
    const barriers = (await findBarriers(parts.save())).join('\n');
    for (const words of ['language', 'Blad1', 'alternative text', 'hard to see', 'numbers by colour']) expect(barriers).toContain(words);
  });

  it('is described in the checklist', () => {
    const checklist = readFileSync(new URL('../../docs/accessible-workbooks.md', import.meta.url), 'utf8');
    for (const point of ['A1', 'header row', 'Alternative text', 'colour alone', 'sv-SE', 'merged', '4.5'])
      expect(checklist).toContain(point);
  });
});
