import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../../functions/report/content/composeContent.ts';
import { escapeName } from '../../../../functions/report/content/escapeName.ts';
import type { Report } from '../../../../functions/shared/definition/report.ts';
import { catalogue } from '../../../../templates/index.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { cost, datasetOf, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const report: Report = {
  id: 'quarterly',
  title: 'Kvartalsrapport',
  every: 'quarter',
  dueOn: () => '2025-10-31',
  workbook: 'esf-plus/quarterly/report.xlsx',
  comparisons: ['previousPeriod', 'target', 'reference', '2024-K3'],
  checks: [],
  cells: { 'own.cell': ({ figures }) => Object.keys(figures).length > 0 },
  lists: [{ table: 'Insatser', rows: ({ infos }) => [[infos.get('participants.met')?.title]] }],
  headline: [],
  hasPersonalData: false,
};

const compose = (rows: ExampleRows) =>
  composeContent({ dataset: datasetOf(rows), period: periodNamed('2025-K3'), funder: esfPlus, report, revision: 7, catalogue });

describe('the names of a report’s cells', () => {
  const participants = [
    participant('a', { sex: 'women', startsOn: '2025-07-01' }),
    participant('b', { sex: 'men' }),
    participant('c', { sex: 'men' }),
  ];
  const { cells } = compose({
    participants,
    costs: [cost(1_000_50)],
    budget: [{ year: 2025, line: 'Stöd & hjälp', decided: 10_00 }],
    targets: [{ figure: 'participants.met', period: 'wholeProject', total: 10 }],
    references: [{ figure: 'participants.met', period: '2025-K3', area: 'Liknande kommuner', value: 4 }],
  });

  it('name the project, the period and the report', () => {
    expect(cells.get('project.name')).toBe('Vägen till arbete');
    expect(cells.get('project.startsOn')).toEqual({ date: '2024-01-01' });
    expect(cells.get('project.costModel')).toBe('Faktiska kostnader');
    expect(cells.get('period.label')).toBe('juli–september 2025');
    expect(cells.get('period.name')).toBe('kvartal 3 2025');
    expect(cells.get('period.lastDay')).toEqual({ date: '2025-09-30' });
    expect(cells.get('report.dueOn')).toEqual({ date: '2025-10-31' });
    expect(cells.get('report.revision')).toBe(7);
  });

  it('name each part of a figure, and its title', () => {
    expect(['women', 'men', 'nonBinary', 'unstated', 'total', 'womenShare'].map((facet) => cells.get(`participants.met.${facet}`))).toEqual(
      [1, 2, 0, 0, 3, 33.3],
    );
    expect(cells.get('participants.met.title')).toBe('Deltagare under perioden');
    expect(cells.get('cost.staff.value')).toBe(1000.5);
    expect(cells.get('horizontal.equality.even.participants.met.value')).toBe('Nej');
  });

  it('name each comparison with its change, signal and heading', () => {
    expect(cells.get('participants.met.previousPeriod')).toBe(2);
    expect(cells.get('participants.met.previousPeriod.change')).toBe(1);
    expect(cells.get('participants.met.previousPeriod.changePercent')).toBe(50);
    expect(cells.get('participants.met.previousPeriod.signal')).toBe('ökar');
    expect(cells.get('participants.met.previousPeriod.note')).toBe('litet underlag, under 20');
    expect(cells.get('participants.met.women.previousPeriod')).toBe(0);
    expect(cells.get('comparison.previousPeriod.label')).toBe('kvartal 2 2025');
    expect(cells.get('participants.met.wholeProject')).toBe(10);
    expect(cells.get('participants.met.wholeProject.accumulated')).toBe(3);
    expect(cells.get('participants.met.reference')).toBe(4);
    expect(cells.get('participants.met.reference.Liknande_x0020_kommuner.change')).toBe(-1);
    expect(cells.get('participants.met.2024_x002D_K3')).toBe(0);
  });

  it('print a text where there is no number', () => {
    expect(cells.get('ended.resultShare.value')).toBe('underlag saknas');
    expect(cells.get('hours.total.women')).toBe('uppgift saknas');
    expect(cells.get('participants.met.women.previousPeriod.changePercent')).toBe('går inte att räkna från 0');
    expect(cells.get('participants.started.target')).toBe('mål saknas');
    expect(cells.get('participants.started.women.target.change')).toBe('mål saknas');
    expect(cells.get('participants.started.wholeProject.accumulated')).toBe('mål saknas');
    expect(cells.get('participants.started.men.reference')).toBe('jämförelsetal saknas');
    expect(cells.get('hours.total.previousPeriod')).toBe('underlag saknas');
  });

  it('hold only what Excel allows in a name', () => {
    expect(cells.get('budget.Stöd_x0020__x0026__x0020_hjälp.2025.decided.value')).toBe(10);
    for (const name of cells.keys()) expect(name).toMatch(/^[\p{L}_][\p{L}\p{Nd}._]{0,254}$/u);
  });

  it('do not meet in the same name when Excel forgets about case', () => {
    const names = [...cells.keys()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('include the report’s own cells and lists', () => {
    expect(cells.get('own.cell')).toBe(true);
    expect(compose({ participants }).lists.get('Insatser')).toEqual([['Deltagare under perioden']]);
  });
});

describe('escapeName', () => {
  it('never makes one name of two texts', () => {
    expect(escapeName('a b')).not.toBe(escapeName('a_x0020_b'));
    expect(escapeName('😀')).toBe('_xD83D__xDE00_');
  });
});

describe('a report’s content', () => {
  it('carries figures, checks, comparisons, titles and notes', () => {
    const { content } = compose({ participants: [participant('a')], project: { programme: 'Programområde A', costModel: 'flat15' } });
    expect(content).toMatchObject({
      funder: 'esf-plus',
      report: 'quarterly',
      period: '2025-K3',
      revision: 7,
      checks: [{ id: 'reconciliation.participants', ok: true }],
      notes: [],
    });
    expect(content.titles['EECO01']).toEqual({ title: 'Totalt antal deltagare', unit: 'persons' });
    expect(content.figures).not.toHaveProperty('EECO.ageUnknown');
  });

  it('notes a period before the funder’s first edition, which is then used', () => {
    const { content } = composeContent({
      dataset: datasetOf({ project: { programme: 'A', costModel: 'flat15' } }),
      period: periodNamed('2020-K4'),
      funder: esfPlus,
      report,
      revision: 1,
      catalogue,
    });
    expect(content.notes).toEqual([expect.stringContaining('1 januari 2021')]);
  });
});
