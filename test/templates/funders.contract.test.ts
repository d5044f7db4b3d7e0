import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeContent } from '../../functions/report/composeContent.ts';
import { escapeName } from '../../functions/report/escapeName.ts';
import { defineFunder, type Funder } from '../../functions/shared/definition/funder.ts';
import type { FigureCatalogue } from '../../functions/shared/definition/figureCatalogue.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { calendarPeriod, parsePeriod } from '../../functions/shared/domain/period.ts';
import { workbookFiller } from '../../functions/shared/excel/fillWorkbook.ts';
import { catalogue, figures, funders } from '../../templates/index.ts';
import { commonIndicators } from '../../templates/indicators/commonIndicators.ts';
import { countPeople, isMet } from '../../templates/indicators/people.ts';
import { participantChecks } from '../../templates/checks/participantChecks.ts';
import { cost, datasetOf, ended, participant } from '../support/exampleRows.ts';
import { periodNamed } from '../support/figuresIn.ts';

const folder = new URL('../../templates/funders/', import.meta.url);
const pathOf = (path: string) => new URL(path, folder);

const dataset = datasetOf({
  participants: [
    participant('a', { sex: 'women', unit: 'Nord', municipality: 'Ragunda' }),
    ended('b', { sex: 'men', exitReason: 'workSubsidised' }),
  ],
  attendance: [{ identityNumber: 'a', month: '2025-08', time: 10 * HOUR, supportPerHour: 100_00 }],
  costs: [cost(1_000_00, { line: 'Handledning' })],
  budget: [{ year: 2025, line: 'Handledning', decided: 2_000_00 }],
  targets: [{ figure: 'participants.met', period: 'wholeProject', total: 10 }],
});
const compose = (funder: Funder, report: Report, words: FigureCatalogue = catalogue) =>
  composeContent({ dataset, period: periodNamed('2025-K3'), funder, report, revision: 1, catalogue: words });

describe.each(funders)('funder $id', (funder) => {
  it('has its name, editions in order and principles', () => {
    expect(funder.name).not.toBe('');
    const days = funder.editions.map(({ validFrom }) => validFrom);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)].sort());
    expect(funder.principles.length).toBeGreaterThan(0);
  });

  it('says where each of its figures comes from, in its README and in the figure', () => {
    const readme = readFileSync(pathOf(`${funder.id}/README.md`), 'utf8');
    for (const report of funder.reports) expect(readme).toContain(`\`${report.id}\``);
    for (const [key, indicator] of Object.entries(funder.indicators)) {
      if (indicator.kind === 'family' || indicator.isInternal) continue;
      expect(indicator.source, key).toBeTruthy();
      const codes = /^([A-Z]+)(\d+)$/.exec(key);
      if (codes) expect(readme, key).toMatch(new RegExp(codes[1] ?? key));
    }
  });

  it('keeps the figures of others as they are', () => {
    const others = [
      ...Object.keys(commonIndicators),
      ...funders.filter((each) => each !== funder).flatMap(({ indicators }) => Object.keys(indicators)),
    ];
    expect(Object.keys(funder.indicators).filter((key) => others.includes(key))).toEqual([]);
  });

  it('has reports with ids of their own', () => {
    const ids = funder.reports.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
});

const reports = funders.flatMap((funder) => funder.reports.map((report) => ({ name: `${funder.id} ${report.id}`, funder, report })));

describe.each(reports)('report $name', ({ funder, report }) => {
  it('is due after its period', () => {
    for (const kind of ['month', 'quarter', 'tertial', 'year'] as const) {
      const period = calendarPeriod(kind, 2025, 1);
      expect(report.dueOn(period) > period.lastDay).toBe(true);
    }
  });

  it('compares with what there is', () => {
    const known = ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target', 'reference'];
    for (const against of report.comparisons) expect(known.includes(against) || parsePeriod(against) !== undefined, against).toBe(true);
  });

  it('mentions only figures that exist in its mail', () => {
    expect(report.headline.length).toBeGreaterThan(0);
    expect(report.headline.filter((key) => !figures.has(key))).toEqual([]);
  });

  it('checks each thing once', () => {
    const ids = compose(funder, report).content.checks.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('has a workbook in which every name and table is filled', async () => {
    expect(existsSync(pathOf(report.workbook))).toBe(true);
    const { names, tables } = await workbookFiller.describe(readFileSync(pathOf(report.workbook)));
    const { cells, lists } = compose(funder, report);
    const known = new Set([...cells.keys()].map((name) => name.toLowerCase()));
    const filled = names.filter((name) => !name.startsWith('_xlnm.'));
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.filter((name) => !known.has(name.toLowerCase()))).toEqual([]);
    for (const [table, rows] of lists) {
      const columns = tables.find(({ name }) => name === table)?.columns;
      expect(columns, table).toBeDefined();
      for (const row of rows) expect(row, table).toHaveLength(columns?.length ?? 0);
    }
  });

  it('shows only the figures of its own making or everybody’s', () => {
    for (const name of Object.keys(report.cells)) expect(escapeName(name)).toBe(name);
  });
});

describe('a third funder', () => {
  const coordination = defineFunder({
    id: 'samordningsforbund',
    name: 'Samordningsförbundet',
    editions: [{ validFrom: '2024-01-01', name: '2024' }],
    indicators: {
      'coordination.ofWorkingAge': countPeople({
        title: 'Deltagare i arbetsför ålder',
        source: '16–65 år, finsam.se',
        among: isMet,
        where: ({ age }) => age === undefined || (age >= 16 && age <= 65),
      }),
    },
    reports: [
      {
        id: 'monthly-statistics',
        title: 'Månadsstatistik',
        every: 'month',
        dueOn: ({ lastDay }) => lastDay,
        workbook: '',
        comparisons: ['previousPeriod'],
        checks: participantChecks,
        cells: {},
        lists: [],
        headline: ['coordination.ofWorkingAge'],
        hasPersonalData: false,
      },
    ],
    principles: ['Jämställdhet'],
    notesOn: () => [],
  });

  it('needs a definition and nothing else: figures, comparisons, checks and cells follow', () => {
    const [report] = coordination.reports;
    if (!report) throw new Error('no report');
    const indicators = { ...catalogue.indicators, ...coordination.indicators };
    const { content, cells } = compose(coordination, report, { ...catalogue, indicators });
    expect(content.figures['coordination.ofWorkingAge']).toMatchObject({ women: 1, men: 1, total: 2 });
    expect(content.comparisons['coordination.ofWorkingAge']?.[0]).toMatchObject({
      against: 'previousPeriod',
      value: 2,
      signal: 'unchanged',
    });
    expect(content.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(cells.get('coordination.ofWorkingAge.women')).toBe(1);
    expect(content.figures['EECO01']).toBeDefined();
  });
});
