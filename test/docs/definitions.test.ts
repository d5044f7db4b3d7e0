import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../functions/shared/domain/period.ts';
import { choiceWords } from '../../templates/upload/choiceWords.ts';
import { findFigure, indicators, sheets } from '../../templates/index.ts';
import { repository } from '../support/repositoryFiles.ts';

const contract = readFileSync(`${repository}docs/definitions.md`, 'utf8');

/** The text under a heading, up to the next one. */
function under(heading: string): string {
  const [, text] = contract.split(new RegExp(`^#{2,4} ${heading}$`, 'm'));
  if (text === undefined) throw new Error(`docs/definitions.md has no heading ${heading}`);
  return text.split(/^#{2,4} /m)[0] ?? '';
}

/** The rows of the first table under a heading, by its own headings. */
function tableUnder(heading: string): readonly ReadonlyMap<string, string>[] {
  const lines = under(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
  const [headings = [], , ...rows] = lines;
  return rows.map((cells) => new Map(headings.map((name, index) => [name, cells[index] ?? ''])));
}

/** What the contract calls a kind of cell, and the forms that read it. */
const kindsOfCell: readonly (readonly [words: RegExp, forms: readonly string[]])[] = [
  [/^identity number/, ['identityNumber']],
  [/^organisation number/, ['organisationNumber']],
  [/^(?:text|Riket, Länet)/, ['text']],
  [/^date/, ['date', 'dateOrYear']],
  [/^month/, ['month']],
  [/^year/, ['year']],
  [/^hours/, ['hours']],
  [/^money/, ['money']],
  [/^number/, ['number']],
  [/^a figure key/, ['figure']],
  [/^(?:2025|a period)/, ['period']],
];

const listed = (text: string) => (text === '' ? [] : text.split(', '));

describe.each(sheets)('the sheet $name in docs/definitions.md', (sheet) => {
  const rows = tableUnder(sheet.name);
  const columns = Object.entries(sheet.columns);

  test('has the columns that are declared, in order, with what is required', () => {
    const requirement = (id: string, required: boolean) => (required ? 'R' : sheet.oneOf.some((group) => group.includes(id)) ? 'P|D' : '');
    expect(rows.map((row) => `${row.get('Heading')} ${row.get('Required')}`)).toEqual(
      columns.map(([id, { heading, required }]) => `${heading} ${requirement(id, required)}`),
    );
  });

  test('has their kinds of cell, and how long a text may be', () => {
    for (const [index, [, { heading, form }]] of columns.entries()) {
      const type = (rows[index]?.get('Type') ?? '').replaceAll('`', '');
      const kinds = kindsOfCell.find(([words]) => words.test(type))?.[1] ?? ['choice', 'choices', 'yesNo'];
      expect(kinds, heading).toContain(form.kind);
      const most = /^text ≤ (\d+)/.exec(type)?.[1];
      if (form.kind === 'text' && most !== undefined) expect(form.max, heading).toBe(Number(most));
    }
  });

  test('has their aliases, and the words of their choices', () => {
    for (const [index, [, column]] of columns.entries()) {
      const { heading, aliases, form } = column;
      const row = rows[index];
      const named = row?.get('Aliases');
      if (named !== undefined && !named.startsWith('as in')) expect(listed(named), heading).toEqual(aliases);
      const words = row?.get('Type') ?? '';
      if ((form.kind !== 'choice' && form.kind !== 'choices') || !words.includes(', ') || words.startsWith('SKR')) continue;
      const offered = /the drop-down says (\p{L}+)/u.exec(row?.get('Notes') ?? '')?.[1];
      const stated = listed(words.replace(/ \(.*|;.*/, ''));
      expect(offered === undefined ? stated : [...stated.slice(0, -1), offered], heading).toEqual(
        choiceWords(column).map(([, word]) => word),
      );
    }
  });
});

describe('the figure keys of docs/definitions.md', () => {
  const codes = new Map(
    tableUnder('Codes').map((row) => [(row.get('Key') ?? '').replaceAll('`', ''), (row.get('Codes') ?? '').replaceAll('`', '').split(' ')]),
  );
  const keys = tableUnder('4. Figure keys').flatMap((row) => [...(row.get('Key') ?? '').matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));

  /** Every key that a pattern stands for: `{a,b}`, `<a|b>`, `<1–12>` and `<code>`; names are made up. */
  function expand(pattern: string): readonly string[] {
    const choice = /\{([^}]+)\}|<([^>]+)>/.exec(pattern);
    if (!choice) return [pattern];
    const [whole, braces, angles = ''] = choice;
    return optionsOf(braces ?? angles, pattern).flatMap((option) => expand(pattern.replace(whole, option)));
  }

  function optionsOf(choice: string, pattern: string): readonly string[] {
    if (choice === '1–12') return Array.from({ length: 12 }, (_, index) => String(index + 1));
    if (choice === 'year') return ['2025'];
    if (choice === 'name' || choice === 'line') return ['Ett namn'];
    if (choice === 'type')
      return ['staff', 'externalServices', 'travel', 'equipment', 'premises', 'investments', 'indirect', 'participantSupport', 'income'];
    if (choice === 'code') return codes.get(pattern.split('.')[0] ?? '') ?? exitCodes;
    return choice.split(/[,|]/);
  }

  const exitRow = tableUnder('4. Figure keys').find((row) => row.get('Key')?.includes('ended.reason'));
  /** Felregistrering counts nowhere. */
  const exitCodes = (/codes `([^`]+)`/.exec(exitRow?.get('Meaning in the period') ?? '')?.[1] ?? '')
    .split(' ')
    .filter((code) => code !== 'misregistered');

  test('are all figures that can be asked for, one by one and by their codes', () => {
    expect(exitCodes.length).toBe(11);
    const named = keys.filter((key) => !key.includes('*')).flatMap(expand);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => findFigure(key) === undefined)).toEqual([]);
    expect(
      keys.filter((key) => key.endsWith('*')).filter((key) => !Object.keys(indicators).some((known) => known.startsWith(key.slice(0, -1)))),
    ).toEqual([]);
  });

  test('have no code that the contract does not name', () => {
    const declared = Object.keys(indicators).filter((key) => codes.has(key.split('.')[0] ?? '') || key.startsWith('ended.reason.'));
    const named = new Set(keys.flatMap(expand));
    expect(declared.filter((key) => !named.has(key))).toEqual([]);
  });
});

test('the periods of docs/definitions.md are read as they are written', () => {
  const periods = [...under('Periods').matchAll(/`([^`]+)` \((\w+)/g)].map(([, text = '', kind]) => [parsePeriod(text)?.kind, kind]);
  expect(periods).toEqual([
    ['month', 'month'],
    ['quarter', 'quarter'],
    ['tertial', 'tertial'],
    ['year', 'year'],
    ['span', 'any'],
  ]);
});
