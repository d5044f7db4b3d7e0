import { describe, expect, it } from 'vitest';
import { esfPlus } from '../../../templates/funders/esf-plus/funder.ts';
import { quarterly } from '../../../templates/funders/esf-plus/quarterly/report.ts';
import { comparisonsList } from '../../../templates/reports/lists.ts';
import { cost, participant, type ExampleRows } from '../../support/exampleRows.ts';
import { composeReport } from '../../support/fillReport.ts';

const compose = (rows: ExampleRows, period = '2025-K3') => composeReport({ funder: esfPlus, report: quarterly }, period, rows);
const list = (table: string, rows: ExampleRows, period?: string) => compose(rows, period).lists.get(table);

const started = (id: string, startsOn: string, sex: 'women' | 'men' = 'women') => participant(id, { startsOn, sex });

describe('comparisons', () => {
  const rows: ExampleRows = {
    project: { startsOn: '2024-07-01' },
    participants: [started('a', '2025-07-01'), started('b', '2025-08-01', 'men'), started('c', '2025-05-01'), started('d', '2024-08-01')],
  };
  const rowOf = (found: ExampleRows) => list('Jamforelser', found)?.find(([, title]) => title === 'Påbörjade under perioden');

  it('one row for each figure with an earlier value, against the period before, the year before and since start', () => {
    expect(rowOf(rows)).toEqual([
      ...['Deltagare', 'Påbörjade under perioden', 'personer', 2, 1, 1, 100, 'ökar', 1, 100, 4],
      'litet underlag, under 20',
    ]);
  });

  it('the figures of an area stand together, participants first', () => {
    const areas = (list('Jamforelser', rows) ?? []).map(([area]) => area);
    expect(areas[0]).toBe('Deltagare');
    expect(areas.filter((area, index) => area !== areas[index - 1])).toEqual([...new Set(areas)]);
    expect(areas).not.toContain('Övrigt');
  });

  it('a break between definitions is marked on its line', () => {
    const { view } = compose(rows);
    const changed = { code: 'changedDefinition', text: 'definitionen har ändrats' } as const;
    const broken = (view.comparisons['participants.started'] ?? []).map((each) => ({ ...each, change: changed, changePercent: changed }));
    const listed = comparisonsList.rows({ ...view, comparisons: { ...view.comparisons, 'participants.started': broken } });
    expect(listed.filter((row) => typeof row[11] === 'string' && row[11].startsWith('Tidsseriebrott')).map(([, title]) => title)).toEqual([
      'Påbörjade under perioden',
    ]);
  });

  it('an increase from nothing is said in words where the year before had something', () => {
    const found = rowOf({ ...rows, participants: [started('a', '2025-07-01'), started('d', '2024-08-01')] });
    expect(found?.slice(3, 7)).toEqual([1, 0, 1, 'från 0']);
  });

  it('a figure without an earlier value is left out, and kept in the JSON', () => {
    const first: ExampleRows = { ...rows, participants: [started('a', '2025-07-01')] };
    expect(rowOf(first)).toBeUndefined();
    expect(rowOf({ ...rows, project: { startsOn: '2025-07-01' } })).toBeUndefined();
    const kept = compose(first).content.comparisons['participants.started'] ?? [];
    expect(kept.map(({ against }) => against)).toContain('previousPeriod');
  });

  it('a table without lines says so', () => {
    expect(list('Jamforelser', {})?.map(([text]) => text)).toEqual(['Inget nyckeltal har ett tidigare värde.']);
  });
});

describe('targets', () => {
  const rows: ExampleRows = {
    project: { startsOn: '2025-01-01' },
    participants: [started('a', '2025-07-01'), started('b', '2025-02-01', 'men')],
    targets: [
      { figure: 'participants.started', period: '2025-K3', women: 2, men: 1, total: 3 },
      { figure: 'participants.started', period: 'wholeProject', total: 8 },
    ],
  };

  it('the period’s target against the period, the project’s against what has come out since start', () => {
    expect(list('Mal', rows)).toEqual([
      ['Perioden', 'Påbörjade under perioden', 2, 1, 3, 1, -2, 33.3],
      ['Hela projektet', 'Påbörjade under perioden', undefined, undefined, 8, 2, -6, 25],
    ]);
  });

  it('no targets is said in words', () => {
    expect(list('Mal', {})).toEqual([['', 'Inga mål är inlagda för perioden eller hela projektet.']]);
  });
});

describe('checks and notes', () => {
  it('every check has its numbers, their difference and its outcome in words', () => {
    const checks = list('Kontroller', { participants: [participant('a', { startsOn: '2025-07-01', sex: 'women' })] });
    expect(checks).toContainEqual([
      'Påbörjade med uppgift om sysselsättning mot alla påbörjade: alla ska ha en uppgift',
      0,
      1,
      -1,
      'Avviker',
    ]);
    expect(checks).toContainEqual(['Deltagare under perioden är högst så många som placeringarna', 1, 1, 0, 'Stämmer']);
  });

  it('the summary counts the deviating', () => {
    const { cells } = compose({ participants: [participant('a', { startsOn: '2025-07-01', sex: 'women' })] });
    expect(cells.get('checks.summary')).toMatch(/^\d+ av \d+ kontroller avviker, se bladet Kontroller$/);
    expect(compose({}).cells.get('checks.summary')).toBe('Inga kontroller gäller för de uppgifter som finns');
  });

  it('a project without notes says so', () => {
    const noNotes: ExampleRows = {
      project: { programme: 'ESF+ A1', costModel: 'flat15', coFinancingShare: 46, startsOn: '2024-01-01', endsOn: '2026-06-30' },
    };
    expect(list('Noteringar', noNotes)).toEqual([['Inga noteringar.']]);
  });
});

describe('budget lines of the quarter', () => {
  it('are the year’s, with what is spent up to the period’s last day', () => {
    const rows: ExampleRows = {
      budget: [{ year: 2025, line: 'Språkstöd', decided: 100_000_00, carriedOver: 20_000_00 }],
      costs: [cost(30_000_00, { bookedOn: '2025-09-30', line: 'Språkstöd' }), cost(1_00, { bookedOn: '2025-10-01', line: 'Språkstöd' })],
    };
    expect(list('Budgetposter', rows)).toEqual([
      ['Språkstöd', '2025', 100_000, 20_000, 120_000, 30_000, 90_000, undefined, 0, undefined, 25],
    ]);
  });

  it('a year without budget is said in words', () => {
    expect(list('Budgetposter', {})).toEqual([['Ingen budget är inlagd för året.', '2025']]);
  });
});
