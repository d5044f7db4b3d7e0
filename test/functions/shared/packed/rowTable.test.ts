import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRowTable } from '../../../../functions/shared/packed/rowTable.ts';

/** Rows of one column as the table gives them back. */
function keep(values: readonly unknown[]): unknown[] {
  const table = createRowTable(['column']);
  for (const value of values) table.add([value]);
  expect(table.length).toBe(values.length);
  return Array.from(values, (_, index) => table.columns.get('column')?.(index));
}

const anyValue = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ minLength: 250, maxLength: 300 }),
    fc.double({ noNaN: true }),
    fc.constantFrom(undefined, '', 'Å', '1', 0, 1, true),
  )
  .map((value) => (value === 0 ? 0 : value));

describe('a table of rows gives back what was put in', () => {
  test('few different values', () => {
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        expect(keep(values)).toEqual(values);
      }),
    );
  });

  test.each([
    ['texts', (index: number) => `19${index}`],
    ['texts in other alphabets', (index: number) => `Ł${index}`],
    ['amounts', (index: number) => index / 7],
    ['lists', (index: number) => [`${index}`]],
  ])('more different %s than are kept once each, with any values among them', (_, valueOf) => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 50 }), fc.nat(9000), (others, from) => {
        const many: unknown[] = Array.from({ length: 18_000 }, (_, index) => valueOf(index));
        many.splice(from, others.length, ...others);
        expect(keep(many)).toEqual(many);
      }),
      { numRuns: 10 },
    );
  });

  test('texts that are long one after the other', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `${index}`.padEnd(255, 'ö'));
    expect(keep(many)).toEqual(many);
  });
});
