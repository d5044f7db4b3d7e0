import { describe, expect, it } from 'vitest';
import { changeMatches } from '../../../functions/collect/changeMatches.ts';
import { fitsItem, ItemTooLarge } from '../../../functions/shared/records/itemBytes.ts';
import { projectSchema } from '../../../functions/shared/records/project.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryMatches } from '../../support/memoryMatches.ts';
import { manager, openApi, revisionOf } from './collectFakes.ts';

const long = 'x'.repeat(5_000);

describe('what is asked has a length', () => {
  it.each([
    ['showUpload', { uploadId: long }],
    ['showReport', { reportKey: long }],
    ['openTemplate', { templateId: long }],
    ['endWaiver', { as: manager, waiverId: long }],
    ['makeReport', { body: { report: long, period: '2025-K3' } }],
    ['sendReport', { reportKey: 'r', body: { version: long, how: 'mail' } }],
  ] as const)('%s refuses an id of 5 000 characters', async (route, asking) => {
    expect(await openApi().ask(route, asking)).toMatchObject({ status: 400, body: { code: 'badRequest' } });
  });

  it('finds no project of a name that is none', async () => {
    for (const projectId of [long, '', '__proto__', 'constructor/..'])
      expect(await openApi().ask('showProject', { projectId })).toMatchObject({ status: 404 });
  });

  it('reads no body of more than a million characters', async () => {
    const { ask, uploads } = openApi();
    expect(await ask('beginUpload', { body: { fileName: 'a.xlsx', size: 1, more: 'x'.repeat(1_000_001) } })).toMatchObject({ status: 400 });
    expect(await uploads.list('vagen')).toEqual([]);
  });

  it('answers that it is too much where an item would not hold it', async () => {
    const { ask, deps } = openApi();
    deps.uploads.put = async () => {
      throw new ItemTooLarge('too large');
    };
    expect(await ask('beginUpload', { body: { fileName: 'a.xlsx', size: 1 } })).toMatchObject({ status: 413, body: { code: 'tooMuch' } });
  });
});

it('a person begins so many uploads on a day and no more', async () => {
  const { ask, uploads, deps } = openApi();
  Object.assign(deps, { mostUploadsPerDay: 3 });
  const begin = () => ask('beginUpload', { body: { fileName: 'a.xlsx', size: 1 } });
  const statuses = [];
  for (let index = 0; index < 5; index++) statuses.push((await begin()).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect((await begin()).text).toContain('Du har lämnat in 3 filer i dag');
  expect(await uploads.list('vagen')).toHaveLength(3);
});

describe('a report is about the project’s time with a year on either side', () => {
  it.each([
    ['2022-K4', 422],
    ['2023-K1', 200],
    ['2025-K3', 200],
    ['1999', 422],
    ['0001-01', 422],
  ])('%s is answered %i', async (period, status) => {
    const { ask, snapshots } = openApi();
    await snapshots.moveCurrent(revisionOf(1, {}));
    expect(await ask('makeReport', { body: { report: 'quarterly', period } })).toMatchObject({ status });
  });
});

it('a memory of matches drops its oldest changes before it is more than an item', async () => {
  const store = memoryMatches();
  const change = { kind: 'confirmed' as const, by: 'sub-anna', at: '2025-10-12T08:00:00Z' };
  const valuesOf = (round: number) =>
    Array.from({ length: 190 }, (_, index) => ({
      sheet: 'costs',
      column: 'type',
      text: `${round}-${index} ${'ö'.repeat(120)}`,
      value: 'staff',
    }));
  for (let round = 0; round < 5; round++) {
    const memory = await changeMatches(store, 'vagen', { matches: { sheets: [], columns: [], values: valuesOf(round) }, change });
    expect(memory?.values).toHaveLength(190 * (round + 1));
    expect(fitsItem(memory)).toBe(true);
  }
  expect((await store.get('vagen')).history.length).toBeLessThan(5);
});

it.each([
  ['recipients', Array.from({ length: 51 }, (_, index) => `a${index}@kommun.example`)],
  ['reports', Array.from({ length: 101 }, (_, index) => `r${index}`)],
  ['programme', 'x'.repeat(201)],
  ['caseId', 'x'.repeat(101)],
  ['registrationNumber', 'x'.repeat(101)],
  ['funder', 'x'.repeat(61)],
  ['contact', `${'x'.repeat(320)}@kommun.example`],
  ['grantAwarded', Object.fromEntries(Array.from({ length: 51 }, (_, index) => [String(2000 + index), 1]))],
  ['matches', { values: Array.from({ length: 2_001 }, () => ({ sheet: 's', column: 'c', text: 't', value: 'v' })) }],
])('settings have lengths: %s', (name, value) => {
  expect(projectSchema.safeParse(exampleProject).success).toBe(true);
  expect(projectSchema.safeParse({ ...exampleProject, [name]: value }).error?.issues.map(({ path }) => path[0])).toContain(name);
});
