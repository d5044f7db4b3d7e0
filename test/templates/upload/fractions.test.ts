import { expect, test } from 'vitest';
import { findFractions } from '../../../templates/upload/findFractions.ts';

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
