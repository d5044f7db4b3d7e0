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

describe('units', () => {
  it('615, 35 and 286 enrolments are 815 people, 121 in two', () => {
    const rows = (from: number, to: number, unit: string) =>
      Array.from({ length: to - from }, (_, index) => participant(`person ${from + index}`, { unit, startsOn: '2025-07-01' }));
    const participants = [...rows(0, 615, 'AMA'), ...rows(615, 650, 'Kultur'), ...rows(650, 815, 'Navet'), ...rows(0, 121, 'Navet')];
    expect(
      totals(
        { participants },
        'unit.AMA.participants.met',
        'unit.Kultur.participants.met',
        'unit.Navet.participants.met',
        'participants.met',
        'participants.inSeveralUnits',
        'placements',
      ),
    ).toEqual([615, 35, 286, 815, 121, 936]);
  });

  it('count a person where a row of hers overlaps the period, and her exit by the unit of the exit row', () => {
    const participants = [
      ended('a', { unit: 'Nord', endsOn: '2025-06-30', sex: 'women' }),
      ended('a', { unit: 'Syd', measure: '2', sex: 'women', exitReason: 'workSubsidised' }),
      ended('b', { unit: 'nord ', sex: 'men', exitReason: 'moved' }),
      ended('b', { unit: 'Syd', sex: 'men', measure: '3', exitReason: 'moved', endsOn: '2025-08-30' }),
      participant('c', { unit: 'Syd' }),
      participant('d'),
    ];
    const keys = ['Nord', 'Syd'].flatMap((unit) =>
      ['participants.met', 'participants.ended', 'ended.resultShare'].map((key) => `unit.${unit}.${key}`),
    );
    expect(totals({ participants }, ...keys)).toEqual([1, 1, 0, 3, 1, 100]);
    expect(totals({ participants }, 'unit.Syd.ended.resultShare.women', 'unit.Syd.ended.resultShare.men')).toEqual([100, undefined]);
    expect(totals({ participants }, 'participants.inSeveralUnits')).toEqual([1]);
  });

  it('have no keys where the column is not used', () => {
    const keys = Object.keys(figuresIn('2025-K3', { participants: [participant('a')] }));
    expect(keys.filter((key) => /unit|municipality|results/i.test(key))).toEqual([]);
  });

  it('open into the rows of the unit that overlap the period', () => {
    const source = sourceOf({
      participants: [
        participant('a', { unit: 'Nord' }),
        ended('a', { unit: 'Nord', endsOn: '2025-06-30' }),
        participant('a', { unit: 'Syd' }),
      ],
    });
    const rows = (key: string) => source.rowsBehind(key, periodNamed('2025-K3')).map(({ row }) => row);
    expect(rows('unit.Nord.participants.met')).toEqual([2]);
    expect(rows('participants.inSeveralUnits')).toEqual([2, 4]);
  });
});

describe('municipalities', () => {
  it('stand side by side: met, ended, result and hours of those whose record is from there', () => {
    const participants = [
      ended('a', { municipality: 'Ragunda', exitReason: 'studiesFunded' }),
      ended('b', { municipality: 'Ragunda' }),
      participant('c', { municipality: 'Timrå' }),
      participant('c', { municipality: 'Ragunda', startsOn: '2025-04-01' }),
    ];
    const attendance = [
      { identityNumber: 'a', month: '2025-07', time: 10 * HOUR },
      { identityNumber: 'c', month: '2025-09', time: 2.5 * HOUR },
      { identityNumber: 'c', month: '2025-10', time: HOUR },
    ];
    const keys = ['Ragunda', 'Timrå'].flatMap((name) =>
      ['participants.met', 'participants.ended', 'ended.resultShare', 'hours.total'].map((key) => `municipality.${name}.${key}`),
    );
    expect(totals({ participants, attendance }, ...keys)).toEqual([2, 2, 50, 10, 1, 0, undefined, 2.5]);
  });
});

describe('the annex of figures by name', () => {
  it('counts them from rows under the name as counted, whatever people call their units', () => {
    const names = ['Syd "A*"', '12', '=1+1', '>5', 'övriga', ...Array.from({ length: 66 }, (_, index) => `Enhet ${index}`)];
    const participants = Array.from({ length: 240 }, (_, index) => {
      const row = {
        unit: names[(index * 7) % names.length],
        municipality: names[(index * 11) % names.length],
        measure: index % 3 ? ('1' as const) : ('8' as const),
        sex: index % 2 ? ('women' as const) : ('men' as const),
      };
      const name = `person ${index % 90}`;
      return index % 4
        ? participant(name, row)
        : ended(name, { ...row, endsOn: index % 8 ? '2025-08-31' : '2025-06-30', exitReason: 'workUnsubsidised' });
    });
    const attendance = Array.from({ length: 90 }, (_, index) => ({
      identityNumber: `person ${index}`,
      month: '2025-08',
      time: index * HOUR,
    }));
    const [annex] = recalculateAnnexes([annexOf({ participants, attendance }, '2025-K3')]);
    const lines = annex?.lines.filter(({ key }) => /^(placements\.)?(unit|municipality)|Units$|^units/.test(key)) ?? [];
    expect(lines.length).toBeGreaterThan(5000);
    expect(lines.filter(({ agrees }) => agrees !== 'Ja' && agrees !== 'Steg')).toEqual([]);
    const steps = (annex?.lines ?? [])
      .filter(({ key, part }) => key === 'units.stays' && part === 'Totalt')
      .map(({ computed }) => computed);
    expect(steps).not.toEqual(['0']);
  }, 120_000);
});
