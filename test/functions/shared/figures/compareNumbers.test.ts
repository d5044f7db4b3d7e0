import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../../functions/shared/figures/compareNumbers.ts';
import type { Unit } from '../../../../functions/shared/domain/figure.ts';

const zeroBase = { code: 'zeroBase', text: 'från noll' } as const;
const changedDefinition = { code: 'changedDefinition', text: 'ny definition' } as const;
const gone = { code: 'missing', text: 'saknas' } as const;

const compare = (
  now: number | typeof gone,
  then: number | typeof gone,
  { unit = 'persons', good, isRedefined = false }: { unit?: Unit; good?: 'up' | 'down'; isRedefined?: boolean } = {},
) => compareNumbers({ now, then, isRedefined }, { unit, ...(good && { good }) }, { zeroBase, changedDefinition });

describe('compareNumbers', () => {
  it('gives the change in the figure’s unit and in percent with one decimal', () => {
    expect(compare(45, 40)).toEqual({ value: 40, change: 5, changePercent: 12.5, signal: 'up' });
    expect(compare(1_000_000.1, 1_000_000.3, { unit: 'kronor' })).toMatchObject({ change: -0.2, changePercent: 0, signal: 'down' });
  });

  it('rounds half away from zero on both sides', () => {
    expect(compare(2001, 2000).changePercent).toBe(0.1);
    expect(compare(1999, 2000).changePercent).toBe(-0.1);
  });

  it('gives percentage points for shares', () => {
    expect(compare(47.8, 44.6, { unit: 'percent' })).toMatchObject({ change: 3.2, points: 3.2, changePercent: 7.2 });
  });

  it('names a base of zero: there is a change but no percent', () => {
    expect(compare(3, 0)).toEqual({ value: 0, change: 3, changePercent: zeroBase, signal: 'up' });
    expect(compare(0, 0)).toEqual({ value: 0, change: 0, changePercent: zeroBase, signal: 'unchanged' });
  });

  it('names what is missing on either side', () => {
    expect(compare(3, gone)).toEqual({ value: gone, change: gone, changePercent: gone, signal: 'unknown' });
    expect(compare(gone, 3, { unit: 'percent' })).toEqual({ value: 3, change: gone, changePercent: gone, points: gone, signal: 'unknown' });
  });

  it('never computes a change across a changed definition, but shows the value', () => {
    expect(compare(3, 2, { isRedefined: true })).toEqual({
      value: 2,
      change: changedDefinition,
      changePercent: changedDefinition,
      signal: 'unknown',
    });
  });

  it('says better or worse only where the figure has a good direction', () => {
    expect(
      [compare(3, 2, { good: 'up' }), compare(3, 2, { good: 'down' }), compare(1, 2, { good: 'down' }), compare(2, 2, { good: 'up' })].map(
        ({ signal }) => signal,
      ),
    ).toEqual(['better', 'worse', 'better', 'unchanged']);
  });

  it('what was plus the change is what is, for any amounts of öre', () => {
    const ore = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    fc.assert(
      fc.property(ore, ore, (now, then) => {
        const { change } = compare(now / 100, then / 100, { unit: 'kronor' });
        expect(typeof change === 'number' && Math.round(change * 100)).toBe(now - then);
      }),
    );
  });
});
