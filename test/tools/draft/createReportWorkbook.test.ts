import { describe, expect, it } from 'vitest';
import type { ChartsSection, GridSection, ListSection, ReportLayout, Section } from '../../../functions/shared/definition/layout.ts';
import { createReportWorkbook } from '../../../tools/draft/createReportWorkbook.ts';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../functions/shared/workbook/package/openParts.ts';
import { openXmlErrors } from '../../support/openXmlErrors.ts';
import { saveInOffice } from '../../support/printInOffice.ts';
import { readAll } from '../../support/readAll.ts';

type Name = 'year' | 'sum';

const grid: GridSection<'participants.started'> = {
  kind: 'grid',
  heading: 'Deltagare',
  table: 'Deltagare',
  labels: ['Deltagare'],
  columns: [{ heading: 'Kvinnor', facet: 'women' }, { heading: 'Mål', facet: 'target', otherwise: 'mål saknas' }, { heading: 'Kommentar' }],
  rows: [{ titles: ['Påbörjade'], key: 'participants.started' }],
};
const list: ListSection<never, Name> = {
  kind: 'list',
  heading: 'Poster',
  table: 'Poster',
  columns: [
    { heading: 'Post', format: 'text' },
    { heading: 'Året', headingName: 'year', format: 'kronor' },
  ],
  sums: { title: 'Summa', names: ['sum'] },
};
const chart: ChartsSection = {
  kind: 'charts',
  height: 200,
  charts: [
    { title: 'Poster', description: 'Poster i kronor', kind: 'bars', table: 'Poster', series: ['Året'], format: 'count', axis: 'Kronor' },
  ],
};

const layoutOf = (
  ...sheets: readonly (readonly Section<'participants.started', Name>[])[]
): ReportLayout<'participants.started', Name> => ({
  header: { left: '{project.name}', right: '' },
  footer: { left: '', center: '', right: 'Sida &P' },
  subtitles: [],
  sheets: sheets.map((sections, index) => ({
    name: `Blad ${index + 1}`,
    title: 'Rubrik',
    subtitles: ['project.name'],
    orientation: 'portrait',
    widths: [30, 15, 15, 15],
    sections,
  })),
});

describe('drafting a report workbook', () => {
  it('a layout becomes a valid workbook that can be filled, the same every time', async () => {
    const draft = await createReportWorkbook(layoutOf([grid, list, chart]), 'Utkast');
    expect(openXmlErrors(draft)).toEqual([]);
    expect(Buffer.from(await createReportWorkbook(layoutOf([grid, list, chart]), 'Utkast')).equals(draft)).toBe(true);
    const file = await workbookFiller.fill(draft, {
      title: 'Rapport',
      cells: new Map<string, string | number>([
        ['participants.started.women', 7],
        ['project.name', 'Vägen'],
        ['year', '2025'],
        ['sum', 30],
      ]),
      lists: new Map([
        [
          'Poster',
          [
            ['Hyra', 10],
            ['Lön', 20],
          ],
        ],
      ]),
    });
    expect(openXmlErrors(file)).toEqual([]);
    expect((await readAll(file)).cells['Blad 1']).toMatchObject({
      A1: 'Rubrik',
      A2: 'Vägen',
      A6: 'Påbörjade',
      B6: 7,
      C6: 'mål saknas',
      B9: '2025',
      A10: 'Hyra',
      B11: 20,
      A12: 'Summa',
      B12: 30,
    });
  });

  it('a workbook that has been saved in LibreOffice is filled like the draft', async () => {
    const saved = saveInOffice(await createReportWorkbook(layoutOf([grid, list, chart]), 'Utkast'));
    const file = await workbookFiller.fill(saved, {
      title: 'Rapport',
      cells: new Map<string, string | number>([
        ['participants.started.women', 7],
        ['year', '2025'],
        ['sum', 30],
      ]),
      lists: new Map([
        [
          'Poster',
          [
            ['Hyra', 10],
            ['Lön', 20],
          ],
        ],
      ]),
    });
    expect(openXmlErrors(file)).toEqual([]);
    expect((await readAll(file)).cells['Blad 1']).toMatchObject({ B6: 7, B9: '2025', A10: 'Hyra', B11: 20, A12: 'Summa', B12: 30 });
    const chartXml = openParts(file).text('xl/charts/chart1.xml');
    expect(chartXml).toContain("<c:f>'Blad 1'!$B$10:$B$11</c:f>");
    expect(chartXml).toContain('<c:pt idx="1"><c:v>20</c:v></c:pt>');
  });

  it('a figure on several sheets is filled on all of them', async () => {
    const other: GridSection<'participants.started'> = { ...grid, table: 'Deltagare2' };
    const draft = await createReportWorkbook(layoutOf([grid], [other]), '');
    const file = await workbookFiller.fill(draft, { title: '', cells: new Map([['participants.started.women', 7]]), lists: new Map() });
    const { cells } = await readAll(file);
    expect([cells['Blad 1']?.['B6'], cells['Blad 2']?.['B6']]).toEqual([7, 7]);
  });

  it('a figure twice on one sheet is refused by name', async () => {
    await expect(createReportWorkbook(layoutOf([grid, { ...grid, table: 'Deltagare2' }]), '')).rejects.toThrow(
      'participants.started.women stands twice on Blad 1',
    );
  });

  it('a row that says nothing of a column is refused by name', async () => {
    const target = { heading: 'Nuläge', place: 'now' };
    const said = { ...grid, columns: [target], rows: [{ titles: ['Mål'], own: { now: 'sum' as const } }] };
    expect(openXmlErrors(await createReportWorkbook(layoutOf([said]), ''))).toEqual([]);
    const silent = (column: GridSection['columns'][number]) => layoutOf([{ ...grid, columns: [column], rows: [{ titles: ['Mål'] }] }]);
    for (const column of [target, { heading: 'Nuläge', facet: 'women' } as const])
      await expect(createReportWorkbook(silent(column), '')).rejects.toThrow('The row Mål says nothing of Nuläge');
  });

  it('a chart of a table that no sheet has is refused by name', async () => {
    await expect(createReportWorkbook(layoutOf([chart]), '')).rejects.toThrow('The chart Poster shows Poster, which no sheet has');
  });

  it('charts are native, bound to the list’s cells and described in words', async () => {
    const parts = openParts(await createReportWorkbook(layoutOf([list, chart]), ''));
    expect(parts.text('xl/charts/chart1.xml')).toContain("<c:f>'Blad 1'!$B$6:$B$6</c:f>");
    expect(parts.text('xl/drawings/drawing1.xml')).toContain('descr="Poster i kronor"');
  });
});
