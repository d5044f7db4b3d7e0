import { describe, expect, it } from 'vitest';
import { sendReport, type SendDeps } from '../../../functions/send/sendReport.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import type { ReportContent } from '../../../functions/shared/domain/figure.ts';
import { sentMailSchema, type ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import { askForMail } from '../../../functions/shared/records/sendings.ts';
import { mailWords } from '../../../templates/text/mail.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryFiles, memoryMailer, memoryProjects, memoryReports, silentLog, stoppedClock } from '../../support/memoryPorts.ts';

const content: ReportContent = {
  funder: 'esf-plus',
  report: 'quarterly',
  period: '2025-K3',
  revision: 4,
  rules: 'Prov',
  figuresSha256: '',
  figures: { 'participants.met': { women: 25, men: 20, nonBinary: 0, unstated: 0, total: 45 } },
  checks: [{ id: 'sum', title: 'EECO01 är summan av 02, 04 och 05', ok: false, left: 45, right: 44 }],
  comparisons: {
    'participants.met': [
      {
        against: 'previousPeriod',
        label: '2025-K2',
        value: 33,
        change: 12,
        changePercent: 36.4,
        signal: 'better',
        isSmallBase: false,
      },
    ],
  },
  notes: [],
  restatement: [],
  restated: [],
  titles: { 'participants.met': { title: 'Deltagare i perioden', unit: 'persons' } },
};
const record: ReportRecord = {
  projectId: 'vagen',
  reportKey: 'esf-plus-quarterly-2025-K3',
  funder: 'esf-plus',
  report: 'quarterly',
  period: '2025-K3',
  revision: 4,
  version: 'r4-abc',
  madeAt: '2025-10-10T04:00:10Z',
  workbookKey: 'reports/vagen/x/r4-abc.xlsx',
  contentKey: 'reports/vagen/x/r4-abc.json',
  sha256: 'abc',
  state: 'made',
  approvedBy: 'sub-chef',
  sentBy: 'sub-anna',
};
const message = { projectId: 'vagen', reportKey: record.reportKey, version: record.version };

function funderWith({ hasPersonalData }: { hasPersonalData: boolean }): Funder {
  return {
    id: 'esf-plus',
    name: 'ESF+',
    editions: [{ validFrom: '2021-01-01', name: '2021–2027' }],
    indicators: {},
    reports: [
      {
        id: 'quarterly',
        title: 'Kvartalsrapport',
        every: 'quarter',
        dueOn: () => '2025-10-31',
        workbook: '',
        comparisons: [],
        checks: [],
        cells: {},
        lists: [],
        headline: ['participants.met'],
        hasPersonalData,
      },
    ],
    principles: [],
    notesOn: () => [],
  };
}

async function madeReport(options: { hasPersonalData?: boolean; recipients?: string[] } = {}) {
  const files = memoryFiles();
  const reports = memoryReports();
  const mailer = memoryMailer();
  const clock = stoppedClock('2025-10-10T04:01:00Z');
  let attempts = 0;
  files.files.set(record.workbookKey, new Uint8Array([1, 2, 3]));
  files.files.set(record.contentKey, new TextEncoder().encode(JSON.stringify(content)));
  await reports.put(record);
  const deps: SendDeps = {
    projects: memoryProjects({ ...exampleProject, ...(options.recipients && { recipients: options.recipients }) }),
    reports,
    files,
    mailer,
    clock,
    ids: { next: () => `attempt-${++attempts}` },
    log: silentLog,
    funders: [funderWith({ hasPersonalData: options.hasPersonalData ?? false })],
    words: mailWords,
  };
  return { deps, files, reports, mailer, clock };
}

describe('sendReport', () => {
  it('mails the workbook to the project’s recipients and keeps what was sent', async () => {
    const { deps, files, reports, mailer } = await madeReport();
    expect(await sendReport(message, deps)).toEqual({ kind: 'sent', messageId: 'message-1' });
    expect(mailer.sent).toMatchObject([
      {
        to: exampleProject.recipients,
        replyTo: exampleProject.contact,
        attachments: [{ fileName: 'Kvartalsrapport 2025-K3 Vägen till arbete.xlsx', content: new Uint8Array([1, 2, 3]) }],
      },
    ]);
    const after = await reports.get('vagen', record.reportKey, record.version);
    expect(after).toMatchObject({ state: 'sent', messageId: 'message-1', sentAt: '2025-10-10T04:01:00.000Z' });
    const kept = sentMailSchema.parse(JSON.parse(new TextDecoder().decode(files.files.get(after?.mailKey ?? ''))));
    expect(kept).toMatchObject({ to: exampleProject.recipients, subject: mailer.sent[0]?.subject, text: mailer.sent[0]?.text });
  });

  it('mails nothing that is larger than recipients’ servers take, and says so on the record', async () => {
    const { deps, files, reports, mailer } = await madeReport();
    files.files.set(record.workbookKey, new Uint8Array(7_500_000));
    await expect(sendReport(message, deps)).rejects.toThrow('was not mailed: tooLarge');
    expect(await reports.get('vagen', record.reportKey, record.version)).toMatchObject({
      state: 'failed',
      failure: { reason: 'tooLarge' },
    });
    expect(await sendReport(message, deps)).toEqual({ kind: 'notMailed', because: 'failed' });
    expect(mailer.sent).toEqual([]);
    files.files.set(record.workbookKey, new Uint8Array(7_000_000));
    const smaller = { ...record, version: 'r4-abd' };
    await reports.put(smaller);
    expect(await sendReport({ ...message, version: 'r4-abd' }, deps)).toMatchObject({ kind: 'sent' });
  });

  it('gives each attempt a tag of its own, and tells who approved and who sent', async () => {
    const { deps, reports, mailer } = await madeReport();
    await sendReport(message, deps);
    expect(mailer.sent[0]?.tags).toEqual({ project: 'vagen', report: record.reportKey, version: 'r4-abc', attempt: 'attempt-1' });
    const after = await reports.get('vagen', record.reportKey, record.version);
    expect(after).toMatchObject({ approvedBy: 'sub-chef', sentBy: 'sub-anna', attempt: { id: 'attempt-1' } });
    expect(after?.events).toEqual([{ at: '2025-10-10T04:01:00.000Z', what: 'sent', by: 'sub-anna' }]);
  });

  it('mails once however often the message is delivered', async () => {
    const { deps, mailer } = await madeReport();
    await sendReport(message, deps);
    expect(await sendReport(message, deps)).toEqual({ kind: 'alreadySent' });
    expect(mailer.sent).toHaveLength(1);
  });

  it('lets only one of many deliveries at the same moment mail, and knows in the end that it went', async () => {
    const { deps, reports, mailer } = await madeReport();
    await Promise.allSettled(Array.from({ length: 6 }, () => sendReport(message, deps)));
    expect(mailer.sent).toHaveLength(1);
    expect(await reports.get('vagen', record.reportKey)).toMatchObject({ state: 'sent', messageId: 'message-1' });
  });

  it('mails nothing that nobody has approved, or asked for', async () => {
    const { deps, reports, mailer } = await madeReport();
    for (const [version, more] of [
      ['r4-b', { approvedBy: undefined }],
      ['r4-c', { sentBy: undefined }],
    ] as const) {
      await reports.put({ ...record, ...more, version });
      expect(await sendReport({ ...message, version }, deps)).toEqual({ kind: 'notMailed', because: 'notApproved' });
    }
    for (const state of ['waits', 'failed', 'dropped'] as const) {
      await reports.put({ ...record, version: `r4-${state}`, state });
      expect(await sendReport({ ...message, version: `r4-${state}` }, deps)).toEqual({ kind: 'notMailed', because: state });
    }
    expect(mailer.sent).toEqual([]);
  });

  it('says what has changed when an earlier version was sent, and sends the new one too', async () => {
    const { deps, files, reports, mailer } = await madeReport();
    await sendReport(message, deps);
    const next = { ...record, revision: 5, version: 'r5-def', workbookKey: 'w5', contentKey: 'c5' };
    files.files.set('w5', new Uint8Array([5]));
    files.files.set('c5', new TextEncoder().encode(JSON.stringify({ ...content, revision: 5 })));
    await reports.put(next);
    expect(await sendReport({ ...message, version: 'r5-def' }, deps)).toMatchObject({ kind: 'sent' });
    expect(mailer.sent[0]?.text).not.toContain('ersätter');
    expect(mailer.sent[1]?.subject).toMatch(/^Ny version: /);
    expect(mailer.sent[1]?.text).toContain('Den ersätter den version som skickades 10 oktober 2025.');
  });

  it('never mails a report with personal data, nor one without recipients', async () => {
    const personal = await madeReport({ hasPersonalData: true });
    expect(await sendReport(message, personal.deps)).toEqual({ kind: 'notMailed', because: 'personalData' });
    const lonely = await madeReport({ recipients: [] });
    expect(await sendReport(message, lonely.deps)).toEqual({ kind: 'notMailed', because: 'noRecipients' });
    expect([...personal.mailer.sent, ...lonely.mailer.sent]).toEqual([]);
  });

  it('tells once that SES refused, without its words, and sends again only when a person asks', async () => {
    const { deps, reports, mailer } = await madeReport();
    const refusing = { ...deps, mailer: { send: async () => ({ kind: 'refused', error: 'MessageRejected' }) as const } };
    await expect(sendReport(message, refusing)).rejects.toThrow('was not mailed: MessageRejected');
    const failed = await reports.get('vagen', record.reportKey);
    expect(failed).toMatchObject({ state: 'failed', failure: { reason: 'refused', error: 'MessageRejected' } });
    expect(failed?.mayHaveGone).toBeUndefined();
    expect(await sendReport(message, deps)).toEqual({ kind: 'notMailed', because: 'failed' });
    expect(mailer.sent).toEqual([]);
    if (failed) await reports.change(failed, askForMail(failed, { at: '2025-10-10T05:00:00.000Z', by: 'sub-anna' }));
    expect(await sendReport(message, deps)).toMatchObject({ kind: 'sent' });
    expect(mailer.sent.map(({ tags }) => tags['attempt'])).toEqual(['attempt-2']);
  });

  it('never passes on what an error of the mail service says: it may name recipients', async () => {
    const { deps, reports } = await madeReport();
    const silent = { ...deps, mailer: { send: () => Promise.reject(new Error('no answer for anna@kommun.example')) } };
    const thrown = await sendReport(message, silent).catch((error: unknown) => error);
    expect(thrown).toEqual(new Error(`Report ${record.reportKey} r4-abc of project vagen was not mailed: noAnswer`));
    expect(thrown).not.toHaveProperty('cause');
    expect(await reports.get('vagen', record.reportKey)).toMatchObject({
      state: 'failed',
      failure: { reason: 'noAnswer' },
      mayHaveGone: true,
    });
  });

  it('mails at most once wherever the process dies, and is never left on its way', async () => {
    const outcomes: Record<string, unknown> = {};
    for (const deadly of ['kept', 'begun', 'accepted', 'marked'] as const) {
      const { deps, reports, mailer } = await madeReport();
      await expect(sendReport(message, dyingAfter(deadly, deps))).rejects.toThrow('died');
      await sendReport(message, deps).catch(() => undefined);
      await sendReport(message, deps);
      outcomes[deadly] = [mailer.sent.length, (await reports.get('vagen', record.reportKey))?.state];
    }
    expect(outcomes).toEqual({ kept: [1, 'sent'], begun: [0, 'failed'], accepted: [1, 'failed'], marked: [1, 'sent'] });
  });

  it('writes the answer down also when another delivery has taken the attempt for lost', async () => {
    const { deps, reports, mailer } = await madeReport();
    const slow: SendDeps = {
      ...deps,
      mailer: {
        send: async (mail) => {
          await expect(sendReport(message, deps)).rejects.toThrow('interrupted');
          return mailer.send(mail);
        },
      },
    };
    expect(await sendReport(message, slow)).toMatchObject({ kind: 'sent' });
    expect(await reports.get('vagen', record.reportKey)).toMatchObject({ state: 'sent', messageId: 'message-1' });
    expect(mailer.sent).toHaveLength(1);
  });

  describe('of two versions', () => {
    const newer = { ...record, revision: 5, version: 'r5-def' };

    it.each([
      { name: 'sent', state: 'sent' },
      { name: 'handed in by hand', state: 'sent', handedInBy: 'sub-anna' },
      { name: 'on its way', state: 'sending' },
      { name: 'dropped after it may have gone', state: 'dropped', mayHaveGone: true },
      { name: 'asked for again after it may have gone', state: 'made', mayHaveGone: true },
    ] as const)('mails no older one when a newer is $name', async (standing) => {
      const { deps, reports, mailer } = await madeReport();
      await reports.put({ ...newer, ...standing });
      expect(await sendReport(message, deps)).toEqual({ kind: 'notMailed', because: 'newerSent' });
      expect(await reports.get('vagen', record.reportKey, record.version)).toMatchObject({
        state: 'failed',
        failure: { reason: 'newerSent' },
      });
      expect(mailer.sent).toEqual([]);
    });

    it('mails an older one when a newer was refused, and so is known not to have gone', async () => {
      const { deps, reports } = await madeReport();
      await reports.put({ ...newer, state: 'failed', failure: { reason: 'refused', at: '2025-10-10T04:00:30Z' } });
      expect(await sendReport(message, deps)).toMatchObject({ kind: 'sent' });
    });

    it('lets the newer wait for an older that is on its way, and no longer than its mail can take', async () => {
      const { deps, reports, mailer, clock } = await madeReport();
      await reports.put({ ...newer, workbookKey: record.workbookKey });
      await expect(sendReport(message, dyingAfter('begun', deps))).rejects.toThrow('died');
      const asked = { ...message, version: newer.version };
      await expect(sendReport(asked, deps)).rejects.toThrow('tries again later');
      expect(mailer.sent).toEqual([]);
      clock.moveTo('2025-10-10T04:04:00Z');
      expect(await sendReport(asked, deps)).toMatchObject({ kind: 'sent' });
      await expect(sendReport(message, deps)).rejects.toThrow('interrupted');
      expect(mailer.sent).toHaveLength(1);
    });

    it('never mails the older last, however the two interleave', async () => {
      for (let seed = 0; seed < 200; seed += 1) {
        const { deps, reports, mailer } = await madeReport();
        await reports.put(newer);
        const slowly = interleaved(deps, seed);
        const asked = [message, { ...message, version: newer.version }];
        await Promise.allSettled(asked.map((each) => sendReport(each, slowly)));
        const versions = mailer.sent.map(({ tags }) => tags['version']);
        expect([[], ['r4-abc'], ['r5-def'], ['r4-abc', 'r5-def']]).toContainEqual(versions);
      }
    });
  });
});

/** Dependencies whose calls take a few turns each, another number for each seed. */
function interleaved(deps: SendDeps, seed: number): SendDeps {
  let state = seed + 1;
  const turns = () => (state = (state * 48_271) % 2_147_483_647) % 6;
  const later =
    <Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      for (let turn = turns(); turn > 0; turn -= 1) await Promise.resolve();
      const result = await call(...given);
      for (let turn = turns(); turn > 0; turn -= 1) await Promise.resolve();
      return result;
    };
  const { reports, mailer } = deps;
  return {
    ...deps,
    reports: { ...reports, get: later(reports.get), list: later(reports.list), change: later(reports.change) },
    mailer: { send: later(mailer.send) },
  };
}

/** The state that a process writes last, where that is a state. */
const after = { kept: undefined, begun: 'sending', accepted: undefined, marked: 'sent' } as const;

/** Dependencies of a process that dies right after one of its writes. */
function dyingAfter(moment: 'kept' | 'begun' | 'accepted' | 'marked', deps: SendDeps): SendDeps {
  const dyingIf =
    <Arguments extends unknown[], Result>(
      isDeadly: (...given: NoInfer<Arguments>) => boolean,
      write: (...given: Arguments) => Promise<Result>,
    ) =>
    async (...given: Arguments) => {
      const result = await write(...given);
      if (isDeadly(...given)) throw new Error('died');
      return result;
    };
  const { reports, mailer, files } = deps;
  return {
    ...deps,
    reports: {
      ...reports,
      change: async (read, changed) => {
        if (moment === 'accepted' && changed.state === 'sent') throw new Error('died');
        return dyingIf((_read, { state }: ReportRecord) => state === after[moment], reports.change)(read, changed);
      },
    },
    mailer,
    files: { ...files, put: dyingIf(() => moment === 'kept', files.put) },
  };
}
