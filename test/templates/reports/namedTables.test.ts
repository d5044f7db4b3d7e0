import { describe, expect, it } from 'vitest';
import { composePublic } from '../../../functions/report/public/composePublic.ts';
import { writeContent } from '../../../functions/report/content/writeContent.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { reportContentSchema } from '../../../functions/shared/records/reportContent.ts';
import { catalogue, funders } from '../../../templates/index.ts';
import { datasetOf, ended, participant, type ExampleRows } from '../../support/exampleRows.ts';
import { composeReport } from '../../support/fillReport.ts';
import { periodNamed } from '../../support/figuresIn.ts';

function order(funderId: string, reportId: string) {
  for (const funder of funders)
    for (const report of funder.reports) if (funder.id === funderId && report.id === reportId) return { funder, report };
  throw new Error(`There is no ${reportId}`);
}

const orders = [order('municipality', 'board'), order('skr', 'kolada'), order('samordningsforbund', 'year-report')] as const;
const [board, kolada, yearReport] = orders;
const listOf = (which: typeof board, rows: ExampleRows, table: string) => composeReport(which, '2025', rows).lists.get(table);
const withdrawn = (rows: ExampleRows, table: string) => {
  const request = { ...board, dataset: datasetOf(rows), period: periodNamed('2025'), revision: 1, catalogue };
  return composePublic(composeReport(board, '2025', rows), request)?.lists.get(table);
};

const people = (from: number, to: number, row: Parameters<typeof participant>[1]) =>
  Array.from({ length: to - from }, (_, index) => participant(`person ${from + index}`, row));

describe('the matrix of units', () => {
  const participants = [
    ...people(0, 615, { unit: 'AMA', measure: '1' }),
    ...people(615, 650, { unit: 'Kultur', measure: '2' }),
    ...people(650, 815, { unit: 'Navet', measure: '8' }),
    ...people(0, 121, { unit: 'Navet', measure: '12' }),
  ];
  const zeros = (count: number) => Array<number>(count).fill(0);

  it.each([
    ['board', board],
    ['kolada', kolada],
  ])('of the report %s: 615, 35 and 286 enrolments are 815 people, 121 in two', (_, which) => {
    expect(listOf(which, { participants }, 'EnheterInsatser')).toEqual([
      ['AMA', 615, ...zeros(11), 615, 615],
      ['Navet', ...zeros(7), 165, ...zeros(3), 121, 286, 286],
      ['Kultur', 0, 35, ...zeros(10), 35, 35],
      ['Alla placeringar och unika personer', 615, 35, ...zeros(5), 165, ...zeros(3), 121, 936, 815],
      ['varav på två eller flera enheter', ...Array<undefined>(13).fill(undefined), 121],
    ]);
  });

  it('says in words that no row has a unit', () => {
    expect(listOf(board, { participants: [participant('a')] }, 'EnheterInsatser')?.[0]?.[0]).toBe('Enhet är inte angiven på någon rad.');
  });

  it('hides few persons from the public, and the sums that they follow from', () => {
    const rows = { participants: [...people(0, 3, { unit: 'Liten', sex: 'women' }), ...people(3, 40, { unit: 'Stor', sex: 'women' })] };
    const matrix = withdrawn(rows, 'EnheterInsatser');
    expect(matrix?.[0]).toMatchObject({ 0: 'Liten', 13: '..', 14: '..' });
    expect(matrix?.[1]?.[14]).toBe('..');
  });
});

