import { describe, expect, it } from 'vitest';
import { planReports } from '../../../functions/report/planReports.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import type { Report } from '../../../functions/shared/definition/report.ts';
import type { PlanMessage, ReportMessage } from '../../../functions/shared/records/messages.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryProjects, memoryQueue, silentLog } from '../../support/memoryPorts.ts';

const report = (id: string, every?: Report['every']): Report => ({
  id,
  title: id,
  ...(every && { every }),
  dueOn: () => '2025-10-31',
  workbook: '',
  comparisons: [],
  checks: [],
  cells: {},
  lists: [],
  headline: [],
  hasPersonalData: false,
});
const funder: Funder = {
  id: 'esf-plus',
  name: 'ESF+',
  editions: [{ validFrom: '2021-01-01', name: '2021–2027' }],
  indicators: {},
  reports: [report('quarterly', 'quarter'), report('scb-month', 'month'), report('final')],
  principles: [],
  notesOn: () => [],
};

async function plan(schedule: { every: 'month' | 'quarter' | 'tertial' | 'year'; firedAt: string }, ...projects: Project[]) {
  const queue = memoryQueue<ReportMessage>();
  await planReports(schedule, { projects: memoryProjects(...projects), queue, rest: memoryQueue(), funders: [funder], log: silentLog });
  return queue.messages;
}

describe('planReports', () => {
  it('gives each report a case of its own, the same however often it is planned', async () => {
    const queue = memoryQueue<ReportMessage>();
    const deps = { projects: memoryProjects(exampleProject), queue, rest: memoryQueue(), funders: [funder], log: silentLog };
    await planReports({ every: 'quarter', firedAt: '2025-10-10T04:00:00Z' }, deps);
    await planReports({ every: 'quarter', firedAt: '2025-10-10T09:00:00Z' }, deps);
    expect(queue.caseNumbers).toEqual([`${exampleProject.id}-quarterly-2025-K3`, `${exampleProject.id}-quarterly-2025-K3`]);
  });

  it('asks for a project’s own quarter when the month in which it ended has passed', async () => {
    const own: Funder = { ...funder, reports: [{ ...report('quarterly', 'quarter'), periodsFrom: 'projectStart' }] };
    const project = { ...exampleProject, startsOn: '2025-02-10', endsOn: '2025-06-20' };
    const planned = async (every: 'month' | 'quarter', firedAt: string) => {
      const deps = {
        projects: memoryProjects(project),
        queue: memoryQueue<ReportMessage>(),
        rest: memoryQueue<PlanMessage>(),
        funders: [own],
        log: silentLog,
      };
      return (await planReports({ every, firedAt }, deps)).map(({ period }) => period);
    };
    expect(await planned('month', '2025-06-05T04:00:00Z')).toEqual(['2025-02-10/2025-05-09']);
    expect(await planned('month', '2025-07-05T04:00:00Z')).toEqual(['2025-05-10/2025-06-20']);
    expect(await planned('month', '2025-05-05T04:00:00Z')).toEqual([]);
    expect(await planned('quarter', '2025-07-10T04:00:00Z')).toEqual([]);
  });

  it('asks for the quarter that just ended, to be sent', async () => {
    expect(await plan({ every: 'quarter', firedAt: '2025-10-10T04:00:00Z' }, exampleProject)).toEqual([
      { projectId: 'vagen', report: 'quarterly', period: '2025-K3', send: true },
    ]);
  });

  it('counts days as in Stockholm: half past midnight there on New Year’s Day ends the year, though it is still December in UTC', async () => {
    expect(await plan({ every: 'quarter', firedAt: '2025-12-31T23:30:00Z' }, exampleProject)).toMatchObject([{ period: '2025-K4' }]);
    expect(await plan({ every: 'quarter', firedAt: '2025-12-31T22:30:00Z' }, exampleProject)).toMatchObject([{ period: '2025-K3' }]);
  });

  it('asks only for reports the project makes and the schedule is for', async () => {
    const both = { ...exampleProject, reports: ['quarterly', 'scb-month', 'final'] };
    expect(await plan({ every: 'month', firedAt: '2025-10-10T04:00:00Z' }, both)).toMatchObject([
      { report: 'scb-month', period: '2025-09' },
    ]);
    expect(await plan({ every: 'year', firedAt: '2026-01-15T05:00:00Z' }, both)).toEqual([]);
  });

  it('asks for nothing outside the project’s own days, and for the last period that only began before it ended', async () => {
    const schedule = { every: 'quarter', firedAt: '2025-10-10T04:00:00Z' } as const;
    expect(await plan(schedule, { ...exampleProject, endsOn: '2025-06-30' })).toEqual([]);
    expect(await plan(schedule, { ...exampleProject, startsOn: '2025-10-01' })).toEqual([]);
    expect(await plan(schedule, { ...exampleProject, endsOn: '2025-07-01' })).toHaveLength(1);
    expect(await plan(schedule, { ...exampleProject, startsOn: '2025-09-30' })).toHaveLength(1);
  });

  it('plans the other projects before it says that one has an unknown funder', async () => {
    const queue = memoryQueue<ReportMessage>();
    const projects = memoryProjects({ ...exampleProject, id: 'gone', funder: 'nobody' }, exampleProject);
    const planning = planReports(
      { every: 'quarter', firedAt: '2025-10-10T04:00:00Z' },
      { projects, queue, rest: memoryQueue(), funders: [funder], log: silentLog },
    );
    await expect(planning).rejects.toThrow('gone');
    expect(queue.messages).toMatchObject([{ projectId: 'vagen' }]);
  });

  it('plans the other projects before it says that the settings of one cannot be read', async () => {
    const queue = memoryQueue<ReportMessage>();
    const projects = { listReadable: async () => ({ projects: [exampleProject], unreadable: ['spoiled'] }) };
    const deps = { projects, queue, rest: memoryQueue<PlanMessage>(), funders: [funder], log: silentLog };
    await expect(planReports({ every: 'quarter', firedAt: '2025-10-10T04:00:00Z' }, deps)).rejects.toThrow('spoiled');
    expect(queue.messages).toMatchObject([{ projectId: 'vagen' }]);
  });
});
