import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffRows } from '../../../../functions/ingest/compare/diffRows.ts';
import { costs } from '../../../../templates/upload/costs/sheet.ts';

const row = fc.record({
  voucher: fc.constantFrom('A1', 'A2', 'A3'),
  type: fc.constantFrom('staff', 'premises'),
  line: fc.constantFrom(undefined, 'Lokaler'),
  financing: fc.constant('grant'),
  amount: fc.integer({ min: 1, max: 3 }),
  description: fc.constantFrom('x', 'y'),
});

test('a diff agrees with a plain comparison, equal keys numbered in order', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (before, after) => {
      const named = (rows: typeof before) =>
        rows.map((one, index) => {
          const key = [one.voucher, one.type, one.line, one.financing].join();
          const number = rows
            .slice(0, index)
            .filter((other) => [other.voucher, other.type, other.line, other.financing].join() === key).length;
          return { name: `${key}#${number}`, amount: one.amount };
        });
      const [old, now] = [named(before), named(after)];
      const both = now.flatMap((one) => old.filter(({ name }) => name === one.name).map(({ amount }) => amount === one.amount));
      expect(diffRows(costs, before, after)).toEqual({
        added: now.filter(({ name }) => !old.some((one) => one.name === name)).length,
        removed: old.filter(({ name }) => !now.some((one) => one.name === name)).length,
        unchanged: both.filter(Boolean).length,
        changed: both.filter((isSame) => !isSame).length,
      });
    }),
  );
});

test('where a row came from makes no difference, several choices are compared one by one', () => {
  const one = { voucher: 'A1', type: 'staff', amount: 1, origin: { upload: 'u1', row: 2 } };
  expect(diffRows(costs, [one], [{ ...one, origin: { upload: 'u2', row: 9 } }])).toMatchObject({ unchanged: 1 });
});
