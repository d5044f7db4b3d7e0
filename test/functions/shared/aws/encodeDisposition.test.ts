import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskIdentityNumbers } from '../../../../functions/shared/domain/maskIdentityNumbers.ts';
import { encodeDisposition } from '../../../../functions/shared/aws/encodeDisposition.ts';

test('any file name gives a header in ASCII from which the name can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (fileName) => {
      const header = encodeDisposition(fileName);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~%!#$&+^`|-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(maskIdentityNumbers(fileName).toWellFormed().normalize('NFC'));
      expect(header.match(/"/g)).toHaveLength(2);
    }),
    { numRuns: 500 },
  );
});
