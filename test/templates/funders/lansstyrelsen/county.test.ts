import { describe, expect, it } from 'vitest';
import { countyGrantOf } from '../../../../templates/funders/lansstyrelsen/shared/editions.ts';
import { lansstyrelsen } from '../../../../templates/funders/lansstyrelsen/funder.ts';
import { notesOnProject } from '../../../../templates/funders/lansstyrelsen/shared/notes.ts';
import { partReport } from '../../../../templates/funders/lansstyrelsen/part-report/report.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { cost, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';

const project = {
  funder: 'lansstyrelsen',
  programme: '§37a Jämtlands län 2025',
  coFinancingShare: 30,
  reports: ['part-report'],
  grantAwarded: { 2024: 100_000, 2025: 200_000.5, 2026: 50_000 },
};
const rows: ExampleRows = {
  project,
  participants: [
    participant('a', { sex: 'women', bornOn: '1990-01-01' }),
    participant('b', { sex: 'men', bornOn: '2007-03-02' }),
    participant('c', { sex: 'men', bornOn: '2007-03-01' }),
    participant('d', { sex: 'women' }),
  ],
  costs: [
    cost(120_000_25, { bookedOn: '2024-05-01' }),
    cost(80_000_00),
    cost(40_000_00, { financing: 'workTime' }),
    cost(9_00, { bookedOn: '2026-01-01' }),
  ],
};
const composed = composeReport({ funder: lansstyrelsen, report: partReport }, '2025', rows);

describe('the part report to the county administrative board', () => {
  it('counts women, men, girls and boys by age on their first start', () => {
    expect(composed.content.figures['county.adults']).toMatchObject({ women: 2, men: 1, total: 3 });
    expect(composed.content.figures['county.children']).toMatchObject({ women: 0, men: 1, total: 1 });
    expect(composed.content.checks.find(({ id }) => id === 'county.ages')).toMatchObject({ ok: true, left: 4, right: 4 });
  });

  it('has the economy since the project’s start: awarded, spent, co-financed and left to the öre', () => {
    expect(['awarded', 'spent', 'coFinancing', 'remaining'].map((name) => composed.cells.get(`county.${name}`))).toEqual([
      300_000.5, 200_000.25, 40_000, 100_000.25,
    ]);
  });

  it('says so when nothing is awarded', () => {
    const { cells } = composeReport({ funder: lansstyrelsen, report: partReport }, '2025', {
      ...rows,
      project: { ...project, grantAwarded: {} },
    });
    expect(cells.get('county.remaining')).toBe('beviljat belopp saknas');
  });

  it.each([
    ['§37a Jämtlands län 2025', '§37a'],
    ['Förordning 2010:1122, 37 §', '§37'],
    ['TIA 2025', 'TIA'],
    ['Tidiga insatser för asylsökande', 'TIA'],
    ['ESF+', undefined],
  ])('the programme «%s» is %s', (programme, name) => {
    expect(countyGrantOf({ programme, startsOn: '2025-01-01' })?.name).toBe(name);
  });

  it('notes co-financing outside what §37a usually has, and a programme that names no grant', () => {
    const given = { ...exampleProject, ...project };
    expect(notesOnProject(given)).toEqual([]);
    expect(notesOnProject({ ...given, coFinancingShare: 60 })).toEqual([expect.stringContaining('25–50 %')]);
    expect(notesOnProject({ ...given, programme: 'Annat' })).toEqual([expect.stringContaining('§37a eller TIA')]);
  });
});
