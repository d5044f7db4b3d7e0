import { describe, expect, it } from 'vitest';
import { hasConditions } from '../../functions/report/annex/figureLines.ts';
import { composeContent } from '../../functions/report/content/composeContent.ts';
import { escapeName } from '../../functions/report/content/escapeName.ts';
import type { FigureCatalogue } from '../../functions/shared/definition/figureCatalogue.ts';
import type { Funder } from '../../functions/shared/definition/funder.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { calendarPeriod, parsePeriod } from '../../functions/shared/domain/period.ts';
import { workbookFiller } from '../../functions/shared/workbook/fill/fillWorkbook.ts';
import { listFigures } from '../../templates/indicators/listFigures.ts';
import { cost, datasetOf, ended, participant } from './exampleRows.ts';
import { periodNamed } from './figuresIn.ts';

/** A funder and where its files are. */
export interface FunderPlace {
  readonly funder: Funder;
  /** Every figure, this funder's too. */
  readonly catalogue: FigureCatalogue;
  /** Keys that are not this funder's. */
  readonly others: readonly string[];
  readReadme(): string;
  readWorkbook(report: Report): Uint8Array;
}

const datasetFor = ({ id }: Report) =>
  datasetOf({
    project: { reports: [id] },
    participants: [
      participant('a', { sex: 'women', unit: 'Nord', municipality: 'Ragunda' }),
      ended('b', { sex: 'men', exitReason: 'workSubsidised' }),
    ],
    attendance: [{ identityNumber: 'a', month: '2025-08', time: 10 * HOUR, supportPerHour: 100_00 }],
    costs: [cost(1_000_00, { line: 'Handledning' })],
    budget: [{ year: 2025, line: 'Handledning', decided: 2_000_00 }],
    targets: [{ figure: 'participants.met', period: 'wholeProject', total: 10 }],
  });

/** What holds for every funder: its declaration, and each of its reports with the workbook it fills. */
export function describeFunder(place: FunderPlace): void {
  describe(`funder ${place.funder.id}`, () => describeDeclaration(place));
  for (const report of place.funder.reports) describe(`report ${place.funder.id} ${report.id}`, () => describeReport(report, place));
}

function describeDeclaration({ funder, others, readReadme }: FunderPlace): void {
  it('has its name, editions in order and principles', () => {
    expect(funder.name).not.toBe('');
    const days = funder.editions.map(({ validFrom }) => validFrom);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)].sort());
    expect(funder.principles.length).toBeGreaterThan(0);
  });

  it('tells how each of its figures is counted in the audit annex', () => {
    for (const [key, indicator] of Object.entries(funder.indicators)) {
      if (indicator.kind === 'family') continue;
      if (indicator.kind === 'derived') expect(indicator.formula ?? indicator.withoutFormula, key).toBeDefined();
      else expect(hasConditions(indicator), key).toBe(true);
    }
  });

  it('says where each of its figures comes from, in its README and in the figure', () => {
    const readme = readReadme();
    for (const report of funder.reports) expect(readme).toContain(`\`${report.id}\``);
    for (const [key, indicator] of Object.entries(funder.indicators)) {
      if (indicator.kind === 'family' || indicator.isInternal) continue;
      expect(indicator.source, key).toBeTruthy();
      const codes = /^([A-Z]+)(\d+)$/.exec(key);
      if (codes) expect(readme, key).toMatch(new RegExp(codes[1] ?? key));
    }
  });

  it('keeps the figures of others as they are', () => {
    expect(Object.keys(funder.indicators).filter((key) => others.includes(key))).toEqual([]);
  });

  it('has reports with ids of their own', () => {
    const ids = funder.reports.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
}

function describeReport(report: Report, { funder, catalogue, readWorkbook }: FunderPlace): void {
  const compose = () =>
    composeContent({ dataset: datasetFor(report), period: periodNamed('2025-K3'), funder, report, revision: 1, catalogue });

  it('is due after its period', () => {
    for (const kind of ['month', 'quarter', 'tertial', 'year'] as const) {
      const period = calendarPeriod(kind, 2025, 1);
      expect(report.dueOn(period, { startsOn: '2024-01-01' }) > period.lastDay).toBe(true);
    }
  });

  it('compares with what there is', () => {
    const known = ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target', 'reference'];
    for (const against of report.comparisons) expect(known.includes(against) || parsePeriod(against) !== undefined, against).toBe(true);
  });

  it('mentions only figures that exist in its mail', () => {
    const figures = listFigures(catalogue.indicators);
    expect(report.headline.length).toBeGreaterThan(0);
    expect(report.headline.filter((key) => !figures.has(key))).toEqual([]);
  });

  it('checks each thing once', () => {
    const ids = compose().content.checks.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('has a workbook in which every name and table is filled', async () => {
    const { names, tables } = await workbookFiller.describe(readWorkbook(report));
    const { cells, lists } = compose();
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
}
