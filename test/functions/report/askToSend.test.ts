import { describe, expect, it } from 'vitest';
import { askToSend } from '../../../functions/report/askToSend.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import type { SendMessage } from '../../../functions/shared/records/messages.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import type { Revision } from '../../../functions/shared/records/revision.ts';
import { approve } from '../../../functions/shared/records/sendings.ts';
import { memoryQueue, memoryReports, silentLog, stoppedClock } from '../../support/memoryPorts.ts';
import { recordOf, revisionOf } from '../collect/collectFakes.ts';

const period = parsePeriod('2025-K3');
if (!period) throw new Error('no period');
const scheduled = { period, failedChecks: 0 };
const uploadedInPeriod: Revision = { ...revisionOf(1, { participants: 'u1' }), at: '2025-09-30T22:30:00.000Z' };
const approved = (record: ReportRecord): ReportRecord => approve(record, { at: '2025-10-09T08:00:00.000Z', by: 'sub-chef' });

async function world(record: ReportRecord, revisions: readonly Revision[] = [uploadedInPeriod]) {
  const reports = memoryReports();
  const sendQueue = memoryQueue<SendMessage>();
  await reports.put(record);
  const deps = {
    reports,
    sendQueue,
    snapshots: { revisions: async () => revisions },
    clock: stoppedClock('2025-10-10T04:00:00Z'),
    log: silentLog,
  };
  const read = async () => (await reports.get(record.projectId, record.reportKey)) ?? record;
  return { deps, sendQueue, read };
}

describe('a report that the schedule would send', () => {
  it('goes when a person has approved it, named as who sends it', async () => {
    const { deps, sendQueue, read } = await world(approved(recordOf('2025-K3')));
    await askToSend(recordOf('2025-K3'), scheduled, deps);
    expect(sendQueue.messages).toEqual([{ projectId: 'vagen', reportKey: 'esf-plus-quarterly-2025-K3', version: 'r1-a' }]);
    expect(await read()).toMatchObject({ state: 'made', approvedBy: 'sub-chef', sentBy: 'sub-chef' });
  });

  it.each([
    { name: 'nobody has approved it', record: recordOf('2025-K3'), about: scheduled, waitsFor: ['approval'] },
    { name: 'a check fails', record: approved(recordOf('2025-K3')), about: { ...scheduled, failedChecks: 1 }, waitsFor: ['check'] },
    {
      name: 'nothing has ever been uploaded',
      record: approved(recordOf('2025-K3')),
      revisions: [],
      about: scheduled,
      waitsFor: ['upload'],
    },
    {
      name: 'nothing has been uploaded since the period began',
      record: approved(recordOf('2025-K3')),
      revisions: [{ ...uploadedInPeriod, at: '2025-06-30T21:59:00.000Z' }],
      about: scheduled,
      waitsFor: ['upload'],
    },
    {
      name: 'only an undo has been made since the period began',
      record: approved(recordOf('2025-K3')),
      revisions: [{ ...uploadedInPeriod, restores: 1 }],
      about: scheduled,
      waitsFor: ['upload'],
    },
    {
      name: 'all of it',
      record: recordOf('2025-K3'),
      revisions: [],
      about: { ...scheduled, failedChecks: 2 },
      waitsFor: ['check', 'upload', 'approval'],
    },
  ])('waits and says so: $name', async ({ record, about, waitsFor, revisions }) => {
    const { deps, sendQueue, read } = await world(record, revisions);
    await askToSend(record, about, deps);
    await askToSend(record, about, deps);
    expect(sendQueue.messages).toEqual([]);
    expect(await read()).toMatchObject({ state: 'waits', waitsFor });
    expect((await read()).events?.filter(({ what }) => what === 'waits')).toHaveLength(1);
  });

  it('goes the next time when what it waited for has come', async () => {
    const { deps, sendQueue, read } = await world(recordOf('2025-K3'));
    await askToSend(recordOf('2025-K3'), scheduled, deps);
    const waiting = await read();
    await deps.reports.change(waiting, approved(waiting));
    await askToSend(recordOf('2025-K3'), scheduled, deps);
    expect(sendQueue.messages).toHaveLength(1);
    expect((await read()).waitsFor).toBeUndefined();
  });

  it.each(['sending', 'sent', 'failed', 'dropped'] as const)('is left to people when it is %s', async (state) => {
    const { deps, sendQueue, read } = await world(approved(recordOf('2025-K3', { state })));
    await askToSend(recordOf('2025-K3'), scheduled, deps);
    expect(sendQueue.messages).toEqual([]);
    expect((await read()).state).toBe(state);
  });

  it('does not stop what a person has asked for already', async () => {
    const { deps, sendQueue, read } = await world(approved(recordOf('2025-K3', { sentBy: 'sub-anna' })));
    await askToSend(recordOf('2025-K3'), { ...scheduled, failedChecks: 1 }, deps);
    expect(sendQueue.messages).toHaveLength(1);
    expect(await read()).toMatchObject({ state: 'made', sentBy: 'sub-anna' });
  });
});
