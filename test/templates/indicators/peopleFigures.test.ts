import { describe, expect, it } from 'vitest';
import { ended, participant } from '../../support/exampleRows.ts';
import { figuresIn, sourceOf, periodNamed, totalOf } from '../../support/figuresIn.ts';

/** The totals of some keys in the third quarter of 2025. */
function totals(participants: Parameters<typeof sourceOf>[0]['participants'], ...keys: string[]) {
  const figures = figuresIn('2025-K3', { participants });
  return keys.map((key) => totalOf(figures[key]));
}

describe('participants', () => {
  it('are met when a row overlaps the period by a single day', () => {
    const met = (row: object) => totals([participant('a', row), participant('z', { startsOn: '2030-01-01' })], 'participants.met')[0];
    expect(met({ startsOn: '2025-09-30' })).toBe(1);
    expect(met({ startsOn: '2025-10-01' })).toBe(0);
    expect(met({ startsOn: '2025-01-01', endsOn: '2025-07-01', exitReason: 'other' })).toBe(1);
    expect(met({ startsOn: '2025-01-01', endsOn: '2025-06-30', exitReason: 'other' })).toBe(0);
  });

  it('are started by the earliest Startdatum only', () => {
    expect(
      totals(
        [participant('a', { startsOn: '2025-06-30' }), participant('a', { startsOn: '2025-07-01', measure: '2' })],
        'participants.started',
      ),
    ).toEqual([0]);
  });

  it('are active on the last day when a row has begun and ends later or not at all', () => {
    const active = (row: object) => totals([participant('a', row)], 'participants.active')[0];
    expect(active({})).toBe(1);
    expect(active({ startsOn: '2025-09-30' })).toBe(1);
    expect(active({ endsOn: '2025-09-30', exitReason: 'other' })).toBe(0);
    expect(active({ endsOn: '2025-10-01', exitReason: 'other' })).toBe(1);
  });

  it('ended in the period only when every row has ended, whenever the rows lie', () => {
    expect(totals([ended('a'), ended('a', { measure: '2', endsOn: '2025-12-31' })], 'participants.ended')).toEqual([0]);
    expect(totals([ended('a'), ended('a', { measure: '2', endsOn: '2025-02-28' })], 'participants.ended')).toEqual([1]);
  });

  it('count in spans of any days', () => {
    const figures = figuresIn('2025-08-31/2025-08-31', { participants: [ended('a')] });
    expect(totalOf(figures['participants.ended'])).toBe(1);
  });

  it('615 + 35 + 286 enrolments with 121 people in two of them are 815 unique persons', () => {
    const people = [...Array(815).keys()].map((index) => `person ${index}`);
    const rows = (from: number, to: number, measure: '1' | '2' | '3') =>
      people.slice(from, to).map((name) => participant(name, { measure, startsOn: '2025-07-01' }));
    const participants = [...rows(0, 615, '1'), ...rows(615, 650, '2'), ...rows(650, 815, '3'), ...rows(0, 121, '3')];
    expect(participants).toHaveLength(615 + 35 + 286);
    expect(totals(participants, 'participants.met', 'placements', 'placements.measure.3')).toEqual([815, 936, 286]);
  });
});

describe('exits', () => {
  it('are counted by the reason of the exit row, of people whose exit lies in the period', () => {
    const participants = [
      ended('a', { exitReason: 'moved', endsOn: '2025-06-30' }),
      ended('a', { exitReason: 'workUnsubsidised', measure: '2' }),
      ended('b', { exitReason: 'ownRequest', endsOn: '2025-06-30' }),
    ];
    expect(
      totals(participants, 'participants.ended', 'ended.reason.workUnsubsidised', 'ended.reason.moved', 'ended.reason.ownRequest'),
    ).toEqual([1, 1, 0, 0]);
  });

  it('municipal employment and other studies are no result', () => {
    const reasons = [
      'workUnsubsidised',
      'workSubsidised',
      'studiesFunded',
      'municipalEmployment',
      'studiesOther',
      'other',
      'moved',
    ] as const;
    const participants = reasons.map((exitReason, index) => ended(exitReason, { exitReason, sex: index < 2 ? 'women' : 'men' }));
    expect(totals(participants, 'ended.resultShare', 'ended.resultShare.women', 'ended.resultShare.men')).toEqual([42.9, 100, 20]);
  });

  it('a share rounds half away from zero and is left out when nobody ended', () => {
    const participants = [...Array(16).keys()].map((index) => ended(`p${index}`, { exitReason: index === 0 ? 'workSubsidised' : 'other' }));
    expect(totals(participants, 'ended.resultShare', 'ended.resultShare.women')).toEqual([6.3, undefined]);
  });
});

