import { describe, expect, it } from 'vitest';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { municipality } from '../../../../../templates/funders/municipality/funder.ts';
import { board } from '../../../../../templates/funders/municipality/board/report.ts';
import { participant, type ExampleRows } from '../../../../support/exampleRows.ts';
import { composeReport, fillComposed } from '../../../../support/fillReport.ts';

async function fill(rows: ExampleRows): Promise<{ drawings: string; breaks: string }> {
  const order = { funder: municipality, report: board };
  const parts = openParts(await fillComposed(order, composeReport(order, '2025-K3', rows)));
  const all = (start: string) =>
    parts
      .names()
      .filter((name) => name.startsWith(start) && name.endsWith('.xml'))
      .map((name) => parts.text(name))
      .join('');
  return { drawings: all('xl/drawings/'), breaks: all('xl/worksheets/') };
}

const ended = participant('a', { startsOn: '2025-07-01', endsOn: '2025-08-01', sex: 'women' });

describe('charts of a filled report', () => {
  it('are there with data, and not without', async () => {
    const [full, empty] = await Promise.all([fill({ participants: [ended] }), fill({})]);
    expect(full.drawings).toContain('Placeringar per insats');
    expect(empty.drawings).not.toContain('Placeringar per insats');
  });

  it('leave no empty space where they are not: those beside them move there, and rows that show none are hidden', async () => {
    const [full, empty] = await Promise.all([fill({ participants: [ended] }), fill({})]);
    const columnOf = (xml: string) =>
      /<xdr:col>(\d+)<\/xdr:col>/.exec(xml.slice(xml.lastIndexOf('<xdr:from>', xml.indexOf('name="Beviljat och använt per år"'))))?.[1];
    expect(Number(columnOf(full.drawings))).toBeGreaterThan(0);
    expect(columnOf(empty.drawings)).toBe('0');
    const hidden = (xml: string) => [...xml.matchAll(/<row [^>]*hidden="1"/g)].length;
    // The two charts of measures and exits are 300 points high: 20 rows.
    expect(hidden(empty.breaks)).toBeGreaterThanOrEqual(hidden(full.breaks) + 20);
  });

  it('begin a page where they would be cut by the end of one', async () => {
    const { breaks } = await fill({ participants: [ended] });
    expect(breaks).toMatch(/<rowBreaks count="\d+" manualBreakCount="\d+"><brk id="\d+"/);
  });
});
