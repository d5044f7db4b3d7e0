import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { annexOf } from '../../support/composeAnnexOf.ts';
import { ended, participant, type ExampleRows } from '../../support/exampleRows.ts';
import { figuresIn, periodNamed, sourceOf, totalOf } from '../../support/figuresIn.ts';
import { recalculateAnnexes } from '../../support/recalculateAnnexes.ts';

const totals = (rows: ExampleRows, ...keys: string[]) => {
  const figures = figuresIn('2025-K3', rows);
  return keys.map((key) => totalOf(figures[key]));
};

describe('local measures', () => {
  const participants = [
    participant('a', { measure: '7', measureWord: 'Nystartsjobb', sex: 'women' }),
    participant('a', { measure: '7', measureWord: 'nystartsjobb ', sex: 'women', startsOn: '2025-08-01' }),
    participant('b', { measure: '5', measureWord: 'Praktik', sex: 'men' }),
    ended('b', { measure: '8', measureWord: 'FAT', sex: 'men', endsOn: '2025-06-30' }),
    participant('c', { measure: '5' }),
    ended('d', { measureWord: 'FAT', measure: '8', exitReason: 'misregistered' }),
  ];

  it('are counted by the word as first written, placements and persons apart', () => {
    const keys = ['Nystartsjobb', 'Praktik', 'FAT'].flatMap((word) => [`placements.local.${word}`, `local.${word}.participants.met`]);
    expect(totals({ participants }, ...keys)).toEqual([2, 1, 1, 1, 0, 0]);
    const figures = figuresIn('2025-K3', { participants });
    expect(figures['placements.local.Nystartsjobb']).toEqual({ women: 2, men: 0, nonBinary: 0, unstated: 0, total: 2 });
    expect(Object.keys(figures).filter((key) => key.startsWith('placements.local.'))).toHaveLength(3);
  });

  it('have no keys where every row has a number, and of a thousand words those of 60 and the rest', () => {
    expect(Object.keys(figuresIn('2025-K3', { participants: [participant('a')] })).filter((key) => /local|group|taught/.test(key))).toEqual(
      [],
    );
    const many = Array.from({ length: 1000 }, (_, index) => participant(`p${index}`, { measureWord: `ord ${index}`, group: `g ${index}` }));
    const keys = Object.keys(figuresIn('2025-K3', { participants: many }));
    for (const kind of ['placements.local.', 'placements.group.', 'hours.group.'])
      expect(keys.filter((key) => key.startsWith(kind)).length).toBeLessThanOrEqual(61);
  });

  it('open into the rows of the word that overlap the period', () => {
    const rows = (key: string) =>
      sourceOf({ participants })
        .rowsBehind(key, periodNamed('2025-K3'))
        .map(({ row }) => row);
    expect(rows('local.Nystartsjobb.participants.met')).toEqual([2, 3]);
    expect(rows('placements.local.Praktik')).toEqual([4]);
  });

  it('leave out the rows that ended before the period of somebody who is there in it', () => {
    const before = ended('a', { measure: '7', measureWord: 'Nystartsjobb', endsOn: '2025-06-30' });
    const rows = sourceOf({ participants: [before, ...participants] }).rowsBehind(
      'local.Nystartsjobb.participants.met',
      periodNamed('2025-K3'),
    );
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe('groups', () => {
  const participants = [
    participant('a', { group: 'Grön', sex: 'women' }),
    ended('a', { group: 'Röd', sex: 'women', measure: '2', endsOn: '2025-07-31' }),
    participant('b', { group: 'grön', sex: 'men' }),
    participant('c'),
  ];
  const attendance = [
    // Two groups in July: the hours are nobody's, unless the row says whose.
    { identityNumber: 'a', month: '2025-07', time: 10 * HOUR },
    { identityNumber: 'a', month: '2025-07', time: 4 * HOUR, group: 'röd' },
    { identityNumber: 'a', month: '2025-08', time: 20 * HOUR },
    { identityNumber: 'b', month: '2025-09', time: 5.5 * HOUR },
    { identityNumber: 'c', month: '2025-09', time: 7 * HOUR, group: 'Blå' },
    { identityNumber: 'c', month: '2025-09', time: 1 * HOUR },
    { identityNumber: 'nobody', month: '2025-09', time: 9 * HOUR, group: 'Grön' },
  ];

  it('have placements, persons and hours: those of the row, or of the only group of the person in the month', () => {
    const keys = ['Grön', 'Röd', 'Blå'].flatMap((name) => [
      `placements.group.${name}`,
      `group.${name}.participants.met`,
      `hours.group.${name}`,
    ]);
    expect(totals({ participants, attendance }, ...keys)).toEqual([2, 2, 25.5, 1, 1, 4, undefined, undefined, 7]);
  });
});

describe('compensation by who pays it', () => {
  it('never write over each other, though one is called as the part of another', () => {
    const names = ['A', 'A.women', 'A.women.'];
    const people = names.map((_, index) => participant(`p${index}`, { sex: 'men' }));
    const paid = names.map((financier, index) => {
      return { identityNumber: `p${index}`, month: '2025-07', time: (index + 1) * HOUR, supportPerHour: 10_000, financier };
    });
    const keys = ['A', 'A.women', 'A.women.', 'A.women..'].map((name) => `coFinancing.participantSupport.${name}`);
    expect(totals({ participants: people, attendance: paid }, ...keys)).toEqual([100, 0, 200, 300]);
  });

  it('is Timmar × Ersättning per timme by Finansiär', () => {
    const participants = [participant('a', { sex: 'women' }), participant('b', { sex: 'men' })];
    const attendance = [
      { identityNumber: 'a', month: '2025-07', time: 10 * HOUR, supportPerHour: 10_050, financier: 'Försäkringskassan' },
      { identityNumber: 'b', month: '2025-07', time: 3 * HOUR, supportPerHour: 5000, financier: ' försäkringskassan' },
      { identityNumber: 'b', month: '2025-08', time: 2 * HOUR, supportPerHour: 5000, financier: 'Kommunen' },
      { identityNumber: 'b', month: '2025-08', time: 2 * HOUR, supportPerHour: 5000 },
    ];
    const key = 'coFinancing.participantSupport.Försäkringskassan';
    expect(totals({ participants, attendance }, key, `${key}.women`, `${key}.men`, 'coFinancing.participantSupport.Kommunen')).toEqual([
      1155, 1005, 150, 100,
    ]);
  });
});

describe('horizontal principles taught', () => {
  const project = { horizontalTeaching: ['KURS A', 'Likabehandling', 'Ingen'] };
  const participants = [
    participant('a', { group: 'Kurs A', sex: 'women' }),
    participant('a', { measureWord: 'Likabehandling', measure: '3', sex: 'women' }),
    participant('b', { measureWord: 'likabehandling', sex: 'men' }),
    ended('c', { group: 'Kurs A', endsOn: '2025-06-30' }),
    participant('d', { sex: 'women' }),
  ];
  const attendance = [
    { identityNumber: 'a', month: '2025-07', time: 8 * HOUR },
    { identityNumber: 'b', month: '2025-07', time: 3 * HOUR },
    { identityNumber: 'b', month: '2025-07', time: 50 * HOUR, group: 'Praktikplatsen' },
    { identityNumber: 'd', month: '2025-07', time: 2 * HOUR, group: 'kurs a' },
  ];

  it('are persons in the courses the setting names, their share of those met, and hours', () => {
    const figures = figuresIn('2025-K3', { project, participants, attendance });
    expect(figures['horizontal.taught.participants']).toEqual({ women: 1, men: 1, nonBinary: 0, unstated: 0, total: 2 });
    const keys = ['share', 'share.women', 'share.men', 'hours'].map((key) => `horizontal.taught.${key}`);
    expect(keys.map((key) => totalOf(figures[key]))).toEqual([66.7, 50, 100, 13]);
  });

  it('have no keys without the setting', () => {
    expect(Object.keys(figuresIn('2025-K3', { participants, attendance })).filter((key) => key.includes('taught'))).toEqual([]);
  });
});

describe('the annex of local figures', () => {
  it('counts them from rows under the name as counted, whatever people write', () => {
    const names = ['Syd "A*"', '12', '=1+1', '>5', 'övriga', 'a~b?', ...Array.from({ length: 66 }, (_, index) => `Kurs ${index}`)];
    const participants = Array.from({ length: 240 }, (_, index) => {
      const row = {
        measureWord: names[(index * 7) % names.length],
        group: names[(index * 11) % names.length],
        measure: index % 3 ? ('1' as const) : ('8' as const),
        sex: index % 2 ? ('women' as const) : ('men' as const),
      };
      const name = `person ${index % 90}`;
      return index % 4 ? participant(name, row) : ended(name, { ...row, endsOn: index % 8 ? '2025-08-31' : '2025-06-30' });
    });
    const attendance = Array.from({ length: 90 }, (_, index) => ({
      identityNumber: `person ${index}`,
      month: '2025-08',
      time: index * HOUR,
      supportPerHour: 1234,
      ...(index % 2 ? { group: names[index % names.length] } : {}),
      financier: names[index % 7],
    }));
    const [annex] = recalculateAnnexes([
      annexOf({ project: { horizontalTeaching: ['Kurs 1', '>5', 'Syd "A*"'] }, participants, attendance }, '2025-K3'),
    ]);
    const lines = annex?.lines.filter(({ key }) => /local|group|taught|people|participantSupport/.test(key)) ?? [];
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter(({ agrees }) => agrees !== 'Ja' && agrees !== 'Steg')).toEqual([]);
  }, 120_000);
});
