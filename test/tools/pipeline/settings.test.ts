import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../tools/pipeline/readArguments.ts';
import { readProject } from '../../../tools/pipeline/readProject.ts';
import { funders } from '../../../templates/index.ts';
import { exampleProject } from '../../support/exampleProject.ts';

const words = ['--project', 'p.json', '--period', '2025-K3', '--out', 'ut', 'a.xlsx', '/elsewhere/b.xlsx'];
const without = (option: string) => words.filter((word, index) => word !== option && words[index - 1] !== option);

describe('readArguments', () => {
  test('marks reports as sent after one of the uploads, and no other number', () => {
    expect(readArguments([...words, '--sent-after', '1'], '/').sentAfter).toBe(1);
    expect(readArguments(words, '/')).not.toHaveProperty('sentAfter');
    for (const wrong of ['0', '99', 'två']) expect(() => readArguments([...words, '--sent-after', wrong], '/')).toThrow('--sent-after');
  });

  test('paths are relative to where the command was given', () => {
    expect(readArguments(words, '/home/anna')).toMatchObject({
      projects: [{ settings: '/home/anna/p.json', uploads: ['/home/anna/a.xlsx', '/elsewhere/b.xlsx'] }],
      period: { id: '2025-K3' },
      confirms: false,
      out: '/home/anna/ut',
    });
  });

  test('options stand in any order, with a space or an equals sign', () => {
    const given = readArguments(['a.xlsx', '--confirm', '--out=ut', '--period=2025-01-01/2025-09-30', '--project=p.json'], '/');
    expect(given).toMatchObject({ confirms: true, out: '/ut', projects: [{ uploads: ['/a.xlsx'] }], period: { kind: 'span' } });
  });

  test('rows that are right are stored without the others only when asked for', () => {
    expect(readArguments([...words, '--partial'], '/').isPartial).toBe(true);
    expect(readArguments(words, '/').isPartial).toBeUndefined();
  });

  test('of several projects each has the workbooks named after it', () => {
    const given = readArguments([...words, '--project', 'q.json', 'c.xlsx', '--confirm', 'd.xlsx', '--project', 'r.json'], '/');
    expect(given.projects).toEqual([
      { settings: '/p.json', uploads: ['/a.xlsx', '/elsewhere/b.xlsx'] },
      { settings: '/q.json', uploads: ['/c.xlsx', '/d.xlsx'] },
      { settings: '/r.json', uploads: [] },
    ]);
    expect(() => readArguments(['x.xlsx', ...words, '--project', 'q.json'], '/')).toThrow('/x.xlsx står före --project');
  });

  test.each(['--project', '--period', '--out'])('without %s it is refused by name', (option) => {
    expect(() => readArguments(without(option), '/')).toThrow(new RegExp(`^${option} saknas`));
  });

  test.each([
    [['--sent', '1'], '--sent är ingen känd inställning'],
    [['--confirm=ja'], '--confirm tar inget värde'],
    [['--out', 'annan'], '--out är angiven två gånger'],
  ])('%j is refused by name', (more, message) => {
    expect(() => readArguments([...words, ...more], '/')).toThrow(message);
  });

  test('a period that is none, a missing value and no workbook are refused, each in one line', () => {
    const period = words.map((word) => (word === '2025-K3' ? '2025-K5' : word));
    const messages = [period, ['--project', '--out', 'x'], words.slice(0, 6)].map((given) => {
      try {
        readArguments(given, '/');
        return 'accepted';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    });
    expect(messages).toEqual([
      expect.stringContaining('2025-K5 är ingen period'),
      expect.stringContaining('--project saknar värde'),
      expect.stringContaining('minst en arbetsbok'),
    ]);
    expect(messages.every((message) => !message.includes('\n'))).toBe(true);
  });
});

describe('readProject', () => {
  const read = async (settings: unknown) => {
    const path = join(await mkdtemp(join(tmpdir(), 'redovisa-test-')), 'PROJECT.json');
    await writeFile(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
    return readProject(path, funders);
  };

  test('settings that are all there are accepted, also with a byte order mark', async () => {
    expect(await read(exampleProject)).toEqual(exampleProject);
    expect(await read(`\uFEFF${JSON.stringify(exampleProject)}`)).toEqual(exampleProject);
  });

  test('every unknown, missing and wrong setting is named, in one line', async () => {
    const rest = Object.fromEntries(Object.entries(exampleProject).filter(([name]) => !['caseId', 'startsOn'].includes(name)));
    const refused = read({ ...rest, colour: 'blå', size: 1, endsOn: '2025-02-30', coFinancingShare: 101 });
    await expect(refused).rejects.toThrow(
      'PROJECT.json: okänd inställning: colour, size; saknad inställning: caseId, startsOn; felaktigt värde i: endsOn, coFinancingShare.',
    );
  });

  test('an unknown funder and an unknown report are named with those that exist', async () => {
    await expect(read({ ...exampleProject, funder: 'eu' })).rejects.toThrow(/finansiären eu finns inte \(finns: .*esf-plus.*\)/);
    await expect(read({ ...exampleProject, reports: ['quarterly', 'weekly'] })).rejects.toThrow(
      /reports: weekly finns inte hos esf-plus \(finns: .*quarterly.*\)/,
    );
  });

  test('a file that is no JSON, or no settings, is refused', async () => {
    await expect(read('{')).rejects.toThrow('PROJECT.json är inte giltig JSON.');
    await expect(read('[]')).rejects.toThrow('PROJECT.json ska innehålla ett JSON-objekt');
    await expect(readProject('/nowhere/p.json', funders)).rejects.toThrow('Filen /nowhere/p.json finns inte');
  });
});
