import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LAYOUT, markLayout } from '../../../tools/start/markLayout.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'redovisa-layout-'));

test('a folder without data is marked, and known again', () => {
  const directory = folder();
  expect(markLayout(directory)).toBe(true);
  mkdirSync(join(directory, 'dynamodb'));
  expect(markLayout(directory)).toBe(true);
  expect(readFileSync(join(directory, 'layout'), 'utf8')).toBe(LAYOUT);
});

test('data of an earlier version, and of another layout, are told from ours and left as they are', () => {
  const unmarked = folder();
  mkdirSync(join(unmarked, 'dynamodb'));
  expect(markLayout(unmarked)).toBe(false);
  expect(markLayout(unmarked)).toBe(false);
  const later = folder();
  writeFileSync(join(later, 'layout'), '99');
  expect(markLayout(later)).toBe(false);
  expect(readFileSync(join(later, 'layout'), 'utf8')).toBe('99');
});
