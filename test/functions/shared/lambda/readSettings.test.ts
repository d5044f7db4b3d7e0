import { expect, test } from 'vitest';
import * as z from 'zod';
import { readSettings } from '../../../../functions/shared/lambda/readSettings.ts';

const schema = z.object({ TABLE_NAME: z.string(), IDENTITY_KEY: z.string().startsWith('arn:'), MAIL_SENDER: z.string().optional() });

test('settings are read by name from the environment', () => {
  expect(readSettings(schema, { TABLE_NAME: 'redovisa', IDENTITY_KEY: 'arn:x', PATH: '/bin' })).toEqual({
    TABLE_NAME: 'redovisa',
    IDENTITY_KEY: 'arn:x',
  });
});

test('missing and wrong settings are named all at once, and their values are not shown', () => {
  expect(() => readSettings(schema, { IDENTITY_KEY: 'raw:hemligt' })).toThrow(
    /^Settings missing or wrong: TABLE_NAME \(missing\), IDENTITY_KEY \(invalid_format\)$/,
  );
});

test('settings come from the process when nothing else is given', () => {
  process.env['REDOVISA_TEST_SETTING'] = 'på plats';
  expect(readSettings(z.object({ REDOVISA_TEST_SETTING: z.string() }))).toEqual({ REDOVISA_TEST_SETTING: 'på plats' });
  delete process.env['REDOVISA_TEST_SETTING'];
});