describe('the profile of those met', () => {
  it('a blank is unknown where there is such a choice, and nowhere else', () => {
    const participants = [participant('a'), participant('b', { supportAtStart: [], obstacles: [] })];
    const keys = [
      'education.unknown',
      'support.unknown',
      'supportTime.unknown',
      'workHistory.unknown',
      'obstacle.notClear',
      'referredBy.other',
    ];
    expect(totals(participants, ...keys)).toEqual([2, 2, 2, 2, 0, 0]);
  });

  it('somebody with several kinds of support or obstacles counts under each', () => {
    const participants = [participant('a', { supportAtStart: ['wage', 'socialAssistance'], obstacles: ['swedish', 'social'] })];
    expect(totals(participants, 'support.wage', 'support.socialAssistance', 'obstacle.swedish', 'obstacle.social')).toEqual([1, 1, 1, 1]);
  });

  it('age bands are of the age at start, and people of unknown age are in none', () => {
    const aged = (bornOn: string) => participant(bornOn, { bornOn });
    const participants = [
      aged('2000-03-02'),
      aged('2000-03-01'),
      aged('1985-03-02'),
      aged('1970-03-02'),
      aged('1970-03-01'),
      participant('?'),
    ];
    expect(totals(participants, 'age.under25', 'age.25to54', 'age.55plus', 'age.under40')).toEqual([1, 3, 1, 3]);
  });
});

describe('units and municipalities', () => {
  const participants = [
    participant('a', { unit: 'Jobbcenter Nord ', municipality: 'Ragunda' }),
    participant('b', { unit: 'jobbcenter  nord' }),
    participant('a', { unit: 'Syd', measure: '12', municipality: 'Timrå' }),
  ];

  it('have keys by the name as first written', () => {
    const figures = figuresIn('2025-K3', { participants });
    expect(totalOf(figures['placements.unit.Jobbcenter Nord.measure.1'])).toBe(2);
    expect(totalOf(figures['placements.unit.Syd.measure.12'])).toBe(1);
    expect(Object.keys(figures).filter((key) => key.startsWith('placements.unit.'))).toHaveLength(24);
  });

  it('a person belongs to the municipality of the first row', () => {
    const figures = figuresIn('2025-K3', { participants });
    expect(totalOf(figures['municipality.Ragunda.participants.met'])).toBe(1);
    expect(figures['municipality.Timrå.participants.met']).toBeUndefined();
  });
});

describe('the trail', () => {
  it('a figure is opened into the rows behind it, by sex, and a share into those of its counts', () => {
    const source = sourceOf({
      participants: [
        ended('a', { sex: 'women', exitReason: 'moved' }),
        participant('b', { sex: 'men' }),
        ended('a', { measure: '2', endsOn: '2025-06-30' }),
      ],
    });
    const period = periodNamed('2025-K3');
    const rows = (key: string, sex?: 'women' | 'men') => source.rowsBehind(key, period, sex).map(({ row }) => row);
    expect(rows('participants.met')).toEqual([2, 3, 4]);
    expect(rows('participants.met', 'men')).toEqual([3]);
    expect(rows('placements')).toEqual([2, 3]);
    expect(rows('ended.resultShare')).toEqual([2, 4]);
    expect(source.rowsBehind('ended.resultShare', period)[0]).toEqual({ sheet: 'participants', upload: 'upload-1', row: 2 });
  });
});
