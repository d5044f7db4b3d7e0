import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { prepareRun } from '../../../tools/pipeline/prepareRun.ts';
import { exampleProject } from '../../support/exampleProject.ts';

async function prepare(periodId: string, endsOn?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-prepare-'));
  const settings = join(folder, 'p.json');
  const upload = join(folder, 'a.csv');
  await writeFile(settings, JSON.stringify({ ...exampleProject, endsOn }));
  await writeFile(upload, 'a;b');
  const period = parsePeriod(periodId);
  if (!period) throw new Error(periodId);
  return prepareRun({ projects: [{ settings, uploads: [upload] }], period, confirms: false, out: join(folder, 'ut') });
}

test.each([
  ['2022', '2026-06-30'],
  ['2027-K3', '2026-06-30'],
  ['9999-12', undefined],
  ['2025-01-01/9000-01-01', undefined],
])('the period %s of a project from 2024 until %s is refused in one line', async (period, endsOn) => {
  await expect(prepare(period, endsOn)).rejects.toThrow(
    /^--period \S+ måste ligga mellan 2023-01-01 och \S+: tiden för vagen och ett år på var sida\.$/,
  );
});

test.each(['2023-K1', '2025-K3', '2027-K2'])('the period %s is not', async (period) => {
  expect((await prepare(period, '2026-06-30')).projects).toHaveLength(1);
});
