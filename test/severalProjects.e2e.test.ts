import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { exampleProject } from './support/exampleProject.ts';
import { readAll } from './support/readAll.ts';
import { makeFolder, runPipelineCommand } from './support/runPipelineCommand.ts';
import { writeCsv } from './support/writeCsv.ts';

// Each run starts everything anew in a process of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const first = { ...exampleProject, id: 'a', name: 'Ung framåt', reports: ['quarterly', 'board'] };
const second = {
  ...exampleProject,
  endsOn: undefined,
  id: 'b',
  name: 'DUA',
  funder: 'other',
  funderName: 'Socialstyrelsen',
  grantShare: 120,
  reports: ['board'],
};

async function upload(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(await makeFolder(), name);
  await writeFile(path, writeCsv(rows, { separator: ';' }));
  return path;
}
const people = (...ids: readonly string[]) =>
  upload('Deltagare.csv', [
    ['Deltagar-id', 'Kön', 'Födelsedatum', 'Startdatum', 'Insats'],
    ...ids.map((id) => [id, 'Kvinna', '1990-01-01', '2025-07-01', 'Arbetsträning']),
  ]);
const figuresSchema = z.object({ figures: z.record(z.string(), z.unknown()) });

test('several projects are all taken in before the first report, each with its results in a folder of its own', async () => {
  const faulty = await upload('Deltagare fel.csv', [
    ['Deltagar-id', 'Kön', 'Födelsedatum', 'Startdatum', 'Insats'],
    ['9', 'Kvinna', '1990-01-01', 'i våras', 'Arbetsträning'],
  ]);
  const run = await runPipelineCommand(first, {
    period: '2025-K3',
    uploads: [await people('1', '2', '3', '4', '5', '6')],
    more: ['--sent-after', '1'],
    others: [{ project: second, uploads: [await people('1', '2', '3', '4', '5', '6', '7'), faulty] }],
  });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 2, stderr: '' });
  expect(run.files.every((file) => /^[ab]\/(?:uploads|reports|mail)\//.test(file))).toBe(true);
  expect(run.files).toEqual(expect.arrayContaining(['a/uploads/1-Deltagare.csv/result.json', 'b/uploads/2-Deltagare fel.csv/result.json']));
  const { figures } = figuresSchema.parse(await run.json('a/reports/municipality-board-2025-K3.json'));
  expect(figures['participants.met']).toMatchObject({ total: 6 });
  const { cells } = await readAll(await readFile(join(run.out, 'a/reports/municipality-board-2025-K3.xlsx')));
  const portfolio = cells['Projektportfölj'] ?? {};
  const row = (name: string) => {
    // A project also has rows among the deadlines, which have no seventh column.
    const isRow = (cell: string) => cell.startsWith('A') && portfolio[cell] === name && portfolio[`G${cell.slice(1)}`] !== undefined;
    const at = Object.keys(portfolio).find(isRow) ?? 'A0';
    return ['B', 'C', 'D', 'E', 'F', 'G'].map((column) => portfolio[`${column}${at.slice(1)}`]);
  };
  expect(row('DUA')).toEqual(['Socialstyrelsen', 120, 'tills vidare', 7, 0, 7]);
  expect(row('Ung framåt').slice(3)).toEqual([6, 0, 6]);
});

test('projects of two organisations, or one project twice, are refused in a line', async () => {
  const uploads = [await people('1')];
  const order = { period: '2025-K3', uploads };
  const apart = await runPipelineCommand(first, {
    ...order,
    others: [{ project: { ...second, organisationNumber: '212000-9999' }, uploads }],
  });
  const twice = await runPipelineCommand(first, { ...order, others: [{ project: { ...second, id: 'A' }, uploads }] });
  expect([apart.code, twice.code]).toEqual([1, 1]);
  expect(apart.stderr).toBe(
    'Inställningarna godtas inte: Projekten hör till olika organisationer. Kör projekten i en organisation för sig.\n',
  );
  expect(twice.stderr).toBe('Inställningarna godtas inte: Projektet a är angivet två gånger.\n');
});
