import { describe, expect, it } from 'vitest';
import { selectHighlights } from '../../../functions/send/selectHighlights.ts';
import type { Comparison } from '../../../functions/shared/domain/figure.ts';

const moved = (changePercent: Comparison['changePercent'], more: Partial<Comparison> = {}): Comparison[] => [
  { against: 'previousPeriod', label: '', value: 100, change: 1, changePercent, signal: 'up', isSmallBase: false, ...more },
];
const comparisons = {
  a: moved(5),
  b: moved(-40),
  c: moved(300, { isSmallBase: true }),
  d: moved({ code: 'zeroBase', text: 'Från noll' }),
  e: moved(0, { signal: 'unchanged' }),
  f: moved({ code: 'missing', text: 'Saknas' }, { signal: 'unknown' }),
  g: moved(12, { against: 'samePeriodLastYear' }),
};
const keys = Object.keys(comparisons);
const content = {
  comparisons,
  figures: Object.fromEntries(keys.map((key) => [key, 100])),
  titles: Object.fromEntries(keys.map((key) => [key, { title: key, unit: 'kronor' as const }])),
};

describe('selectHighlights', () => {
  it('puts the largest changes first and small bases last, and leaves out what stood still or cannot be compared', () => {
    expect(selectHighlights(content, keys).map(({ title }) => title)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('picks only among the report’s headline figures, at most five', () => {
    expect(selectHighlights(content, ['a', 'nothing'])).toHaveLength(1);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`k${index}`, moved(index + 1)]));
    const wide = {
      comparisons: many,
      figures: Object.fromEntries(Object.keys(many).map((key) => [key, 1])),
      titles: Object.fromEntries(Object.keys(many).map((key) => [key, { title: key, unit: 'persons' as const }])),
    };
    expect(selectHighlights(wide, Object.keys(many)).map(({ title }) => title)).toEqual(['k8', 'k7', 'k6', 'k5', 'k4']);
  });
});
