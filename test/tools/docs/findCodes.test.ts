import { expect, test } from 'vitest';
import { sheets } from '../../../templates/index.ts';
import { listFindings } from '../../../functions/shared/definition/listFindings.ts';
import { findCodes } from '../../../tools/docs/findCodes.ts';
import { findingWords } from '../../../templates/text/findingWords.ts';

const files = findCodes(['templates', 'functions', 'infra', 'page', 'tools']);
const entries = listFindings(sheets, findingWords);

test('a search for the code of any finding leads to one place in the sources', () => {
  expect(entries.filter(({ code }) => files.get(code)?.length !== 1).map(({ code }) => [code, files.get(code)])).toEqual([]);
});

test('no code stands in the sources that no finding has', () => {
  const known = new Set(entries.map(({ code }) => code));
  expect([...files.keys()].filter((code) => !known.has(code))).toEqual([]);
});

test('the code of a finding about a sheet stands in the folder of that sheet', () => {
  const folders = new Map(sheets.map(({ id, name }) => [name, `templates/upload/${id}/`]));
  for (const { code, sheet } of entries) {
    if (sheet !== '') expect(files.get(code)?.[0], code).toMatch(new RegExp(`^${folders.get(sheet)}(codes|rowRules|sheetRules)\\.ts$`));
  }
});
