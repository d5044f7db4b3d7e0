import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPseudonyms } from '../../../../functions/shared/aws/createPseudonyms.ts';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const emulators = withEmulators();
const open = () => createPseudonyms({ table: emulators.table, sealing: createSealing(testKey) });

test('a person has the same pseudonym in every function and at every start', async () => {
  const first = await open().ofOrganisation();
  const second = await open().ofOrganisation();

  expect(first(makeIdentityNumber(7))).toBe(second(makeIdentityNumber(7)));
  expect(first(makeIdentityNumber(7))).not.toBe(first(makeIdentityNumber(8)));
});

test('a pseudonym has letters only, so that it is never taken for an identity number', async () => {
  const pseudonym = await open().ofOrganisation();

  for (let index = 0; index < 2000; index += 1) expect(pseudonym(makeIdentityNumber(index))).toMatch(/^[a-p]{32}$/);
});

test('functions that start at the same time agree on a new organisation', async () => {
  const opened = await Promise.all(Array.from({ length: 8 }, () => open().ofOrganisation()));

  expect(new Set(opened.map((pseudonym) => pseudonym(makeIdentityNumber(1)))).size).toBe(1);
});

test('pseudonyms cannot be made with another key', async () => {
  await open().ofOrganisation();
  const stranger = createPseudonyms({ table: emulators.table, sealing: createSealing(`raw:${randomBytes(32).toString('base64')}`) });

  await expect(stranger.ofOrganisation()).rejects.toThrow();
  await expect(stranger.ofOrganisation()).rejects.toThrow();
});