describe('municipalities side by side', () => {
  const rows: ExampleRows = {
    participants: [
      ended('a', { sex: 'women', municipality: 'Ragunda', exitReason: 'workUnsubsidised', supportAtStart: ['socialAssistance', 'wage'] }),
      ended('b', { sex: 'men', municipality: 'Ragunda', supportAtStart: ['socialAssistance'] }),
      participant('c', { sex: 'men', municipality: 'Timrå' }),
      participant('d', { municipality: 'Timrå' }),
    ],
    attendance: [{ identityNumber: 'a', month: '2025-07', time: 7.5 * HOUR }],
  };

  it.each([
    ['board', board],
    ['year report of the coordination association', yearReport],
  ])('in the %s: participants, exits, results and hours', (_, which) => {
    expect(listOf(which, rows, 'KommunerJamforda')).toEqual([
      ['Ragunda', 1, 1, 2, 1, 1, 2, 100, 0, 50, 7.5, 0, 7.5],
      ['Timrå', 0, 1, 2, 0, 0, 0, 'underlag saknas', 'underlag saknas', 'underlag saknas', 0, 0, 0],
    ]);
    const support = listOf(which, rows, 'KommunerForsorjning');
    expect(support?.map((row) => [row[0], row[1], row[2], row[3], row.at(-2), row.at(-1)])).toEqual([
      ['Ragunda', 'Kvinnor', 1, 1, 0, 1],
      ['Ragunda', 'Män', 0, 1, 0, 1],
      ['Ragunda', 'Totalt', 1, 2, 0, 2],
      ['Timrå', 'Kvinnor', 0, 0, 0, 0],
      ['Timrå', 'Män', 0, 0, 1, 1],
      ['Timrå', 'Icke-binär eller uppgift saknas', 0, 0, 1, 1],
      ['Timrå', 'Totalt', 0, 0, 2, 2],
    ]);
  });

  it('leave the four columns of Deltagare per kommun as they are, and the support to those who may see it', () => {
    expect(listOf(board, rows, 'Kommuner')).toEqual([
      ['Ragunda', 1, 1, 2],
      ['Timrå', 0, 1, 2],
    ]);
    expect(withdrawn(rows, 'KommunerForsorjning')).toEqual([[catalogue.words.withheld]]);
  });
});

describe('a report of a thousand names in every column of names', () => {
  it('stays under 5 MB as JSON: figures are kept, and comparisons of names give way', () => {
    const name = (kind: string, index: number) =>
      `${kind} med ett långt namn som ingen vill läsa hela av ${String(index).padStart(4, '0')}`;
    const participants = Array.from({ length: 12_000 }, (_, index) => ({
      identityNumber: `p${index}`,
      sex: index % 2 ? ('women' as const) : ('men' as const),
      startsOn: '2024-03-01',
      endsOn: '2025-08-31',
      exitReason: 'workSubsidised' as const,
      measure: String((index % 12) + 1) as '1',
      unit: name('Enhet', Math.floor(index / 12)),
      municipality: name('Kommun', (Math.floor(index / 12) * 7) % 1000),
      measureWord: name('Insats', index % 1000),
      group: name('Grupp', index % 1000),
    }));
    const attendance = participants.map(({ identityNumber }, index) => ({
      identityNumber,
      month: '2025-08',
      time: HOUR,
      supportPerHour: 50_00,
      financier: name('Finansiär', index % 1000),
    }));
    const years = [2024, 2025, 2026];
    const budget = Array.from({ length: 3_000 }, (_, index) => ({
      year: years[index % 3] ?? 2024,
      line: name('Post', Math.floor(index / 3)),
      decided: 100_00,
    }));
    const { content } = composeReport(board, '2025', { participants, attendance, budget });
    const { figures } = content;
    const whole = { ...content, public: figures };
    expect(JSON.stringify(whole).length).toBeGreaterThan(5_000_000);
    const bytes = writeContent(whole, catalogue.indicators);
    expect(bytes.length).toBeLessThan(5_000_000);
    const written = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    expect(written.figures).toEqual(figures);
    expect(written.comparisons['participants.met']).toEqual(content.comparisons['participants.met']);
    const missing = Object.keys(content.comparisons).filter((line) => written.comparisons[line] === undefined);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every((line) => /med ett långt namn|\.övriga\./.test(line))).toBe(true);
  }, 240_000);
});
