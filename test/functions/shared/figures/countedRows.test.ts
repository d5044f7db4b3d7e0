import { describe, expect, test } from 'vitest';
import { listLines } from '../../../../functions/shared/figures/listLines.ts';
import { loadDataset } from '../../../../functions/shared/figures/loadDataset.ts';
import { compareNumbers } from '../../../../functions/shared/figures/compareNumbers.ts';
import { createTally } from '../../../../functions/shared/figures/createTally.ts';
import { restateFigures } from '../../../../functions/shared/figures/restateFigures.ts';
import { costs } from '../../../../templates/upload/costs/sheet.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { memorySnapshots } from '../../../support/memorySnapshots.ts';
import { visitFigures, visitsOn } from './visits.ts';

const quarter = periodNamed('2025-K3');

describe('the rows behind a figure', () => {
  test('come once each, by sheet, upload and row', () => {
    const places = [
      ['participants', 'u2', 3],
      ['participants', 'u1', 12],
      ['participants', 'u1', 4],
      ['attendance', 'u9', 7],
      ['attendance', 'u1', 8],
      ['participants', 'u1', 4],
      ['costs', 'u1', 2],
    ] as const;
    const visits = places.map(([sheet, upload, row]) => ({
      on: '2025-08-01',
      sex: 'women' as const,
      amount: 1,
      place: { sheet, upload, row },
    }));
    for (const given of [visits, visits.toReversed()]) {
      expect(visitFigures(given).rowsBehind('visits', quarter)).toEqual([
        { sheet: 'attendance', upload: 'u1', row: 8 },
        { sheet: 'attendance', upload: 'u9', row: 7 },
        { sheet: 'costs', upload: 'u1', row: 2 },
        { sheet: 'participants', upload: 'u1', row: 4 },
        { sheet: 'participants', upload: 'u1', row: 12 },
        { sheet: 'participants', upload: 'u2', row: 3 },
      ]);
    }
  });

  test('are those of the period where the figure is of a period, and all where it is not', () => {
    const source = visitFigures([
      { on: '2025-05-01', sex: 'men', amount: 5 },
      { on: '2025-08-01', sex: 'women', amount: 6 },
    ]);
    const rows = (key: string) => source.rowsBehind(key, quarter).map(({ row }) => row);
    expect([rows('visits'), rows('ever'), rows('womenShare'), rows('isOpen')]).toEqual([[6], [5, 6], [6], [6]]);
  });
});

describe('figures', () => {
  test('that cannot be computed have no key, and a sum is divided once at the end', () => {
    const { figures } = visitFigures([{ on: '2025-08-01', sex: 'women', amount: 288_000 }]).inPeriod(quarter);
    expect(Object.keys(figures)).toEqual(['visits', 'ever', 'cost', 'time', 'womenShare', 'isOpen']);
    expect([figures['cost'], figures['time']]).toEqual([2880, 0.02]);
    expect(Object.keys(visitFigures([]).inPeriod(quarter).figures)).toEqual(['isOpen']);
  });

  test('say where their rule stands, and a derived one has no parts', () => {
    const { infos } = visitFigures([]);
    expect(infos.get('visits')).toStrictEqual({
      key: 'visits',
      title: 'Besök',
      unit: 'persons',
      isSplit: true,
      source: 'Handbok 2025, s. 4',
    });
    expect(infos.get('womenShare')).toStrictEqual({ key: 'womenShare', title: 'Andel kvinnor', unit: 'percent', isSplit: false });
    expect(infos.get('cost')).toStrictEqual({ key: 'cost', title: 'Kostnad', unit: 'kronor', isSplit: false });
  });

  test('are lines of totals, women and men; flags are none, and what cannot be computed is a line without a number', () => {
    const lines = listLines(visitFigures(visitsOn('2025-08-01', 3)), quarter);
    expect(lines.map(({ key, now, base }) => [key, now, base])).toEqual([
      ['visits', 3, 3n],
      ['visits.women', 3, 3n],
      ['visits.men', 0, 0n],
      ['ever', 3, 3n],
      ['ever.women', 3, 3n],
      ['ever.men', 0, 0n],
      ['cost', 0.09, undefined],
      ['time', 0, undefined],
      ['womenShare', 100, 3n],
      ['never', undefined, undefined],
    ]);
    expect(lines.every(({ redefinedOn }) => redefinedOn.length === 0)).toBe(true);
  });
});

test('a revision is loaded sheet by sheet, each with its own rows', async () => {
  const snapshots = memorySnapshots();
  const row = (amount: number) => ({ row: { amount, origin: { upload: 'u1', row: amount } } });
  const target = { uploadId: 'u1' };
  const refs = {
    participants: await snapshots.write({ ...target, sheet: participants }, [row(2), row(3)]),
    costs: await snapshots.write({ ...target, sheet: costs }, [row(4)]),
  };
  const revision = { projectId: 'vagen', number: 1, uploadId: 'u1', at: '', by: '', previous: 0, sheets: refs };
  const dataset = await loadDataset(exampleProject, revision, snapshots);

  expect(dataset.project).toEqual(exampleProject);
  expect(dataset.rows(participants).map(({ origin }) => origin.row)).toEqual([2, 3]);
  expect(dataset.rows(costs).map(({ origin }) => origin.row)).toEqual([4]);
  expect((await loadDataset(exampleProject, { ...revision, sheets: {} }, snapshots)).rows(costs)).toEqual([]);
});

describe('a figure told anew', () => {
  const split = (women: number, men: number) => ({ women, men, nonBinary: 0, unstated: 0, total: women + men });
  const isTold = (before: number | boolean | ReturnType<typeof split>, after: typeof before) =>
    restateFigures({ a: before }, { a: after }).length > 0;

  test('is one that has another number, another part or another kind', () => {
    expect([isTold(1, 2), isTold(true, false), isTold(split(1, 2), split(2, 1)), isTold(3, split(1, 2)), isTold(split(1, 2), 3)]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([isTold(2, 2), isTold(true, true), isTold(split(1, 2), split(1, 2))]).toEqual([false, false, false]);
  });

  test('that came or went is told unless it says nothing: a yes and one part of many are something', () => {
    expect(restateFigures({}, { a: true, b: false, c: split(0, 1), d: split(0, 0), e: 0, f: 1 })).toStrictEqual([
      { key: 'a', after: true },
      { key: 'b', after: false },
      { key: 'c', after: split(0, 1) },
      { key: 'f', after: 1 },
    ]);
    expect(restateFigures({ a: 1 }, {})).toStrictEqual([{ key: 'a', before: 1 }]);
  });
});

test('points are told in points, as percent are', () => {
  const names = { zeroBase: { code: 'zeroBase', text: '' }, changedDefinition: { code: 'changedDefinition', text: '' } } as const;
  expect(compareNumbers({ now: 3, then: 5, isRedefined: false }, { unit: 'points' }, names).points).toBe(-2);
  expect(compareNumbers({ now: 3, then: 5, isRedefined: false }, { unit: 'hours' }, names).points).toBeUndefined();
});

test('amounts at the edge of what numbers add exactly are added exactly', () => {
  const tally = createTally();
  const edge = 2 ** 51;
  for (let time = 0; time < 8; time++) for (const amount of [edge + 1, edge, edge - 1, Number.MAX_SAFE_INTEGER]) tally.add(amount, 'men');
  expect(tally.read().men).toBe(8n * (3n * BigInt(edge) + BigInt(Number.MAX_SAFE_INTEGER)));
});
