import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SplitFigure } from '../../../functions/shared/domain/figure.ts';
import { exampleRuns } from '../../support/exampleRuns.ts';
import { figuresIn, periodNamed, sourceOf } from '../../support/figuresIn.ts';
import { examplePeriods, exampleSheets } from './exampleSheets.ts';
import { plainFigures } from './plainFigures.ts';

describe('figures of any rows', () => {
  it('are what a second, plain implementation of the definitions gives', () => {
    fc.assert(
      fc.property(exampleSheets, examplePeriods, (rows, id) => {
        const period = periodNamed(id);
        const figures = figuresIn(id, rows);
        const plain = plainFigures(rows, period.firstDay, period.lastDay);
        const compared = Object.fromEntries(Object.entries(plain).map(([key]) => [key, figures[key]]));
        const isCounted = rows.participants?.some(({ exitReason }) => exitReason !== 'misregistered');
        if (isCounted) expect(compared).toEqual(plain);
      }),
      exampleRuns(400),
    );
  });

  it('obey the sum rules for each sex', () => {
    const parts = ['women', 'men', 'nonBinary', 'unstated', 'total'] as const;
    fc.assert(
      fc.property(exampleSheets, examplePeriods, (rows, id) => {
        const { exact } = sourceOf(rows).inPeriod(periodNamed(id));
        const sum = (...keys: string[]) => parts.map((part) => keys.reduce((all, key) => all + exact.split(key)[part], 0n));
        expect(sum('EECO02', 'EECO04', 'EECO05')).toEqual(sum('EECO01'));
        expect(sum('EECO01', 'EECO.statusUnknown')).toEqual(sum('participants.started'));
        expect(sum('EECO06', 'EECO07', 'EECO.30to54', 'EECO08', 'EECO.ageUnknown')).toEqual(sum('participants.started'));
        expect(sum('EECO09', 'EECO10', 'EECO11', 'EECO.educationUnknown')).toEqual(sum('participants.started'));
        expect(sum('age.under25', 'age.25to54', 'age.55plus', 'age.unknown')).toEqual(sum('participants.met'));
        const atMost = (small: string, large: string) => sum(small).every((each, index) => each <= (sum(large)[index] ?? 0n));
        expect(atMost('EECO03', 'EECO02')).toBe(true);
        expect(atMost('participants.met', 'placements')).toBe(true);
        expect(atMost('participants.active', 'participants.met')).toBe(true);
        expect(sum('EECR.jobSearchingAndEmployed')).toEqual([0n, 0n, 0n, 0n, 0n]);
      }),
      exampleRuns(150),
    );
  });

  it('add up over quarters to their year', () => {
    const flows = [
      'participants.started',
      'participants.ended',
      'EECO01',
      'EECR02',
      'EECR05',
      'hours.total',
      'cost.total',
      'coFinancing.participantSupport',
    ];
    fc.assert(
      fc.property(exampleSheets, (rows) => {
        const source = sourceOf(rows);
        const total = (id: string, key: string) => source.inPeriod(periodNamed(id)).exact.total(key);
        for (const key of flows) {
          expect(
            ['2024-K1', '2024-K2', '2024-K3', '2024-K4'].reduce((sum, id) => sum + total(id, key), 0n),
            key,
          ).toBe(total('2024', key));
        }
      }),
      exampleRuns(50),
    );
  });

  it('do not depend on the order of rows, but for names that are written in several ways', () => {
    const shares = (figure: SplitFigure | number | boolean | undefined) => JSON.stringify(figure);
    fc.assert(
      fc.property(exampleSheets, examplePeriods, ({ participants = [], costs = [] }, id) => {
        // Rows of one person and day that tie in everything are told apart by their order only: here there are none.
        const seen = new Set<string>();
        const rows = participants
          .filter(({ identityNumber, localId, startsOn, measure }) => {
            const key = `${identityNumber} ${startsOn} ${measure}`;
            const isNew = localId === undefined && !seen.has(key);
            seen.add(key);
            return isNew;
          })
          .map((row) => ({ ...row, measureWord: row.measureWord?.trim().toLowerCase() }));
        const forwards = figuresIn(id, { participants: rows, costs });
        const backwards = figuresIn(id, { participants: rows.toReversed(), costs: costs.toReversed() });
        for (const key of Object.keys(forwards)) expect(shares(backwards[key]), key).toBe(shares(forwards[key]));
      }),
      exampleRuns(60),
    );
  });
});
