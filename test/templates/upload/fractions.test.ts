import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures } from '../../../templates/index.ts';
import { findFractions, findLoneFractions } from '../../../templates/upload/findFractions.ts';
import { isShare } from '../../../templates/upload/isShare.ts';

const indexes = (values: readonly number[], others: readonly number[] = []) =>
  [...findFractions(values.map(toValue), others.map(toValue))].map(({ index }) => index);
const toValue = (value: number) => ({ figure: 'ended.resultShare', value });

test.each([
  [[0.453, 45.3], [], [0]],
  [[0.6], [44.6], [0]],
  [[0.6, 0.5], [], []],
  [[0, 45], [], []],
  [[1, 45], [], []],
  [[0.9, 1.2], [], []],
  [[0.5, 4.5], [], []],
  [[-0.6, 60], [], []],
  [[0.05, 0.07, 7], [], [0, 1]],
])('of %j beside %j those at %j are told', (values, others, told) => {
  expect(indexes(values, others)).toEqual(told);
});

test('what is said names both numbers and the share in percent', () => {
  expect([...findFractions([toValue(0.453), { figure: 'other', value: 60 }, toValue(44.6)], [])]).toEqual([
    { index: 0, values: { value: '0,453', other: '44,6', percent: '45,3' }, suggestion: '45,3' },
  ]);
});

const knowsShare = (figure: string) => isShare(figure, figures);

test.each<[string, boolean]>([
  ['ended.resultShare', true],
  ['coFinancing.share', true],
  ['ended.resultShare.women', true],
  ['unit.Söder.ended.resultShare', true],
  ['horizontal.equality.womenShare.placements.measure.5', true],
  ['share.age.under25', true],
  ['Arbetslöshet, andel', true],
  ['Förvärvsfrekvens (%)', true],
  ['participants.met', false],
  ['hours.perParticipant', false],
  ['EECO01', false],
  ['unit.Söder.participants.met', false],
  ['Antal invandrade', false],
  ['Bandel', false],
])('whether %s is a share in percent: %s', (figure, expected) => {
  expect(knowsShare(figure)).toBe(expected);
});

test('a number between 0 and 1 of a share is told once, alone or beside others, and of nothing else', () => {
  const figure = fc.constantFrom('ended.resultShare', 'coFinancing.share', 'hours.perParticipant', 'EECO01');
  const value = fc.constantFrom(-0.5, 0, 0.05, 0.6, 0.99, 1, 4, 44.6);
  const rows = fc.array(fc.record({ figure, value }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (own, others) => {
      const beside = [...findFractions(own, others)].map(({ index }) => index);
      const lone = [...findLoneFractions(own, others, knowsShare)].map(({ index }) => index);
      const shares = own.flatMap((row, index) => (knowsShare(row.figure) && row.value > 0 && row.value < 1 ? [index] : []));
      expect([...beside.filter((index) => knowsShare(own[index]?.figure ?? '')), ...lone].sort()).toEqual(shares);
    }),
  );
});

test('what is said of a lone share names it and the same in percent', () => {
  expect([...findLoneFractions([{ figure: 'ended.resultShare', value: 0.6 }], [], knowsShare)]).toEqual([
    { index: 0, values: { value: '0,6', percent: '60' }, suggestion: '60' },
  ]);
});
