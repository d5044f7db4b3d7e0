import { describe, expect, it } from 'vitest';
import { sendReport, type SendDeps } from '../../../functions/send/sendReport.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import type { ReportContent } from '../../../functions/shared/domain/figure.ts';
import { sentMailSchema, type ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
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
  files.files.set(record.workbookKey, new Uint8Array([1, 2, 3]));
  files.files.set(record.contentKey, new TextEncoder().encode(JSON.stringify(content)));
  await reports.put(record);
  const deps: SendDeps = {
    projects: memoryProjects({ ...exampleProject, ...(options.recipients && { recipients: options.recipients }) }),
    reports,
    files,
    mailer,
    clock,
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

  it('mails once however often the message is delivered', async () => {
    const { deps, mailer } = await madeReport();
    await sendReport(message, deps);
    expect(await sendReport(message, deps)).toEqual({ kind: 'alreadySent' });
    expect(mailer.sent).toHaveLength(1);
  });

  it('lets only one of two deliveries at the same moment mail, and the other try again', async () => {
    const { deps, mailer } = await madeReport();
    const results = await Promise.allSettled([sendReport(message, deps), sendReport(message, deps)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(mailer.sent).toHaveLength(1);
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

  it('mails again only when the process died after the mail was accepted and before that was written down', async () => {
    const deadlyMoments = ['claimed', 'accepted', 'kept', 'marked'] as const;
    const mails: Record<string, number> = {};
    for (const deadly of deadlyMoments) {
      const { deps, mailer, clock } = await madeReport();
      await expect(sendReport(message, dyingAfter(deadly, deps))).rejects.toThrow('died');
      clock.moveTo('2025-10-10T04:07:00Z');
      await sendReport(message, deps);
      mails[deadly] = mailer.sent.length;
    }
    expect(mails).toEqual({ claimed: 1, accepted: 2, kept: 2, marked: 1 });
  });
});

/** Dependencies of a process that dies right after one of its writes. */
function dyingAfter(moment: 'claimed' | 'accepted' | 'kept' | 'marked', deps: SendDeps): SendDeps {
  const dyingIf =
    <Arguments extends unknown[], Result>(deadly: boolean, write: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments) => {
      const result = await write(...given);
      if (deadly) throw new Error('died');
      return result;
    };
  return {
    ...deps,
    reports: {
      ...deps.reports,
      claimSending: dyingIf(moment === 'claimed', deps.reports.claimSending),
      markSent: dyingIf(moment === 'marked', deps.reports.markSent),
    },
    mailer: { send: dyingIf(moment === 'accepted', deps.mailer.send) },
    files: { ...deps.files, put: dyingIf(moment === 'kept', deps.files.put) },
  };
}
