import { expect, test } from 'vitest';
import { exampleProject } from '../../../support/exampleProject.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const participants = {
  name: 'Deltagare',
  rows: [
    ['Personnummer', 'Startdatum', 'Insats'],
    [makeIdentityNumber(9000), '2025-03-01', 5],
  ],
};
const record = {
  projectId: exampleProject.id,
  reportKey: 'esf-plus-scb-month-2025-03',
  funder: 'esf-plus',
  report: 'scb-month',
  period: '2025-03',
  revision: 1,
  version: 'v1',
  madeAt: '2025-04-01T08:00:00.000Z',
  workbookKey: 'w',
  contentKey: 'c',
  sha256: 's',
  state: 'made' as const,
};

test('an upload that is stored asks for the months that have been handed in, also when its message comes twice', async () => {
  const project = intake({ ...exampleProject, reports: ['scb-month'] });
  const { deps, upload, reports, reportQueue } = project;
  await reports.put({ ...record, handedInMonths: { '2025-03': '2025-04-02T08:00:00.000Z', '2025-05': '2025-06-02T08:00:00.000Z' } });
  const message = upload('u1', [participants], { confirmedBecause: 'rätt' });
  expect(await ingest(message, deps)).toMatchObject({ kind: 'stored' });
  const months = { projectId: 'vagen', report: 'scb-month', period: '2025-03-01/2025-05-31', send: false };
  expect(reportQueue.messages).toEqual([months]);
  expect(await ingest(message, deps)).toMatchObject({ kind: 'answered', outcome: 'stored' });
  expect(reportQueue.messages).toEqual([months, months]);
});

test('an upload that is rejected asks for nothing', async () => {
  const { deps, upload, reports, reportQueue } = intake({ ...exampleProject, reports: ['scb-month'] });
  await reports.put({ ...record, handedInMonths: { '2025-03': '2025-04-02T08:00:00.000Z' } });
  expect(await ingest(upload('u1', [{ name: 'Deltagare', rows: [['Personnummer', 'Startdatum', 'Insats']] }]), deps)).toMatchObject({
    kind: 'rejected',
  });
  expect(reportQueue.messages).toEqual([]);
});
