import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samordningsforbund } from '../../../../templates/funders/samordningsforbund/funder.ts';
import { shuffleRows } from '../../../../templates/funders/samordningsforbund/monthly-statistics/shuffleRows.ts';
import { ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';
import { realisticRows } from '../../../support/realisticRows.ts';

const compose = (id: string, period: string, rows: ExampleRows) => {
  const report = samordningsforbund.reports.find((each) => each.id === id);
  if (!report) throw new Error(id);
  return composeReport({ funder: samordningsforbund, report }, period, {
    ...rows,
    project: { funder: 'samordningsforbund', reports: [id], ...rows.project },
  });
};
const checksOf = (id: string, period: string, rows: ExampleRows) => compose(id, period, rows).content.checks.filter(({ ok }) => !ok);

describe('the monthly statistics', () => {
  const rows: ExampleRows = {
    participants: [
      participant('a', { sex: 'women', bornOn: '1990-05-05', measure: '5' }),
      ended('b', { sex: 'men', bornOn: '1980', endsOn: '2025-08-12' }),
      ended('c', { sex: 'women', bornOn: '1999-01-01', endsOn: '2025-09-30' }),
      ended('d', { exitReason: 'misregistered' }),
      ended('e', { endsOn: '2025-07-31' }),
    ],
  };
  const list = (given: ExampleRows) => compose('monthly-statistics', '2025-08', given).lists.get('Manadsstatistik') ?? [];

  it('has a row for each placement of the month: measure, sex, age, start, and the end when it has come', () => {
    expect(list(rows)).toHaveLength(3);
    expect(list(rows)).toEqual(
      expect.arrayContaining([
        ['Praktik', 'Kvinna', 34, { date: '2025-03-01' }, undefined],
        [expect.any(String), 'Man', 45, { date: '2025-03-01' }, { date: '2025-08-12' }],
        [expect.any(String), 'Kvinna', 26, { date: '2025-03-01' }, undefined],
      ]),
    );
    expect(checksOf('monthly-statistics', '2025-08', rows)).toEqual([]);
  });

  it('stands in an order that says nothing of the order it was written in, and is the same each time', () => {
    const people = realisticRows().participants ?? [];
    const shown = list({ participants: people });
    expect(list({ participants: people.toReversed() })).toEqual(shown);
    const starts = shown.map((row) => JSON.stringify(row[3]));
    expect(starts).not.toEqual(starts.toSorted());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer())), fc.string(), (items, key) => {
        const once = shuffleRows(items, key);
        expect(shuffleRows(items.toReversed(), key)).toEqual(once);
        expect(once.map((item) => JSON.stringify(item)).sort()).toEqual(items.map((item) => JSON.stringify(item)).sort());
      }),
    );
  });

  it('another key gives another order', () => {
    const items = Array.from({ length: 50 }, (_, index) => [index] as const);
    expect(shuffleRows(items, 'upload-1')).not.toEqual(shuffleRows(items, 'upload-2'));
  });

  it('and the sheets about single persons are never mailed', () => {
    expect(samordningsforbund.reports.map(({ id, hasPersonalData }) => [id, hasPersonalData])).toEqual([
      ['monthly-statistics', true],
      ['sus', true],
      ['year-report', false],
    ]);
  });
});

describe('the crib sheets for SUS', () => {
  const rows: ExampleRows = {
    participants: [
      participant('a', {
        sex: 'women',
        bornOn: '1990-05-05',
        startsOn: '2025-06-01',
        supportAtStart: ['socialAssistance', 'sicknessBenefit'],
      }),
      participant('', { identityNumber: undefined, localId: 'x', sex: 'men', bornOn: '1980-01-01', startsOn: '2025-05-02' }),
      participant('b', { isProtected: 'yes', sex: 'women', bornOn: '1970-01-01', startsOn: '2025-07-01' }),
      ended('c', { startsOn: '2025-05-05', exitReason: 'misregistered' }),
      ended('d', { exitReason: 'misregistered', endsOn: '2025-06-30' }),
      ended('e', {
        exitReason: 'workSubsidised',
        endsOn: '2025-05-31',
        employmentAtStart: 'unemployed',
        employmentAfter: 'work',
        supportAfter: ['wage'],
      }),
      ended('f', { exitReason: 'ownRequest', endsOn: '2025-08-31', employmentAtStart: 'employed', employmentAfter: 'work' }),
    ],
  };
  const list = (table: string) => compose('sus', '2025-T2', rows).lists.get(table) ?? [];

  it('lists who began, by start, by number and row; whoever has no identity number or is protected is anonymous, with sex and age', () => {
    expect(list('Inregistrering').map((row) => [row[0], row[1], row[5], row[6]])).toEqual([
      ['Deltagare 2, rad 3', 'ANONYM', 'Man', 45],
      ['Deltagare 1, rad 2', 'fyll i datum', '', ''],
      ['Deltagare 3, rad 4', 'ANONYM', 'Kvinna', 55],
    ]);
    expect(list('Inregistrering')[1]?.[9]).toBe('Försörjningsstöd; Sjukpenning');
  });

  it('lists who ended with SUS’s words: a mistake registered in an earlier period is taken out, one of this period never went in', () => {
    expect(list('Utregistrering').map((row) => [row[0], row[4], row[5], row[7]])).toEqual([
      ['Deltagare 6, rad 7', 'Enligt plan', 'Arbete', 'Ja, började'],
      ['Deltagare 5, rad 6', 'Felregistrering', 'uppgift saknas', 'uppgift saknas'],
      ['Deltagare 7, rad 8', 'Avbrott på egen begäran', 'Arbete', 'Arbetade före: fyll i omfattning'],
    ]);
    expect(checksOf('sus', '2025-T2', rows)).toEqual([]);
  });
});

