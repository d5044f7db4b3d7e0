import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRow } from '../../../../functions/ingest/read/rows/plainRow.ts';
import { packRows } from '../../../../functions/shared/packed/packRows.ts';

const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 })));
const names = ['a', 'b', 'c'];
const part = fc
  .array(
    fc.record({ upload: fc.constantFrom('first', 'second'), number: fc.nat(), values: fc.dictionary(fc.constantFrom(...names), value) }),
  )
  .map((rows) => ({ rows, given: names.filter((name) => rows.some(({ values }) => Object.hasOwn(values, name))) }));

test('packed rows say what each part said, also of a column that first turns up in a later part', () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const packed = packRows();
      for (const { rows, given } of parts) {
        packed.add({
          uploads: rows.map(({ upload }) => upload),
          numbers: rows.map(({ number }) => number),
          columns: Object.fromEntries(given.map((name) => [name, rows.map(({ values }) => values[name] ?? null)])),
        });
      }
      const expected = parts.flatMap(({ rows }) =>
        rows.map(({ upload, number, values }) => ({
          ...Object.fromEntries(Object.entries(values).map(([name, said]) => [name, said ?? undefined])),
          origin: { upload, row: number },
        })),
      );
      expect(packed.rows().map((row) => plainRow(row))).toEqual(expected);
    }),
  );
});
