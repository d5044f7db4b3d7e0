import { readFileSync } from 'node:fs';
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

test('each file that docs/reports.md names says the cells and lists it makes', async () => {
  const rows = (await committed('reports.md')).matchAll(/^\| \[(\S+)\]\(\S+\) \| (.+) \|$/gm);
  const made = [...rows].flatMap(([, file = '', parts = '']) =>
    parts.split(', ').map((part) => [file, part.replace(' (lista)', '')] as const),
  );
  expect(made.length).toBeGreaterThan(300);
  expect(made.filter(([file, part]) => !saysName(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'), part))).toEqual([]);
});

test('each row of docs/figures.md says where the figure is printed, and a measure of its own is named', async () => {
  const rows = (await committed('figures.md')).split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter((row) => /\|\s*\|/.test(row))).toEqual([]);
  const measures = rows.filter((row) => /^\| `placements\.measure\.\d/.test(row));
  expect(measures.map((row) => /Insats är (\S+)/.exec(row)?.[1])).toEqual(measures.map((row) => /measure\.(\d+)/.exec(row)?.[1]));
  expect(measures.length).toBe(12);
});

/** Whole, or as a template with its ending in it or beside it. */
function saysName(text: string, name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return text.includes(`'${name}'`) || text.includes(`}.${ending}\``) || (/`[^`\n]*\.\$\{/.test(text) && text.includes(`'${ending}'`));
}
