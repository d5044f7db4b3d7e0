import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIds } from '../../../../functions/shared/lambda/createIds.ts';
import { maskWhatIsNoId } from '../../../../functions/shared/lambda/maskWhatIsNoId.ts';
import { reportVersion } from '../../../../functions/shared/records/fileKeys.ts';
import { provesIdentityNumber } from '../../../../functions/shared/domain/maskIdentityNumbers.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ulid = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2070, 0, 1) })
  .map((at) => createIds({ now: () => new Date(at) }).next());
const hash = fc.string().map(sha256);
const version = fc.tuple(fc.integer({ min: 1, max: 99_999 }), hash).map(([revision, digest]) => reportVersion(revision, digest));
const id = fc
  .oneof(ulid, hash, version, fc.uuid())
  .filter((text) => /[a-z]/i.test(text.slice(1)) && !/^r\d+-\d+$/.test(text) && !provesIdentityNumber(text));
const number = fc.integer({ min: 0, max: 199_999 }).map(makeIdentityNumber);
const form = fc.tuple(number, fc.constantFrom('', '-', '+', ' ')).map(([twelve, mark]) => `${twelve.slice(2, 8)}${mark}${twelve.slice(8)}`);
const word = fc.constantFrom('Upload', 'Report', 'of project vagen', 'was not mailed:', 'rad');

describe('what the log lets stand', () => {
  test('is every id of ours, alone and in a sentence', () => {
    fc.assert(
      fc.property(id, word, word, (one, before, after) => {
        expect(maskWhatIsNoId(one)).toBe(one);
        expect(maskWhatIsNoId(`${before} ${one} ${after}`)).toBe(`${before} ${one} ${after}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('is no identity number, however many ids stand around it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(id, word)), form, fc.array(fc.oneof(id, word)), (before, one, after) => {
        const masked = maskWhatIsNoId([...before, one, ...after].join(', '));
        expect(masked).not.toContain(one);
        expect(masked).toContain('••••••••');
        for (const kept of [...before, ...after]) expect(masked).toContain(kept);
      }),
      { numRuns: 1000 },
    );
  });

  test('is no number that has been made to look like an id', () => {
    const twelve = makeIdentityNumber(7);
    for (const text of [`r1-${twelve}`, `01${twelve}ABCDEFGHJKMN`, `${twelve}${sha256('a').slice(12)}`, `a${twelve}${'f'.repeat(51)}`])
      expect(maskWhatIsNoId(text), text).not.toContain(twelve);
  });
});
