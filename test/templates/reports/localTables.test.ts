import { describe, expect, it } from 'vitest';
import { composePublic } from '../../../functions/report/public/composePublic.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { catalogue, funders } from '../../../templates/index.ts';
import { datasetOf, participant, type ExampleRows } from '../../support/exampleRows.ts';
import { composeReport } from '../../support/fillReport.ts';
import { periodNamed } from '../../support/figuresIn.ts';

function order(funderId: string, reportId: string) {
  for (const funder of funders)
    for (const report of funder.reports) if (funder.id === funderId && report.id === reportId) return { funder, report };
  throw new Error(`There is no ${reportId}`);
}

const orders = [order('esf-plus', 'quarterly'), order('municipality', 'board'), order('skr', 'kolada')] as const;
const [, board] = orders;
const listOf = (which: typeof board, rows: ExampleRows, table: string) => composeReport(which, '2025-K3', rows).lists.get(table);
const withdrawn = (rows: ExampleRows, table: string) => {
  const request = { ...board, dataset: datasetOf(rows), period: periodNamed('2025-K3'), revision: 1, catalogue };
  return composePublic(composeReport(board, '2025-K3', rows), request)?.lists.get(table);
};

const rows: ExampleRows = {
  project: { horizontalTeaching: ['kurs a', 'FAT', 'Ingen har gått'] },
  participants: [
    participant('a', { sex: 'women', measure: '7', measureWord: 'Nystartsjobb', group: 'Kurs A' }),
    participant('b', { sex: 'men', measure: '8', measureWord: 'FAT' }),
    participant('b', { sex: 'men', measure: '8', measureWord: 'FAT', startsOn: '2025-08-01' }),
    participant('c', { sex: 'women' }),
  ],
  attendance: [{ identityNumber: 'a', month: '2025-07', time: 7.5 * HOUR, supportPerHour: 10_000, financier: 'Kommunen' }],
};

describe.each(orders.map((each) => [each.report.id, each] as const))('the report %s', (_, which) => {
  it('has local measures, groups and financiers in rows that begin with the word', () => {
    expect(listOf(which, rows, 'LokalaInsatser')).toEqual([
      ['Nystartsjobb', 1, 0, 1, 1, 0, 1],
      ['FAT', 0, 2, 2, 0, 1, 1],
    ]);
    expect(listOf(which, rows, 'Delinsatser')).toEqual([['Kurs A', 1, 0, 1, 1, 0, 1, 7.5, 0, 7.5]]);
    expect(listOf(which, rows, 'ErsattningPerFinansiar')).toEqual([['Kommunen', 750, 0, 750]]);
  });

  it('says course by course what is taught of the horizontal principles, and drafts a sentence', () => {
    expect(listOf(which, rows, 'Undervisning')).toEqual([
      ['Kurs A', 1, 0, 1, undefined, 7.5],
      ['FAT', 0, 1, 1, undefined, 'underlag saknas'],
      ['Ingen har gått', 0, 0, 0, undefined, 'underlag saknas'],
      ['Alla kurser, unika deltagare', 1, 1, 2, 66.7, 7.5],
    ]);
    const drafted = listOf(which, rows, 'Principer')?.map(([text]) => (typeof text === 'string' ? text : '')) ?? [];
    expect(drafted.at(-1)?.replaceAll('\u00a0', ' ')).toMatch(
      /^Undervisning: 2 av 3 deltagare \(66,7 %\) har undervisats i horisontella principer, 7,50? tim sammanlagt\. Kurs A: 1 deltagare, 7,50? tim; FAT: 1 deltagare; Ingen har gått: 0 deltagare\.$/,
    );
  });
});

describe('the hours of a course', () => {
  it('that is a local measure are those of who has no other in the month, on rows without a group', () => {
    const participants = [
      participant('a', { measureWord: 'FAT' }),
      participant('b', { measureWord: 'FAT' }),
      participant('b', { measureWord: 'Praktik' }),
    ];
    const attendance = [
      { identityNumber: 'a', month: '2025-07', time: 2.25 * HOUR },
      { identityNumber: 'a', month: '2025-08', time: HOUR, group: 'Snickeri' },
      { identityNumber: 'a', month: '2025-05', time: 4 * HOUR },
      { identityNumber: 'b', month: '2025-07', time: 8 * HOUR },
    ];
    const given = { project: { horizontalTeaching: ['fat'] }, participants, attendance };
    expect(listOf(board, given, 'Undervisning')).toEqual([
      ['FAT', 0, 0, 2, undefined, 2.25],
      ['Alla kurser, unika deltagare', 0, 0, 2, 100, 2.25],
    ]);
  });

  it('that only Närvaro names are told too', () => {
    const attendance = [{ identityNumber: 'a', month: '2025-07', time: 3 * HOUR, group: 'Jämställdhetsdag' }];
    const given = { project: { horizontalTeaching: ['jämställdhetsdag'] }, participants: [participant('a')], attendance };
    expect(listOf(board, given, 'Undervisning')).toEqual([
      ['Jämställdhetsdag', 0, 0, 0, undefined, 3],
      ['Alla kurser, unika deltagare', 0, 0, 0, 0, 3],
    ]);
  });
});

describe('where nothing is written', () => {
  const bare = { participants: [participant('a')] };

  it('the tables say so', () => {
    const said = ['LokalaInsatser', 'Delinsatser', 'ErsattningPerFinansiar', 'Undervisning'].map(
      (table) => listOf(board, bare, table)?.[0]?.[0],
    );
    expect(said).toEqual([
      'Insats är skriven med nummer på alla rader.',
      'Delinsats är inte angiven på någon rad.',
      'Finansiär är inte angiven på någon rad i Närvaro.',
      'Inga kurser i horisontella principer är angivna för projektet.',
    ]);
  });

  it('a group that sounds like teaching is proposed', () => {
    const [row] = listOf(board, { participants: [participant('a', { group: 'Jämställdhet 1' })] }, 'Undervisning') ?? [];
    expect(row?.[0]).toBe(
      'Inga kurser är angivna. ”Jämställdhet 1” ser ut att vara sådana: ange dem i projektets inställning horizontalTeaching.',
    );
  });
});

it('the public edition hides few persons in them', () => {
  expect(withdrawn(rows, 'LokalaInsatser')?.[1]).toEqual(['FAT', 0, '..', '..', 0, '..', '..']);
  expect(withdrawn(rows, 'Undervisning')?.at(-1)).toEqual(['Alla kurser, unika deltagare', '..', '..', '..', '..', 7.5]);
});
