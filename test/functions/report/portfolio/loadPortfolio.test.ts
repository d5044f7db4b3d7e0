import { describe, expect, it } from 'vitest';
import { loadPortfolio } from '../../../../functions/report/portfolio/loadPortfolio.ts';
import type { AnyRow, Stored } from '../../../../functions/shared/domain/dataset.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Revision, SnapshotRef } from '../../../../functions/shared/records/revision.ts';
import { catalogue, funders } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { cost, participant } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { memoryProjects } from '../../../support/memoryPorts.ts';

const store = async (projects: readonly Partial<Project>[], rows: Readonly<Record<string, readonly object[]>>) => {
  const known = memoryProjects();
  for (const project of projects) await known.put({ ...exampleProject, ...project });
  const refOf = (sheet: string): SnapshotRef => ({ uploadId: 'u', sheet, digest: 'd', pages: 1, rows: rows[sheet]?.length ?? 0 });
  const current = async (projectId: string): Promise<Revision | undefined> =>
    projectId === 'tom'
      ? undefined
      : {
          projectId,
          number: 1,
          uploadId: 'u',
          at: '',
          by: '',
          previous: 0,
          sheets: Object.fromEntries(Object.keys(rows).map((id) => [id, refOf(id)])),
        };
  const read = async ({ sheet }: SnapshotRef): Promise<readonly Stored<AnyRow>[]> =>
    (rows[sheet] ?? []).map((row, index) => ({ ...row, origin: { upload: 'u', row: index + 2 } }));
  return { projects: known, snapshots: { current, read }, funders, catalogue };
};
const request = { organisationNumber: exampleProject.organisationNumber, period: periodNamed('2025-K3') };

describe('loading the portfolio of an organisation', () => {
  it('takes the projects that ran in the period, by name, and no other organisation’s', async () => {
    const deps = await store(
      [
        { id: 'b', name: 'Ögat' },
        { id: 'a', name: 'Arbete' },
        { id: 'over', name: 'Slut', endsOn: '2025-06-30' },
        { id: 'later', name: 'Senare', startsOn: '2025-10-01' },
        { id: 'other', name: 'Annans', organisationNumber: '212000-9999' },
      ],
      {},
    );
    const portfolio = await loadPortfolio(request, deps);
    expect(portfolio.map(({ project }) => project.name)).toEqual(['Arbete', 'Ögat']);
  });

  it('counts each project’s own figures, exact and public, and what it has used since its start', async () => {
    const deps = await store([{ id: 'a', startsOn: '2024-01-01' }], {
      participants: [participant('1', { sex: 'women' }), participant('2', { sex: 'men' })],
      costs: [
        cost(10_000, { bookedOn: '2024-05-01' }),
        cost(5_050, { voucher: 'A2' }),
        cost(900, { voucher: 'A3', bookedOn: '2025-10-01' }),
      ],
    });
    const [only] = await loadPortfolio(request, deps);
    expect(only?.figures['participants.met']).toMatchObject({ women: 1, men: 1, total: 2 });
    expect(only?.publicFigures['participants.met']).toMatchObject({ women: null, men: null, total: null });
    expect(only?.accumulated['cost.total']).toBe(150.5);
  });

  it('shows a project without any data with nothing counted', async () => {
    const [only] = await loadPortfolio(request, await store([{ id: 'tom' }], {}));
    expect(only).toMatchObject({ figures: {}, publicFigures: {}, accumulated: {} });
  });

  it('names the report with the earliest day to hand it in after the period, whatever has been sent', async () => {
    const deps = await store([{ id: 'a', funder: 'esf-plus', reports: ['payment-claim', 'final'] }], {});
    const [only] = await loadPortfolio(request, deps);
    expect(only?.next).toEqual({ title: 'Underlag till ansökan om utbetalning', period: '2025-08', dueOn: '2025-10-31' });
  });
});
