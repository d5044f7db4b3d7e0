import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMac } from '../../../../functions/shared/aws/createMac.ts';

test("the MAC of any texts is that of Node's own HMAC-SHA-256", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 5 }),
      (key, texts) => {
        const mac = createMac(key);
        for (const text of texts) expect(Buffer.from(mac(text))).toEqual(createHmac('sha256', key).update(text).digest());
      },
    ),
  );
});

test('a key longer than a block is refused', () => {
  expect(() => createMac(new Uint8Array(65))).toThrow('longer than a block');
});
