import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTally } from '../../../../functions/shared/figures/createTally.ts';
import { sexes } from '../../../../functions/shared/domain/sex.ts';

describe('createTally', () => {
  it('adds amounts of any size exactly, and the sexes add up to the total', () => {
    const amount = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }));
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, fc.constantFrom(...sexes))), (amounts) => {
        const tally = createTally();
        for (const [each, sex] of amounts) tally.add(each, sex);
        const sum = tally.read();
        expect(sum.total).toBe(amounts.reduce((all, [each]) => all + BigInt(each), 0n));
        expect(sum.women + sum.men + sum.nonBinary + sum.unstated).toBe(sum.total);
      }),
    );
  });

  it('an amount of nobody counts towards the total only', () => {
    const tally = createTally();
    tally.add(5, undefined);
    expect(tally.read()).toEqual({ women: 0n, men: 0n, nonBinary: 0n, unstated: 0n, total: 5n });
  });
});
