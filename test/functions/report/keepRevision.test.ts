import { describe, expect, it } from 'vitest';
import type { CountRevision } from '../../../functions/report/countRevision.ts';
import { keepRevision } from '../../../functions/report/keepRevision.ts';
import { makeDataset } from '../../../functions/shared/definition/makeDataset.ts';
import type { Revision } from '../../../functions/shared/records/revision.ts';
import { aggregateFigures } from '../../../functions/shared/figures/aggregateFigures.ts';
import { exampleProject } from '../../support/exampleProject.ts';

const deps = { snapshots: { read: async () => [] }, catalogue: { indicators: {} } };
const revision = (number: number): Revision => ({
  projectId: exampleProject.id,
  number,
  uploadId: 'u',
  at: '2025-10-01T00:00:00Z',
  by: 's',
  previous: number - 1,
  sheets: {},
});

/** Counts, and remembers what it was asked to. */
function watchCounting(fail: () => boolean = () => false) {
  const asked: string[] = [];
  const count: CountRevision = async (project, { number }) => {
    asked.push(`${project.coFinancingShare} ${number}`);
    if (fail()) throw new Error('The table does not answer');
    const dataset = makeDataset(project, new Map());
    return { dataset, source: aggregateFigures(dataset, {}) };
  };
  return { asked, keep: keepRevision(count) };
}

describe('keepRevision', () => {
  it('loads the rows once for reports that are asked for together', async () => {
    const { asked, keep } = watchCounting();
    const [one, other] = await Promise.all([keep(exampleProject, revision(1), deps), keep(exampleProject, revision(1), deps)]);
    expect(asked).toHaveLength(1);
    expect(other).toBe(one);
    expect(await keep(structuredClone(exampleProject), revision(1), deps)).toBe(one);
  });

  it('loads anew for another revision, and for changed settings of the project', async () => {
    const { asked, keep } = watchCounting();
    for (const number of [1, 2, 1]) await keep(exampleProject, revision(number), deps);
    await keep({ ...exampleProject, coFinancingShare: 50 }, revision(1), deps);
    expect(asked).toEqual(['46 1', '46 2', '46 1', '50 1']);
  });

  it('tries again after rows could not be read', async () => {
    let fails = true;
    const { asked, keep } = watchCounting(() => fails);
    await expect(keep(exampleProject, revision(1), deps)).rejects.toThrow('does not answer');
    fails = false;
    await keep(exampleProject, revision(1), deps);
    expect(asked).toHaveLength(2);
  });
});
