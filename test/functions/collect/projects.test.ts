import { describe, expect, it } from 'vitest';
import { exampleProject } from '../../support/exampleProject.ts';
import { contentOf, openApi, receiptOf, recordOf, reportWith, revisionOf } from './collectFakes.ts';

describe('listProjects', () => {
  it('pictures a project by its reports: people per period, oldest first, and money since the start', async () => {
    const { ask, reports, reportFiles } = openApi();
    for (const [period, women, men] of [
      ['2025-K3', 25, 20],
      ['2025-K2', 18, 15],
    ] as const) {
      await reports.put(recordOf(period));
      reportFiles.putJson(`reports/esf-plus-quarterly-${period}.json`, contentOf(period, women, men));
    }
    expect(await ask('listProjects')).toMatchObject({
      body: {
        projects: [
          {
            funder: 'ESF+',
            people: [
              { period: '2025-K2', women: 18, men: 15, other: 1, total: 34 },
              { period: '2025-K3', women: 25, men: 20, other: 1, total: 46 },
            ],
            money: { used: 1_500_000, granted: 6_200_000, period: '2025-K3' },
            hasData: false,
          },
        ],
      },
    });
  });

  it('puts the project with the nearest deadline first', async () => {
    const projects = [
      { ...exampleProject, id: 'sen', reports: [] },
      { ...exampleProject, id: 'tidig' },
    ];
    const { ask } = openApi({ projects });
    expect(await ask('listProjects')).toMatchObject({ body: { projects: [{ id: 'tidig' }, { id: 'sen' }] } });
  });

  it.each([
    ['2024-K1', 10],
    ['2025-K3', 70.1],
    ['2026-K2', 100],
  ])('says how much of the project’s time had gone by the end of %s', async (period, timeUsed) => {
    const { ask, reports, reportFiles } = openApi();
    await reports.put(recordOf(period));
    reportFiles.putJson(`reports/esf-plus-quarterly-${period}.json`, contentOf(period, 1, 1));
    expect(await ask('listProjects')).toMatchObject({ body: { projects: [{ money: { timeUsed } }] } });
  });
});

describe('the next deadline', () => {
  const deadlineAt = async (now: string, records: Parameters<typeof recordOf>[] = []) => {
    const { ask, reports, clock, reportFiles } = openApi();
    clock.moveTo(now);
    for (const [period, values] of records) {
      await reports.put(recordOf(period, values));
      reportFiles.putJson(`reports/esf-plus-quarterly-${period}.json`, contentOf(period, 1, 1));
    }
    const { body } = await ask('listProjects');
    return body;
  };

  it('is the quarter that has ended, until its report is sent', async () => {
    expect(await deadlineAt('2025-10-12T08:00:00Z')).toMatchObject({
      projects: [{ deadline: { period: '2025-K3', dueOn: '2025-10-31', daysLeft: 19, state: 'notMade' } }],
    });
    expect(await deadlineAt('2025-10-12T08:00:00Z', [['2025-K3']])).toMatchObject({ projects: [{ deadline: { state: 'made' } }] });
    expect(await deadlineAt('2025-10-12T08:00:00Z', [['2025-K3', { state: 'sent' }]])).toMatchObject({
      projects: [{ deadline: { period: '2025-K4', state: 'running' } }],
    });
  });

  it('counts days below zero when the day has passed', async () => {
    expect(await deadlineAt('2025-11-02T08:00:00Z')).toMatchObject({ projects: [{ deadline: { period: '2025-K3', daysLeft: -2 } }] });
  });

  it('follows the calendar in Stockholm, not in Greenwich', async () => {
    expect(await deadlineAt('2025-09-30T22:30:00Z')).toMatchObject({ projects: [{ deadline: { period: '2025-K3', state: 'notMade' } }] });
  });

  it('is none when the project is over and reported', async () => {
    expect(await deadlineAt('2027-01-12T08:00:00Z')).not.toHaveProperty('projects.0.deadline');
  });
});

describe('showProject', () => {
  it('shows what is in force, the newest uploads and what the person may do', async () => {
    const { ask, snapshots, uploads } = openApi();
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    for (const day of [1, 2, 3, 4, 5, 6]) await uploads.put(receiptOf({ uploadId: `u${day}`, at: `2025-10-0${day}T10:00:00.000Z` }));
    const { body } = await ask('showProject');
    expect(body).toMatchObject({
      project: { hasData: true },
      may: ['read', 'upload', 'openOriginal', 'openPeople', 'restore', 'makeReport', 'approve', 'sendReport'],
      inForce: { revision: 1, by: 'you', sheets: [{ sheet: 'Deltagare', rows: 10 }] },
      uploads: [{ uploadId: 'u6' }, { uploadId: 'u5' }, { uploadId: 'u4' }, { uploadId: 'u3' }, { uploadId: 'u2' }],
    });
  });

  it('offers every quarter that has begun, newest first, and the whole project for a report made on request', async () => {
    const reports = [reportWith({}), reportWith({ id: 'final', every: undefined })];
    const { ask } = openApi({ reports, projects: [{ ...exampleProject, startsOn: '2025-02-01', reports: ['quarterly', 'final'] }] });
    expect(await ask('showProject')).toMatchObject({
      body: {
        choices: [
          {
            id: 'quarterly',
            periods: [
              { id: '2025-K4', hasEnded: false },
              { id: '2025-K3', hasEnded: true, dueOn: '2025-10-31' },
              { id: '2025-K2' },
              { id: '2025-K1' },
            ],
          },
          { id: 'final', periods: [{ id: '2025-02-01/2026-06-30' }] },
        ],
      },
    });
  });
});
