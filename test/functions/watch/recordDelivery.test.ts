import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { deliveryOf } from '../../../functions/shared/records/deliveries.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import { mailEventSchema } from '../../../functions/watch/mailEvent.ts';
import { recordDelivery } from '../../../functions/watch/recordDelivery.ts';
import { recordOf } from '../collect/collectFakes.ts';
import { memoryReports } from '../../support/memoryPorts.ts';

const base = recordOf('2025-K3', { projectId: 'proj', version: 'r1-a', approvedBy: 'sub-chef', sentBy: 'sub-anna' });
const attempt = { id: 'attempt-1', mailKey: 'reports/mail.json', until: '2025-10-10T08:02:00.000Z' };
const sent: ReportRecord = {
  ...base,
  state: 'sent',
  attempt,
  sentAt: '2025-10-10T08:00:00.000Z',
  messageId: 'ses-1',
  mailKey: attempt.mailKey,
};
const recipient = [{ emailAddress: 'handlaggare@funder.example' }];

let number = 0;
/** An event as EventBridge carries it from SES. */
function tell(type: string, what: object = {}, tags: Readonly<Record<string, string>> = {}) {
  const all = { project: 'proj', report: base.reportKey, version: 'r1-a', attempt: 'attempt-1', ...tags };
  return mailEventSchema.parse({
    id: `event-${(number += 1)}`,
    time: '2025-10-10T08:00:05Z',
    'detail-type': type,
    source: 'aws.ses',
    detail: {
      mail: {
        messageId: 'ses-1',
        destination: ['handlaggare@funder.example'],
        tags: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
      },
      ...what,
    },
  });
}
const told = {
  accepted: () => tell('Email Sent', { send: {} }),
  delivered: () => tell('Email Delivered', { delivery: { recipients: ['handlaggare@funder.example'] } }),
  delayed: () => tell('Email Delivery Delayed', { deliveryDelay: { delayType: 'MailboxFull', delayedRecipients: recipient } }),
  bounced: () => tell('Email Bounced', { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: recipient } }),
  suppressed: () =>
    tell('Email Bounced', { bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList', bouncedRecipients: recipient } }),
  complained: () => tell('Email Complaint Received', { complaint: { complainedRecipients: recipient } }),
  rejected: () => tell('Email Rejected', { reject: { reason: 'Bad content' } }),
};
type Kind = keyof typeof told;

async function follow(record: ReportRecord, events: readonly ReturnType<typeof tell>[]) {
  const reports = memoryReports();
  await reports.put(record);
  const lines: unknown[] = [];
  const log = { info: (message: string, values: object = {}) => void lines.push({ message, ...values }) };
  for (const event of events) await recordDelivery(event, { reports, log });
  const after = await reports.get(record.projectId, record.reportKey, record.version);
  if (!after) throw new Error('The record is gone');
  return { after, lines };
}

describe('a mail that was sent', () => {
  test.each(Object.keys(told) as Kind[])('is told to have been %s on its record', async (kind) => {
    const { after } = await follow(sent, [told[kind]()]);
    expect(after.deliveries).toEqual([
      { id: expect.any(String) as string, attempt: 'attempt-1', state: kind, at: '2025-10-10T08:00:05.000Z', recipients: 1 },
    ]);
    expect(deliveryOf(after)).toBe(kind);
    expect(after.state).toBe('sent');
  });

  test.each(['bounced', 'suppressed', 'complained', 'rejected'] as Kind[])(
    'and %s is an event of the report and a line that raises an alarm',
    async (kind) => {
      const { after, lines } = await follow(sent, [told[kind]()]);
      expect(after.events?.map(({ what }) => what)).toEqual(['undelivered']);
      expect(lines).toEqual([expect.objectContaining({ message: 'mail not delivered', state: kind, recipients: 1 })]);
    },
  );

  test('stands as it does for the recipient for whom it stands worst, in whatever order and however often that is told', async () => {
    const kinds = fc.array(fc.constantFrom(...(Object.keys(told) as Kind[])), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(kinds, fc.infiniteStream(fc.nat(7)), async (chosen, places) => {
        const events = chosen.map((kind) => told[kind]());
        const mixed = [...events];
        for (const event of events) mixed.splice(Number(places.next().value), 0, event);
        const [once, often] = [await follow(sent, events), await follow(sent, mixed)];
        expect(deliveryOf(often.after)).toBe(deliveryOf(once.after));
        expect(often.after.deliveries).toHaveLength(events.length);
      }),
      { numRuns: 50 },
    );
  });

  test('that was late and then came is delivered', async () => {
    const { after } = await follow(sent, [told.delayed(), told.delivered()]);
    expect(deliveryOf(after)).toBe('delivered');
  });

  test('keeps no address of a recipient, in record or log', async () => {
    const { after, lines } = await follow(
      sent,
      Object.values(told).map((make) => make()),
    );
    expect(JSON.stringify([after.deliveries, lines])).not.toContain('funder.example');
  });
});

describe('a mail whose answer was lost', () => {
  const failed: ReportRecord = {
    ...base,
    state: 'failed',
    attempt,
    failure: { reason: 'noAnswer', at: '2025-10-10T08:01:00.000Z' },
    mayHaveGone: true,
  };
  test.each([
    ['the process ended', { ...base, state: 'sending' as const, attempt }],
    ['no answer came', failed],
    ['somebody has asked again', { ...failed, state: 'made' as const, failure: undefined }],
  ])('has gone once the mail service tells of it: %s', async (_why, record) => {
    const { after } = await follow(record, [told.delivered()]);
    expect(after).toMatchObject({ state: 'sent', messageId: 'ses-1', sentAt: '2025-10-10T08:00:05.000Z' });
    expect(after.failure).toBeUndefined();
  });

  test('has not gone when it was rejected', async () => {
    expect((await follow(failed, [told.rejected()])).after.state).toBe('failed');
  });

  test('stays dropped when somebody has dropped it', async () => {
    expect((await follow({ ...failed, state: 'dropped' }, [told.delivered()])).after.state).toBe('dropped');
  });
});

test('a mail that is none of a report is passed over; a report that is not there is a fault', async () => {
  expect(
    (await follow(sent, [mailEventSchema.parse({ ...tell('Email Delivered'), detail: { mail: { messageId: 'x', tags: {} } } })])).after,
  ).toEqual(sent);
  expect((await follow(sent, [tell('Email Opened')])).after).toEqual(sent);
  await expect(follow(sent, [tell('Email Delivered', { delivery: { recipients: [] } }, { version: 'r9-z' })])).rejects.toThrow(
    'has no report',
  );
});
