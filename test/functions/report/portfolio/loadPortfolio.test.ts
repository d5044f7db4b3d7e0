import { describe, expect, it } from 'vitest';
import { loadPortfolio } from '../../../../functions/report/portfolio/loadPortfolio.ts';
import type { AnyRow, Stored } from '../../../../functions/shared/domain/dataset.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Revision, SnapshotRef } from '../../../../functions/shared/records/revision.ts';
import { catalogue, funders } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { cost, participant } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { memoryProjects, memoryReports, silentLog, stoppedClock } from '../../../support/memoryPorts.ts';

const store = async (projects: readonly Partial<Project>[], rows: Readonly<Record<string, readonly object[]>>) => {
  const known = memoryProjects();
  for (const project of projects) await known.add({ ...exampleProject, ...project });
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
  return {
    projects: known,
    snapshots: { current, read },
    reports: memoryReports(),
    clock: stoppedClock('2025-10-20T08:00:00Z'),
    log: silentLog,
    funders,
    catalogue,
  };
};
const request = {
  period: periodNamed('2025-K3'),
  inHand: { projectId: 'a', reportKey: 'municipality-board-2025-K3' },
};

describe('loading the portfolio of an organisation', () => {
  it('takes the projects that ran in the period, by name, and no other organisation’s', async () => {
    const deps = await store(
      [
        { id: 'b', name: 'Ögat' },
        { id: 'a', name: 'Arbete' },
        { id: 'over', name: 'Slut', endsOn: '2025-06-30' },
        { id: 'later', name: 'Senare', startsOn: '2025-10-01' },
      ],
      {},
    );
    const { counted: portfolio } = await loadPortfolio(request, deps);
    expect(portfolio.map(({ project }) => project.name)).toEqual(['Arbete', 'Ögat']);
  });

  it('leaves out another project whose rows cannot be read, and names it; not the report’s own', async () => {
    const deps = await store(
      [
        { id: 'a', name: 'Arbete' },
        { id: 'b', name: 'Ögat' },
      ],
      { participants: [participant('1')] },
    );
    const breaking = (id: string) => ({
      ...deps,
      snapshots: {
        ...deps.snapshots,
        async current(projectId: string) {
          if (projectId === id) throw new Error('A page is not as it was written');
          return deps.snapshots.current(projectId);
        },
      },
    });
    const { counted, uncounted } = await loadPortfolio(request, breaking('b'));
    expect([counted.map(({ project }) => project.name), uncounted]).toEqual([['Arbete'], ['Ögat']]);
    await expect(loadPortfolio(request, breaking('a'))).rejects.toThrow('not as it was written');
    const projects = { listReadable: async () => ({ ...(await deps.projects.listReadable()), unreadable: ['spoiled'] }) };
    expect((await loadPortfolio(request, { ...deps, projects })).uncounted).toEqual(['spoiled']);
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
    const {
      counted: [only],
    } = await loadPortfolio(request, deps);
    expect(only?.figures['participants.met']).toMatchObject({ women: 1, men: 1, total: 2 });
    expect(only?.publicFigures['participants.met']).toMatchObject({ women: null, men: null, total: null });
    expect(only?.accumulated['cost.total']).toBe(150.5);
  });

  it('shows a project without any data with nothing counted', async () => {
    const {
      counted: [only],
    } = await loadPortfolio(request, await store([{ id: 'tom' }], {}));
    expect(only).toMatchObject({ figures: {}, publicFigures: {}, accumulated: {} });
  });

  it('keeps a project that is over until its final report is due', async () => {
    const over = { funder: 'esf-plus', endsOn: '2025-06-30' };
    const deps = await store(
      [
        { id: 'final', ...over, reports: ['quarterly', 'final'] },
        { id: 'none', ...over, reports: ['quarterly'] },
        { id: 'open', endsOn: undefined },
      ],
      {},
    );
    const shown = async (period: string) =>
      (await loadPortfolio({ ...request, period: periodNamed(period) }, deps)).counted.map(({ project }) => project.id);
    expect(await shown('2025-K2')).toEqual(['final', 'none', 'open']);
    expect(await shown('2025-K3')).toEqual(['final', 'open']);
    expect(await shown('2025-K4')).toEqual(['open']);
  });

  it('lists every report not handed in, the final one too, and none of a period after the end', async () => {
    const deps = await store(
      [{ id: 'b', funder: 'esf-plus', startsOn: '2025-01-01', endsOn: '2025-06-30', reports: ['quarterly', 'final'] }],
      {},
    );
    const awaited = async () =>
      (await loadPortfolio(request, deps)).counted[0]?.awaited.map(({ title, period, dueOn }) => [title, period, dueOn]);
    expect(await awaited()).toEqual([
      ['Kvartalsrapport', '2025-K1', '2025-04-30'],
      ['Kvartalsrapport', '2025-K2', '2025-07-31'],
      ['Slutrapport', '2025-01-01/2025-06-30', '2025-08-31'],
    ]);
    await deps.reports.put(reportRecordOf('b', 'esf-plus-quarterly-2025-K1', 'sent'));
    await deps.reports.put(reportRecordOf('b', 'esf-plus-quarterly-2025-K2', 'made'));
    expect((await awaited())?.map(([, period]) => period)).toEqual(['2025-K2', '2025-01-01/2025-06-30']);
  });

  it('counts what is mailed as handed in from the day after: reports made on one day say the same', async () => {
    const deps = await store([{ id: 'b', funder: 'esf-plus', startsOn: '2025-07-01', endsOn: '2025-09-30', reports: ['quarterly'] }], {});
    const mailed = { ...reportRecordOf('b', 'esf-plus-quarterly-2025-K3', 'sent'), mailKey: 'mail', sentAt: '2025-10-20T06:00:00Z' };
    await deps.reports.put(mailed);
    expect((await loadPortfolio(request, deps)).counted).toMatchObject([{ awaited: [{ period: '2025-K3' }] }]);
    deps.clock.moveTo('2025-10-21T06:00:00Z');
    expect((await loadPortfolio(request, deps)).counted).toMatchObject([{ awaited: [] }]);
  });

  it('never counts the report in hand as handed in: made again it says the same', async () => {
    const deps = await store([{ id: 'a', startsOn: '2025-04-01', endsOn: '2025-09-30', reports: ['board'] }], {});
    await deps.reports.put(reportRecordOf('a', 'municipality-board-2025-K2', 'sent'));
    await deps.reports.put(reportRecordOf('a', 'municipality-board-2025-K3', 'sent'));
    const {
      counted: [only],
    } = await loadPortfolio(request, deps);
    expect(only?.awaited.map(({ period }) => period)).toEqual(['2025-K3']);
  });

  it('looks a year ahead in a project that runs until further notice', async () => {
    const deps = await store([{ id: 'a', startsOn: '2025-07-01', endsOn: undefined, reports: ['board'] }], {});
    const {
      counted: [only],
    } = await loadPortfolio(request, deps);
    expect(only?.awaited.map(({ period }) => period)).toEqual(['2025-K3', '2025-K4', '2026-K1', '2026-K2', '2026-K3']);
  });

  it('calls the funder what the settings call it', async () => {
    const deps = await store([{ id: 'a', funder: 'other', funderName: 'Socialstyrelsen', reports: ['board'] }], {});
    expect((await loadPortfolio(request, deps)).counted).toMatchObject([{ funder: 'Socialstyrelsen' }]);
  });
});

const reportRecordOf = (projectId: string, reportKey: string, state: 'made' | 'sent') => ({
  projectId,
  reportKey,
  funder: '',
  report: '',
  period: '',
  revision: 1,
  version: 'r1',
  madeAt: '',
  workbookKey: '',
  contentKey: '',
  sha256: '',
  state,
});
