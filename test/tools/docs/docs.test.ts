import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeColumns } from '../../../tools/docs/describeColumns.ts';
import { describeFigures } from '../../../tools/docs/describeFigures.ts';
import { describeFindings } from '../../../tools/docs/describeFindings.ts';
import { describeReports } from '../../../tools/docs/describeReports.ts';
import { knowFindings } from '../../../tools/docs/knowFindings.ts';
import { funders, sheets } from '../../../templates/index.ts';

const committed = (name: string) => readFile(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

test('docs/columns.md is what npm run docs writes', async () => {
  expect(await committed('columns.md')).toBe(describeColumns(sheets));
});

test('docs/findings.md is what npm run docs writes', async () => {
  expect(await committed('findings.md')).toBe(describeFindings(sheets, await knowFindings()));
});

test('docs/figures.md is what npm run docs writes', async () => {
  expect(await committed('figures.md')).toBe(await describeFigures(funders));
});

test('docs/reports.md is what npm run docs writes', async () => {
  expect(await committed('reports.md')).toBe(await describeReports(funders));
});
