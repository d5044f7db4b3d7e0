import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, decodeSealed } from '../../../../functions/shared/aws/decodePage.ts';
import { createSharing } from '../../../../functions/shared/aws/createSharing.ts';
import { encodePage } from '../../../../functions/shared/aws/encodePage.ts';
import type { Purpose } from '../../../../functions/shared/aws/sealedParts.ts';

const place = { sheet: 'costs', page: 3, apart: { sensitive: new Set(['b']), years: new Set<string>() } };
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.array(fc.string({ unit: 'grapheme' })),
  fc.constant(undefined),
);
const incomingRow = fc.record({
  row: fc.record({ a: value, b: value, ['å']: value, origin: fc.record({ upload: fc.string(), row: fc.nat() }) }),
  sealed: fc.option(fc.record({ identityNumber: fc.string(), localId: fc.string() }, { requiredKeys: ['localId'] }), { nil: undefined }),
});

describe('a page', () => {
  test('gives back every value a column can hold', () => {
    fc.assert(
      fc.property(fc.array(incomingRow, { maxLength: 40 }), (rows) => {
        const { plain, sealed } = encodePage(rows, place);
        const opened = new Map(Object.entries(sealed) as [Purpose, Uint8Array][]);
        expect(decodeSealed({ ...place, plain, opened }, createSharing())).toEqual(rows);
        const closed = decodePage({ ...place, plain, opened: new Map() }, createSharing());
        expect(closed).toEqual(rows.map(({ row: { b: _, ...row } }) => row));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same bytes for the same rows', () => {
    fc.assert(
      fc.property(fc.array(incomingRow, { maxLength: 10 }), (rows) => {
        expect(encodePage(structuredClone(rows), place)).toEqual(encodePage(rows, place));
      }),
    );
  });
});
