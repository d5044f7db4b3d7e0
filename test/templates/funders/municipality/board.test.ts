import { describe, expect, it } from 'vitest';
import { composeContent, type ComposedReport, type ContentRequest } from '../../../../functions/report/content/composeContent.ts';
import { composePublic } from '../../../../functions/report/public/composePublic.ts';
import type { PortfolioProject } from '../../../../functions/shared/definition/portfolio.ts';
import { municipality } from '../../../../templates/funders/municipality/funder.ts';
import { board } from '../../../../templates/funders/municipality/board/report.ts';
import { catalogue } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { cost, datasetOf, ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const request = (rows: ExampleRows, portfolio: readonly PortfolioProject[] = []): ContentRequest => ({
  dataset: datasetOf(rows),
  period: periodNamed('2025-K3'),
  funder: municipality,
  report: board,
  revision: 1,
  catalogue,
  portfolio,
});
const compose = (rows: ExampleRows): ComposedReport => composeContent(request(rows));
const people = (count: number, row: Parameters<typeof participant>[1], first = 0) =>
  Array.from({ length: count }, (_, index) => participant(`${row?.sex ?? ''}${first + index}`, row));

/** Spaces that do not break are written as they are read aloud. */
const said = ({ cells }: Pick<ComposedReport, 'cells'>, name: string) => {
  const text = cells.get(name);
  return typeof text === 'string' ? text.replaceAll('\u00a0', ' ') : '';
};

const rows: ExampleRows = {
  project: { startsOn: '2024-07-01', endsOn: '2026-06-30', grantAwarded: { 2024: 300_000, 2025: 700_000 } },
  participants: [
    ...people(12, { sex: 'women', municipality: 'Ragunda' }),
    ...people(8, { sex: 'men', startsOn: '2025-07-01', municipality: 'Timrå' }),
    ...Array.from({ length: 6 }, (_, index) =>
      ended(`left${index}`, { sex: 'women', exitReason: index < 3 ? 'workUnsubsidised' : 'other' }),
    ),
  ],
  costs: [
    cost(100_000_00, { voucher: 'A1', bookedOn: '2024-11-05' }),
    cost(250_000_50, { voucher: 'A2', bookedOn: '2025-08-15' }),
    cost(999_00, { voucher: 'A3', bookedOn: '2025-10-01' }),
  ],
  references: [{ figure: 'ended.resultShare', period: '2025-K3', area: 'Riket', value: 31.5, source: 'Kolada' }],
};

describe('the page to the board', () => {
  it('says how many took part, by sex, against the quarter before', () => {
    expect(said(compose(rows), 'board.people')).toBe(
      'Under kvartal 3 2025 deltog 26 personer (18 kvinnor och 8 män), jämfört med 18 personer under kvartal 2 2025.',
    );
  });

  it('says one woman, one man and one person in the singular', () => {
    const two = [...people(1, { sex: 'women' }), ...people(1, { sex: 'men', startsOn: '2025-07-01' })];
    expect(said(compose({ participants: two }), 'board.people')).toBe(
      'Under kvartal 3 2025 deltog 2 personer (1 kvinna och 1 man), jämfört med 1 person under kvartal 2 2025.',
    );
  });

  it('says what became of those who left', () => {
    expect(said(compose(rows), 'board.results')).toBe('6 personer avslutades. Av dem gick 50,0 % till arbete eller studier.');
  });

  it('says how much of the grant is used, and how much of the time', () => {
    expect(said(compose(rows), 'board.money')).toBe(
      'Sedan starten har 350 001 kr av beviljade 1 000 000 kr använts, 35,0 %. 62,6 % av projekttiden har gått.',
    );
  });

  it('says what is missing where there is nothing', () => {
    const empty = compose({ project: { grantAwarded: {} } });
    expect(said(empty, 'board.people')).toBe('Inga deltagare finns under kvartal 3 2025.');
    expect(said(empty, 'board.results')).toBe('Ingen deltagare avslutades under kvartal 3 2025.');
    expect(said(empty, 'board.money')).toMatch(/^Kostnader eller beviljade belopp saknas/);
  });

  it('pictures every quarter since the start, this one last, as counted in each', () => {
    const listed = compose(rows).lists.get('Utveckling');
    expect(listed).toEqual([
      ['kvartal 3 2024', 0, 0, 0, 0],
      ['kvartal 4 2024', 0, 0, 0, 0],
      ['kvartal 1 2025', 18, 0, 0, 18],
      ['kvartal 2 2025', 18, 0, 0, 18],
      ['kvartal 3 2025', 18, 8, 0, 26],
    ]);
  });

  it('counts each year’s costs up to the end of the period', () => {
    expect(compose(rows).lists.get('Pengar')).toEqual([
      ['2024', 300_000, 100_000, 200_000],
      ['2025', 700_000, 250_000.5, 449_999.5],
    ]);
  });

  it('puts the figures of others, with their source, beside the project’s own', () => {
    expect(compose(rows).lists.get('Jamforelsetal')).toEqual([
      ['Resultat vid avslut, andel som börjat arbeta eller studera', 50, 'Riket', 31.5, 'Kolada'],
    ]);
  });

  it('puts the municipalities side by side', () => {
    expect(compose(rows).lists.get('Kommuner')).toEqual([
      ['Ragunda', 12, 0, 12],
      ['Timrå', 0, 8, 8],
    ]);
  });
});

describe('the page to the board in the public edition', () => {
  const few: ExampleRows = {
    ...rows,
    participants: [...people(12, { sex: 'women' }), ...people(3, { sex: 'men' })],
  };
  const open = (of: ExampleRows) => {
    const asked = request(of);
    const edition = composePublic(composeContent(asked), asked);
    if (!edition) throw new Error('There is no public edition');
    return edition;
  };

  it('says nothing of a split that would tell of a few', () => {
    expect(said(compose(few), 'board.people')).toContain('12 kvinnor och 3 män');
    expect(said(open(few), 'board.people')).toMatch(/^Under kvartal 3 2025 deltog 15 personer[,.]/);
    expect(said(open(few), 'board.people')).not.toContain('män');
    expect(said(open(few), 'board.money')).toBe(said(compose(few), 'board.money'));
  });

  it('says that a handful is not told', () => {
    expect(said(open({ participants: people(3, { sex: 'men' }) }), 'board.people')).toBe(
      'Under kvartal 3 2025 var deltagarna så få att antalet inte redovisas offentligt.',
    );
  });
});

describe('the portfolio', () => {
  const one = (name: string, more: Partial<PortfolioProject>): PortfolioProject => ({
    project: { ...exampleProject, name, coFinancingShare: 46, endsOn: '2026-12-31', grantAwarded: { 2025: 400_000 } },
    funder: 'Svenska ESF-rådet',
    figures: { 'participants.met': { women: 3, men: 9, nonBinary: 0, unstated: 0, total: 12 }, 'ended.resultShare': 25 },
    publicFigures: { 'participants.met': { women: null, men: null, nonBinary: 0, unstated: 0, total: 12 }, 'ended.resultShare': null },
    accumulated: { 'cost.total': 100_000 },
    awaited: [
      { title: 'Kvartalsrapport', period: '2025-K2', dueOn: '2025-07-31' },
      { title: 'Kvartalsrapport', period: '2025-K3', dueOn: '2025-10-31' },
    ],
    ...more,
  });
  const portfolio = [
    one('Ung framåt', {}),
    one('Språk', { accumulated: {}, figures: {}, awaited: [{ title: 'Rapport', period: '2025-09', dueOn: '2025-10-15' }] }),
  ];
  const asked = request({}, portfolio);
  const composed = composeContent(asked);

  it('has each project’s funder, share, end, people, result and money', () => {
    expect(composed.lists.get('Portfolj')).toEqual([
      [
        'Ung framåt',
        'Svenska ESF-rådet',
        54,
        { date: '2026-12-31' },
        3,
        9,
        12,
        25,
        400_000,
        100_000,
        25,
        400_000,
        exampleProject.programme,
      ],
      [
        'Språk',
        'Svenska ESF-rådet',
        54,
        { date: '2026-12-31' },
        0,
        0,
        0,
        'underlag saknas',
        400_000,
        0,
        'underlag saknas',
        400_000,
        exampleProject.programme,
      ],
    ]);
  });

  it('shows suppressed numbers of no project in the public edition', () => {
    expect(composePublic(composed, asked)?.lists.get('Portfolj')?.[0]).toEqual([
      'Ung framåt',
      'Svenska ESF-rådet',
      54,
      { date: '2026-12-31' },
      '..',
      '..',
      12,
      '..',
      400_000,
      100_000,
      25,
      400_000,
      exampleProject.programme,
    ]);
  });

  it('lists what to hand in next, the nearest first', () => {
    expect(composed.lists.get('Inlamningar')).toEqual([
      ['Språk', 'Rapport, september 2025', { date: '2025-10-15' }],
      ['Ung framåt', 'Kvartalsrapport, kvartal 3 2025', { date: '2025-10-31' }],
    ]);
  });

  it('lists every report that is not handed in, and says which should have been', () => {
    expect(composed.lists.get('AllaInlamningar')).toEqual([
      ['Ung framåt', 'Kvartalsrapport, kvartal 2 2025', { date: '2025-07-31' }, 'skulle ha lämnats'],
      ['Språk', 'Rapport, september 2025', { date: '2025-10-15' }, undefined],
      ['Ung framåt', 'Kvartalsrapport, kvartal 3 2025', { date: '2025-10-31' }, undefined],
    ]);
  });

  it('sums the money, not the people', () => {
    expect(['granted', 'grantedInYear', 'used', 'usedShare', 'yearHeading'].map((name) => composed.cells.get(`portfolio.${name}`))).toEqual(
      [800_000, 800_000, 100_000, 12.5, 'Beviljat 2025'],
    );
  });

  it('has what is awarded each year, and the sum of each year', () => {
    const project = (more: Partial<typeof exampleProject>) => ({ ...exampleProject, programme: 'DUA', ...more });
    const several = [
      one('A', { project: project({ name: 'A', grantAwarded: { 2025: 100, 2024: 50.5 } }) }),
      one('B', { project: project({ name: 'B', grantAwarded: { 2025: 0.1 } }) }),
    ];
    expect(composeContent(request({}, several)).lists.get('BeviljatPerAr')).toEqual([
      ['A', 'DUA', '2024', 50.5],
      ['A', 'DUA', '2025', 100],
      ['B', 'DUA', '2025', 0.1],
      ['Summa', undefined, '2024', 50.5],
      ['Summa', undefined, '2025', 100.1],
    ]);
  });

  it('has the share that the settings say, and no end where there is none', () => {
    const open = one('C', { project: { ...exampleProject, grantShare: 120, endsOn: undefined } });
    expect(
      composeContent(request({}, [open]))
        .lists.get('Portfolj')?.[0]
        ?.slice(2, 4),
    ).toEqual([120, 'tills vidare']);
  });
});
