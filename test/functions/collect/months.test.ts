import { describe, expect, test } from 'vitest';
import { monthFileKey } from '../../../functions/shared/records/fileKeys.ts';
import { monthsAnswerSchema } from '../../../functions/shared/answers/monthAnswers.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import { scbMonth } from '../../../templates/funders/esf-plus/scb-month/report.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { because, coordinator, economist, manager, openApi, reportWith } from './collectFakes.ts';

const project = { ...exampleProject, startsOn: '2025-07-01', endsOn: '2026-06-30', reports: ['quarterly', 'scb-month'] };
const reportKey = 'esf-plus-scb-month-2025-K3';
const pin = (sha256: string) => ({ rows: 3, ended: 1, hours: 40, sha256 });
const record = (values: Partial<ReportRecord> = {}): ReportRecord => ({
  projectId: project.id,
  reportKey,
  funder: 'esf-plus',
  report: 'scb-month',
  period: '2025-K3',
  revision: 1,
  version: 'r1-a',
  madeAt: '2025-10-02T08:00:00Z',
  workbookKey: 'reports/a.xlsx',
  contentKey: 'reports/a.json',
  sha256: 'x',
  state: 'made',
  months: { '2025-07': pin('a'), '2025-08': pin('b'), '2025-09': pin('c') },
  ...values,
});

function open() {
  const api = openApi({ projects: [project], reports: [reportWith({}), scbMonth] });
  const monthsNow = async () => monthsAnswerSchema.parse((await api.ask('listMonths')).body).files?.months ?? [];
  const mark = (month: string, version = 'r1-a') => api.ask('markMonth', { reportKey, month, body: { version } });
  const takeBack = (month: string, version = 'r1-a') => api.ask('markMonth', { reportKey, month, body: { version, isTakenBack: true } });
  return { ...api, monthsNow, mark, takeBack };
}

describe('the months of a project', () => {
  test('are listed from its start to the month running, with what is made and when it is taken', async () => {
    const { monthsNow, deps } = open();
    await deps.reports.put(record());
    expect((await monthsNow()).map(({ month, isOpen, file }) => [month, isOpen, file?.counts.rows])).toEqual([
      ['2025-07', true, 3],
      ['2025-08', true, 3],
      ['2025-09', true, 3],
      ['2025-10', false, undefined],
    ]);
  });

  test('are nothing of a project that makes no such files', async () => {
    const { ask } = openApi();
    expect((await ask('listMonths')).body).toEqual({});
  });

  test('stay in the order they must be uploaded again until each has been ticked', async () => {
    const { monthsNow, mark, deps, clock } = open();
    await deps.reports.put(record());
    for (const month of ['2025-07', '2025-08', '2025-09']) expect((await mark(month)).status).toBe(200);
    await deps.reports.put(
      record({ revision: 2, version: 'r2-b', months: { '2025-07': pin('a'), '2025-08': pin('changed'), '2025-09': pin('c') } }),
    );
    const again = async () => (await monthsNow()).flatMap(({ month, again: place }) => (place === undefined ? [] : [[month, place]]));
    expect(await again()).toEqual([
      ['2025-08', 1],
      ['2025-09', 2],
    ]);
    clock.moveTo('2025-10-13T08:00:00.000Z');
    await mark('2025-08', 'r2-b');
    expect(await again()).toEqual([['2025-09', 1]]);
    clock.moveTo('2025-10-13T09:00:00.000Z');
    await mark('2025-09', 'r2-b');
    expect(await again()).toEqual([]);
  });
});

describe('a mark that was a mistake', () => {
  test('is taken back: the month waits again, and the report is no longer sent', async () => {
    const { monthsNow, mark, takeBack, deps, logged } = open();
    await deps.reports.put(record());
    for (const month of ['2025-07', '2025-08', '2025-09']) await mark(month);
    expect((await takeBack('2025-08')).status).toBe(200);
    expect((await monthsNow()).map(({ handedInAt }) => handedInAt !== undefined)).toEqual([true, false, true, false]);
    expect(await deps.reports.get(project.id, reportKey)).toMatchObject({ state: 'made' });
    expect((await deps.reports.get(project.id, reportKey))?.sentAt).toBeUndefined();
    expect(logged.join()).toContain('2025-08');
  });

  test('gives way to the one before, when the month had been uploaded twice', async () => {
    const { monthsNow, mark, takeBack, deps, clock } = open();
    await deps.reports.put(record());
    await mark('2025-08');
    const first = (await monthsNow())[1]?.handedInAt;
    await deps.reports.put(record({ revision: 2, version: 'r2-b', months: { '2025-08': pin('changed') } }));
    clock.moveTo('2025-10-13T08:00:00.000Z');
    await mark('2025-08', 'r2-b');
    expect((await takeBack('2025-08', 'r2-b')).status).toBe(200);
    expect((await monthsNow())[1]).toMatchObject({ handedInAt: first, again: 1 });
    expect((await takeBack('2025-08', 'r2-b')).status).toBe(200);
    expect((await takeBack('2025-08', 'r2-b')).status).toBe(404);
  });

  test('is not for a manager to take back', async () => {
    const { ask, deps, mark } = open();
    await deps.reports.put(record());
    await mark('2025-08');
    const body = { version: 'r1-a', isTakenBack: true };
    expect((await ask('markMonth', { as: manager, reportKey, month: '2025-08', body })).status).toBe(403);
  });
});

describe('a month’s file with identity numbers', () => {
  const month = '2025-08';
  const key = monthFileKey({ projectId: project.id, reportKey, version: 'r1-a', month });

  test('is opened by whoever may open people, and who did is recorded', async () => {
    const { ask, deps, logged } = open();
    await deps.reports.put(record());
    await deps.reportFiles.put(key, new Uint8Array([1]), { contentType: 'x' });
    expect((await ask('openMonth', { reportKey, month, version: 'r1-a' })).body).toMatchObject({ code: 'needsReason' });
    const opened = await ask('openMonth', { reportKey, month, version: 'r1-a', body: because });
    expect(opened.status).toBe(200);
    expect(logged.join()).toContain('monthFile');
    expect(logged.join()).toContain(coordinator.sub);
    for (const as of [manager, economist])
      expect((await ask('openMonth', { as, reportKey, month, version: 'r1-a', body: because })).status).toBe(403);
  });

  test('that has been cleared away is said to be gone', async () => {
    const { ask, deps } = open();
    await deps.reports.put(record());
    expect((await ask('openMonth', { reportKey, month, version: 'r1-a' })).body).toMatchObject({ code: 'noLongerKept' });
  });

  test('cannot be ticked before its window opens, nor by a manager', async () => {
    const { mark, ask, deps, clock } = open();
    await deps.reports.put(record());
    clock.moveTo('2025-09-30T08:00:00.000Z');
    expect((await mark('2025-09')).body).toMatchObject({ code: 'notReady' });
    expect((await ask('markMonth', { as: manager, reportKey, month, body: { version: 'r1-a' } })).status).toBe(403);
  });

  test('is sent as a report once all its months are ticked', async () => {
    const { mark, deps } = open();
    await deps.reports.put(record());
    await mark('2025-07');
    await mark('2025-08');
    expect((await deps.reports.get(project.id, reportKey))?.state).toBe('made');
    await mark('2025-09');
    expect((await deps.reports.get(project.id, reportKey))?.state).toBe('sent');
  });
});
