import { describe, expect, it } from 'vitest';
import { cellOf, writeName, type CellName } from '../../../functions/shared/definition/cellName.ts';
import {
  defineLayout,
  type ChartLayout,
  type GridRow,
  type ReportLayout,
  type Section,
} from '../../../functions/shared/definition/layout.ts';
import type { EsfKey } from '../../../templates/funders/esf-plus/shared/esfFigures.ts';
import type { koladaCells } from '../../../templates/funders/skr/kolada/koladaCells.ts';
import type { grantCells } from '../../../templates/funders/tillvaxtverket/municipality-grant/grantCells.ts';
import { definePortal, fieldsOf, listPortal } from '../../../templates/funders/tillvaxtverket/shared/portal.ts';
import { publishCells, type CommonCell } from '../../../templates/reports/cells.ts';
import { claimSection } from '../../../templates/reports/claimSection.ts';
import { costsSheet } from '../../../templates/reports/ledgerSheets.ts';
import { keyFiguresSection, ownKeyFigure } from '../../../templates/reports/keyFigures.ts';
import { narrativeRow, progressSheet } from '../../../templates/reports/narrative.ts';
import { pageFrame } from '../../../templates/reports/sheets.ts';

type Grant = keyof typeof grantCells;
type Sections = readonly Section<EsfKey, CommonCell | Grant>[];

describe('the names in a layout', () => {
  it('are those of the workbook', () => {
    const names: readonly CellName<EsfKey, Grant>[] = ['project.name', 'grant.now.awarded', cellOf('claim.support', 'women.target')];
    expect(names.map(writeName)).toEqual(['project.name', 'grant.now.awarded', 'claim.support.women.target']);
  });

  it('of figures that nobody declares do not compile, nor of facets that no figure has', () => {
    const names: readonly CellName<EsfKey, never>[] = [
      // @ts-expect-error misspelt
      cellOf('claim.suport', 'value'),
      // @ts-expect-error no facet
      cellOf('claim.support', 'valu'),
      // @ts-expect-error the cell of a figure is asked for by its key
      'claim.support.value',
    ];
    const rows: readonly GridRow<EsfKey>[] = [
      { titles: ['Stöd'], key: 'claim.support' },
      // @ts-expect-error misspelt, written inline
      { titles: ['Stöd'], key: 'claim.suport' },
      // @ts-expect-error misspelt facet
      { titles: ['Stöd'], key: 'claim.support', names: { previousPeriods: null } },
      // @ts-expect-error misspelt name
      { titles: ['Stöd'], key: 'claim.support', names: { value: 'claim.suport.value' } },
      // @ts-expect-error a row that says no figures names none
      { titles: ['Stöd'], key: 'claim.support' } satisfies GridRow,
    ];
    const chart: Pick<ChartLayout<EsfKey>, 'rows'>[] = [
      { rows: ['cost.staff', 'cost.income'] },
      // @ts-expect-error misspelt
      { rows: ['cost.staff', 'cost.incomes'] },
    ];
    expect([names.length, rows.length, chart.length]).toEqual([3, 5, 2]);
  });

  it('of facts, notes, headings and sums are settings or the report’s own', () => {
    const sections: Sections = [
      { kind: 'facts', rows: [{ title: 'Projekt', name: 'project.name' }] },
      { kind: 'note', text: { name: 'checks.summary' } },
      { kind: 'list', heading: '', table: '', columns: [], sums: { title: '', names: ['grant.sum.year', cellOf('cost.total', 'value')] } },
      // @ts-expect-error misspelt fact
      { kind: 'facts', rows: [{ title: 'Projekt', name: 'project.nam' }] },
      // @ts-expect-error misspelt fact beside
      { kind: 'facts', rows: [], beside: { column: 4, rows: [{ title: 'Projekt', name: 'project.nam' }] } },
      // @ts-expect-error misspelt note
      { kind: 'note', text: { name: 'checks.sumary' } },
      // @ts-expect-error misspelt sum
      { kind: 'list', heading: '', table: '', columns: [], sums: { title: '', names: ['grant.sum.yaer'] } },
      // @ts-expect-error misspelt heading
      { kind: 'list', heading: '', table: '', columns: [{ heading: '', headingName: 'grant.column.nwo', format: 'text' }] },
      // @ts-expect-error misspelt row of the report's own
      keyFiguresSection([ownKeyFigure(['Bidrag', 'Tilldelat'], 'grant.now.awardd')]),
      // @ts-expect-error sums of another claim
      claimSection('Ansökan', { table: 'Ansokan', sums: 'claim.sum' }),
    ];
    const layouts: readonly ReportLayout<EsfKey, CommonCell>[] = [
      // @ts-expect-error sums that the report does not have
      defineLayout<EsfKey, CommonCell>({ ...pageFrame, sheets: [costsSheet({ name: 'Kostnader', sums: 'claim.sums.cost' })] }),
      // @ts-expect-error a text that the report does not have
      defineLayout<EsfKey, CommonCell>({ ...pageFrame, sheets: [progressSheet([narrativeRow('Aktiviteter', 'progress.activites')])] }),
      // @ts-expect-error what it may show is said before, not told from what it shows
      defineLayout({ ...pageFrame, sheets: [costsSheet({ name: 'Kostnader', sums: 'claim.sum.cost' })] }),
    ];
    expect([sections.length, layouts.length]).toEqual([10, 3]);
  });

  it('of a report’s own cells are those that it fills', () => {
    const own: readonly (keyof typeof koladaCells)[] = [
      'skr.sum.participants.women',
      // @ts-expect-error misspelt
      'skr.sums.participants.women',
      // @ts-expect-error not counted
      'skr.overlap.ended.nonBinary',
    ];
    expect(own).toHaveLength(3);
    expect(publishCells({ 'x.said': '' }, 'x.said')).toHaveProperty(['x.said'], 'same');
    // @ts-expect-error misspelt: what the public edition shows
    expect(publishCells({ 'x.said': '' }, 'x.siad')).toHaveProperty(['x.siad']);
  });

  it('that a form is typed from are cells of the report', () => {
    const portal = definePortal({ isCumulative: true, fields: fieldsOf('Läget', ['Resultat', { cell: 'x.said' }]) });
    expect(listPortal(() => portal, { 'x.said': () => '' }).table).toBe('Portal');
    // @ts-expect-error misspelt
    expect(listPortal(() => portal, { 'x.siad': () => '' }).table).toBe('Portal');
    // @ts-expect-error misspelt figure
    expect(fieldsOf('Läget', ['Resultat', { figure: 'participants.mett' }])).toHaveLength(1);
  });
});
