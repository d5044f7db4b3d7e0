import { describe, expect, test } from 'vitest';
import { codesOf } from '../../../functions/shared/definition/rule.ts';
import { runExample } from '../../../tools/docs/runExample.ts';
import { listExamples } from '../../../tools/docs/examples/listExamples.ts';
import { ruleExamples } from '../../../tools/docs/examples/ruleExamples.ts';
import { sheets } from '../../../templates/index.ts';
import { listFindings } from '../../../functions/shared/definition/listFindings.ts';
import { wordFindings } from '../../../functions/ingest/answer/wordFindings.ts';
import { findingWords } from '../../../templates/text/findingWords.ts';

const entries = listFindings(sheets, findingWords);
const examples = listExamples(sheets);
const word = wordFindings(sheets, findingWords);

/** Files that cannot be read, templates, remembered answers, ledgers and rows of older versions are no tables of cells: the tests of their readers give each of them. */
const isNoTable = (code: string) =>
  /^FIL-(0\d\d|10[7-9]|11\d|124|131|141)$/.test(code) || /-BLAD-(003|072)$/.test(code) || /^KOS-BLAD-0(2[2-9]|3[0-2])$/.test(code);

/** Every place a rule points at: its sheet, column and number. */
function rulePlaces(): string[] {
  return sheets.flatMap(({ id, rowRules, sheetRules }) =>
    [...rowRules, ...sheetRules].flatMap((rule) => [...codesOf(rule)].map(([column, code]) => `${id} ${column} ${Number(code.slice(-3))}`)),
  );
}

describe('every finding', () => {
  test('has an example, and every one that cells can give has a workbook', () => {
    expect(entries.filter(({ example }) => example === '')).toEqual([]);
    expect(entries.map(({ code }) => code).filter((code) => !examples.has(code) && !isNoTable(code))).toEqual([]);
    const codes = new Set(entries.map(({ code }) => code));
    expect([...examples.keys()].filter((code) => !codes.has(code))).toEqual([]);
    const places = Object.entries(ruleExamples).flatMap(([sheet, columns]) =>
      Object.entries(columns).flatMap(([column, numbers]) => Object.keys(numbers).map((number) => `${sheet} ${column} ${number}`)),
    );
    expect(places.sort()).toEqual(rulePlaces().sort());
  });

  test.each([...examples])('%s is given by its example, at a cell, in a whole sentence', async (code, example) => {
    const found = (await runExample(example)).filter((finding) => finding.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found.slice(0, 3)) {
      const { message, cell } = word(finding);
      expect(message).not.toMatch(/[{}]|undefined|NaN/);
      expect(message).not.toMatch(/\d{6}[-+ ]?\d{4}/);
      if (finding.row > 0 && finding.column !== '') expect(cell).toMatch(/^[A-Z]+\d+$/);
    }
  });
});