describe('a person in the crib sheets', () => {
  const list = (table: string, participants: ExampleRows['participants']) =>
    (compose('sus', '2025-T2', { participants }).lists.get(table) ?? []).map((row) => row.slice(0, 2));

  it('has the number that one row states on every row with the same Deltagar-id, and is nowhere anonymous', () => {
    const participants = [
      participant('a', { localId: 'x', startsOn: '2025-05-01' }),
      ended('', { identityNumber: undefined, localId: 'x', measure: '7', startsOn: '2025-06-01', endsOn: '2025-07-01' }),
      participant('b', { localId: 'y', startsOn: '2025-08-01' }),
    ];
    expect(list('Inregistrering', participants)).toEqual([
      ['Deltagare 1, rad 2', 'fyll i datum'],
      ['Deltagare 1, rad 3', 'fyll i datum'],
      ['Deltagare 2, rad 4', 'fyll i datum'],
    ]);
    expect(list('Utregistrering', participants)).toEqual([['Deltagare 1, rad 3', 'fyll i datum']]);
  });

  it('has the number that stands beside the Deltagar-id in Närvaro, also when taken out as registered by mistake', () => {
    const rows: ExampleRows = {
      participants: [
        participant('', { identityNumber: undefined, localId: 'x', startsOn: '2025-05-01' }),
        ended('', { identityNumber: undefined, localId: 'x', exitReason: 'misregistered', endsOn: '2025-06-30' }),
      ],
      attendance: [{ identityNumber: 'a', localId: 'x', month: '2025-05', time: 3_600_000 }],
    };
    expect(compose('sus', '2025-T2', rows).lists.get('Utregistrering')?.[0]?.slice(0, 2)).toEqual(['Deltagare 1, rad 3', 'fyll i datum']);
  });

  it('is anonymous on every row when one says protected identity, with the sex and age that another row states', () => {
    const participants = [
      participant('a', { localId: 'x', sex: 'women', bornOn: '1980', startsOn: '2025-05-01' }),
      participant('', { identityNumber: undefined, localId: 'x', measure: '7', startsOn: '2025-06-01', isProtected: 'yes' }),
    ];
    const shown = compose('sus', '2025-T2', { participants }).lists.get('Inregistrering') ?? [];
    expect(shown.map((row) => [row[1], row[5], row[6]])).toEqual([
      ['ANONYM', 'Kvinna', 45],
      ['ANONYM', 'Kvinna', 45],
    ]);
  });
});

describe('the yearly report', () => {
  const rows: ExampleRows = {
    participants: [
      ended('a', {
        sex: 'women',
        supportAtStart: ['socialAssistance'],
        supportAfter: ['wage'],
        employmentAtStart: 'unemployed',
        employmentAfter: 'work',
      }),
      ended('b', {
        sex: 'men',
        supportAtStart: ['socialAssistance', 'sicknessBenefit'],
        supportAfter: ['sicknessBenefit'],
        employmentAfter: 'other',
      }),
      ended('c', {
        sex: 'women',
        supportAtStart: ['socialAssistance'],
        employmentAtStart: 'employed',
        employmentAfter: 'studies',
        endsOn: '2025-03-31',
      }),
    ],
  };
  const composed = compose('year-report', '2025', rows);

  it('has support before and after as a matrix, women before men', () => {
    const table = composed.lists.get('Forsorjning') ?? [];
    expect(table.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Försörjningsstöd', 'Kvinnor', 2],
      ['Försörjningsstöd', 'Män', 1],
      ['Sjukpenning', 'Kvinnor', 0],
      ['Sjukpenning', 'Män', 1],
    ]);
    // wage, socialAssistance, activitySupport, unemploymentInsurance, sicknessBenefit, …, unknown
    expect(table[0]?.slice(2, -1)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(table[1]?.slice(2, -1)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('counts who works or studies after, who began, who left public support and how long they stayed', () => {
    const { figures } = composed.content;
    expect(figures['sus.workOrStudies']).toMatchObject({ women: 2, men: 0, total: 2 });
    expect(figures['sus.begun']).toMatchObject({ women: 1, total: 1 });
    expect(figures['sus.workOrStudiesShare']).toBe(66.7);
    expect([figures['sus.publicBefore'], figures['sus.publicAfter']]).toMatchObject([{ total: 3 }, { total: 1 }]);
    expect([figures['sus.stay.under3'], figures['sus.stay.3to6']]).toMatchObject([{ total: 1 }, { total: 2 }]);
    expect(composed.content.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('drafts a text that fits two pages', () => {
    const { cells } = compose('year-report', '2025', realisticRows());
    const text = [...cells].filter(([name]) => name.startsWith('year.')).map(([, content]) => (typeof content === 'string' ? content : ''));
    expect(text).toHaveLength(9);
    expect(text.join('\n').split('\n').length).toBeLessThan(80);
  });
});
