import { describe, expect, it } from 'vitest';
import type { Project } from '../../../functions/shared/records/project.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import {
  because,
  contentOf,
  coordinator,
  economist,
  manager,
  openApi,
  receiptOf,
  recordOf,
  reportWith,
  revisionOf,
} from './collectFakes.ts';
import { collectWords } from '../../../templates/text/collect.ts';
import { exampleProject } from '../../support/exampleProject.ts';

const quarter = { report: 'quarterly', period: '2025-K3' };

describe('makeReport', () => {
  it('queues the report unsent and says which revision it will hold', async () => {
    const { ask, snapshots, reportQueue } = openApi();
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    expect(await ask('makeReport', { body: quarter })).toMatchObject({
      status: 200,
      body: { reportKey: 'esf-plus-quarterly-2025-K3', revision: 1 },
    });
    expect(reportQueue.messages).toEqual([{ projectId: 'vagen', ...quarter, send: false }]);
  });

  it('refuses a project without data, a report it does not make, and a period that is none or has not begun', async () => {
    const { ask, snapshots, reportQueue } = openApi();
    expect(await ask('makeReport', { body: quarter })).toMatchObject({ status: 409, body: { code: 'noData' } });
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    for (const body of [
      { ...quarter, report: 'final' },
      { ...quarter, period: 'K3' },
      { ...quarter, period: '2026-K1' },
    ]) {
      expect(await ask('makeReport', { body })).toMatchObject({ status: 400 });
    }
    expect(reportQueue.messages).toEqual([]);
  });
});

describe('showReport', () => {
  it('lists the headline figures first, with titles, comparisons and checks', async () => {
    const { ask, reports, reportFiles } = openApi();
    await reports.put(recordOf('2025-K3'));
    reportFiles.putJson('reports/esf-plus-quarterly-2025-K3.json', contentOf('2025-K3', 25, 20));
    expect(await ask('showReport', { reportKey: 'esf-plus-quarterly-2025-K3' })).toMatchObject({
      body: {
        title: 'Kvartalsrapport',
        period: '2025-K3',
        hasPersonalData: false,
        figures: [
          { key: 'participants.met', title: 'Deltagare', isHeadline: true, value: { women: 25, men: 20, total: 46 } },
          { key: 'cost.total', unit: 'kronor', isHeadline: false, comparisons: [] },
        ],
        checks: [{ id: 'sum', ok: false }],
        notes: ['Ett medel skiljer.'],
      },
    });
  });

  it('marks a report made from older data than what is in force', async () => {
    const { ask, reports, snapshots } = openApi();
    await reports.put(recordOf('2025-K3'));
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ isOutdated: false }] } });
    await snapshots.moveCurrent(revisionOf(2, { participants: 'u2' }));
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ isOutdated: true }] } });
  });

  it('lists only the newest version of each report', async () => {
    const { ask, reports } = openApi();
    await reports.put(recordOf('2025-K3'));
    await reports.put(recordOf('2025-K3', { revision: 2, version: 'r2-b' }));
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ version: 'r2-b', revision: 2 }] } });
  });
});

describe('openReport', () => {
  it('gives the workbook under the name it has in the mail', async () => {
    const { ask, reports, logged } = openApi();
    await reports.put(recordOf('2025-K3'));
    expect(await ask('openReport', { as: manager, reportKey: 'esf-plus-quarterly-2025-K3' })).toMatchObject({
      body: { url: 'https://files.test/reports/esf-plus-quarterly-2025-K3.xlsx?as=Kvartalsrapport 2025-K3 Vägen till arbete.xlsx' },
    });
    expect(logged).toEqual([]);
  });

  it('gives the public edition under a name that says so, where there is one', async () => {
    const { ask, reports } = openApi();
    await reports.put(recordOf('2025-K3', { publicKey: 'reports/open.xlsx' }));
    await reports.put(recordOf('2025-K2'));
    expect(await ask('openReport', { as: manager, reportKey: 'esf-plus-quarterly-2025-K3', edition: 'public' })).toMatchObject({
      body: { url: 'https://files.test/reports/open.xlsx?as=Kvartalsrapport 2025-K3 Vägen till arbete, publik version.xlsx' },
    });
    expect(await ask('openReport', { as: manager, reportKey: 'esf-plus-quarterly-2025-K2', edition: 'public' })).toMatchObject({
      status: 404,
    });
  });

  it('keeps one with personal data from those who may not open people, asks why, and records each opening', async () => {
    const { ask, reports, openings } = openApi({ reports: [reportWith({ hasPersonalData: true })] });
    await reports.put(recordOf('2025-K3'));
    const asked = { reportKey: 'esf-plus-quarterly-2025-K3', body: because };
    for (const as of [manager, economist]) expect(await ask('openReport', { ...asked, as })).toMatchObject({ status: 403 });
    expect(await ask('openReport', { ...asked, body: {} })).toMatchObject({ status: 422, body: { code: 'needsReason' } });
    expect(openings.records).toEqual([]);
    expect(await ask('openReport', asked)).toMatchObject({ status: 200 });
    expect(openings.records).toMatchObject([{ opened: 'report', name: 'Anna Ek', because: because.reason }]);
  });
});

describe('sendReport', () => {
  const seen = { reportKey: 'esf-plus-quarterly-2025-K3', body: { version: 'r1-a' } };

  it('approves exactly the version the person has looked at', async () => {
    const { ask, reports, sendQueue } = openApi();
    await reports.put(recordOf('2025-K3'));
    await reports.put(recordOf('2025-K3', { revision: 2, version: 'r2-b' }));
    expect(await ask('sendReport', seen)).toMatchObject({ status: 200 });
    expect(sendQueue.messages).toEqual([{ projectId: 'vagen', reportKey: seen.reportKey, version: 'r1-a' }]);
  });

  it('refuses a version that has gone, one with personal data, and a project without recipients', async () => {
    const sent = openApi();
    await sent.reports.put(recordOf('2025-K3', { state: 'sent' }));
    expect(await sent.ask('sendReport', seen)).toMatchObject({ body: { code: 'alreadySent' } });

    const personal = openApi({ reports: [reportWith({ hasPersonalData: true })] });
    await personal.reports.put(recordOf('2025-K3'));
    expect(await personal.ask('sendReport', seen)).toMatchObject({ body: { code: 'personalData' } });

    const nobody = openApi({ projects: [{ ...exampleProject, recipients: [] }] });
    await nobody.reports.put(recordOf('2025-K3'));
    expect(await nobody.ask('sendReport', seen)).toMatchObject({ body: { code: 'noRecipients' } });
    expect([...sent.sendQueue.messages, ...personal.sendQueue.messages, ...nobody.sendQueue.messages]).toEqual([]);
  });
});

describe('a report handed in by hand', () => {
  const reportKey = 'esf-plus-quarterly-2025-K3';
  const say = (how: string) => ({ reportKey, body: { version: 'r1-a', how } });

  it('is said to be so, also with personal data, and goes to nobody', async () => {
    const { ask, reports, sendQueue } = openApi({ reports: [reportWith({ hasPersonalData: true })] });
    await reports.put(recordOf('2025-K3'));
    expect(await ask('sendReport', say('byHand'))).toMatchObject({ status: 200 });
    expect(await ask('listReports')).toMatchObject({
      body: { reports: [{ state: 'sent', isByHand: true, sentAt: '2025-10-12T08:00:00.000Z' }] },
    });
    expect(await ask('listMails')).toMatchObject({ body: { mails: [] } });
    expect(await ask('sendReport', say('byHand'))).toMatchObject({ body: { code: 'alreadySent' } });
    expect(sendQueue.messages).toEqual([]);
  });

  it('can be taken back, once, and then be mailed', async () => {
    const { ask, reports, logged, sendQueue } = openApi();
    await reports.put(recordOf('2025-K3'));
    await ask('sendReport', say('byHand'));
    expect(await ask('sendReport', say('takeBack'))).toMatchObject({ status: 200 });
    expect(await reports.get('vagen', reportKey)).toMatchObject({
      state: 'made',
      changes: 2,
      events: [
        { what: 'handedIn', by: 'sub-anna' },
        { what: 'takenBack', by: 'sub-anna' },
      ],
    });
    expect(await ask('sendReport', say('takeBack'))).toMatchObject({ status: 404 });
    expect(await ask('sendReport', say('mail'))).toMatchObject({ status: 200 });
    expect([logged.length, sendQueue.messages.length]).toEqual([3, 1]);
  });

  it('that has been mailed stays sent, and month files are marked one by one', async () => {
    const { ask, reports } = openApi();
    await reports.put(recordOf('2025-K3', { state: 'sent', messageId: 'm', mailKey: 'mail/x', sentAt: '2025-10-11T08:00:00.000Z' }));
    expect(await ask('sendReport', say('takeBack'))).toMatchObject({ body: { code: 'alreadySent' } });
    const months = openApi();
    await months.reports.put(recordOf('2025-K3', { months: { '2025-07': { rows: 1, ended: 0, hours: 2, sha256: 'a' } } }));
    expect(await months.ask('sendReport', say('byHand'))).toMatchObject({ status: 400 });
  });
});

describe('who approves', () => {
  const reportKey = 'esf-plus-quarterly-2025-K3';
  const seen = { reportKey, body: { version: 'r1-a' } };

  /** A report of what Anna has uploaded. */
  async function uploadedByAnna(more: Partial<ReportRecord> = {}, project: Partial<Project> = {}) {
    const api = openApi({ projects: [{ ...exampleProject, ...project }] });
    await api.uploads.put(receiptOf({ uploadId: 'u1' }));
    await api.snapshots.moveCurrent({ ...revisionOf(1, { participants: 'u1' }), by: 'sub-annan' });
    await api.reports.put(recordOf('2025-K3', { uploads: ['u1'], ...more }));
    return api;
  }

  it('is not who uploaded: neither by approving nor by sending', async () => {
    const { ask, reports, sendQueue } = await uploadedByAnna();
    expect(await ask('approveReport', seen)).toMatchObject({ status: 403, body: { code: 'ownUpload' } });
    expect(await ask('sendReport', seen)).toMatchObject({
      status: 403,
      body: { code: 'ownUpload', message: collectWords.refusals.ownUpload },
    });
    expect(await reports.get('vagen', reportKey)).toEqual(recordOf('2025-K3', { uploads: ['u1'] }));
    expect(sendQueue.messages).toEqual([]);
  });

  it.each([
    ['uploaded rows that have stayed since', { uploads: ['u0', 'u1'] }],
    ['uploaded the sheet in force, of a report made before uploads were written down', { uploads: undefined }],
  ])('is not who %s', async (_name, more) => {
    const { ask } = await uploadedByAnna(more);
    expect(await ask('approveReport', seen)).toMatchObject({ body: { code: 'ownUpload' } });
    expect(await ask('approveReport', { ...seen, as: economist })).toMatchObject({ status: 200 });
  });

  it('is neither who uploaded a file that somebody else had read again, nor who put it in force again', async () => {
    const { ask, uploads, snapshots, reports } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1' }));
    await uploads.put(receiptOf({ uploadId: 'u2', by: 'sub-bo', rereads: 'u1' }));
    await snapshots.moveCurrent({ ...revisionOf(1, { participants: 'u2' }), by: 'sub-chef', uploadId: 'undo' });
    await reports.put(recordOf('2025-K3', { uploads: ['u2'] }));
    const answers = await Promise.all(
      [coordinator, { ...coordinator, sub: 'sub-bo' }, manager, economist].map((as) => ask('approveReport', { ...seen, as })),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 200]);
  });

  it('may be somebody else, and then who uploaded may send: both are named', async () => {
    const { ask, reports, sendQueue, logged } = await uploadedByAnna();
    expect(await ask('approveReport', { ...seen, as: manager })).toMatchObject({ status: 200 });
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ state: 'made', approvedBy: 'colleague' }] } });
    expect(await ask('sendReport', seen)).toMatchObject({ status: 200 });
    expect(await reports.get('vagen', reportKey)).toMatchObject({ approvedBy: 'sub-chef', sentBy: 'sub-anna', state: 'made' });
    expect(sendQueue.messages).toHaveLength(1);
    expect(logged.join()).toContain('"approvedBy":"sub-chef"');
    expect(logged.join()).toContain('"by":"sub-anna"');
  });

  it('may be who uploaded where the organisation has decided so, with its reason', async () => {
    const { ask, reports } = await uploadedByAnna({}, { approval: { bySamePerson: 'Enheten har en enda handläggare' } });
    expect(await ask('sendReport', seen)).toMatchObject({ status: 200 });
    expect(await reports.get('vagen', reportKey)).toMatchObject({ approvedBy: 'sub-anna', sentBy: 'sub-anna' });
  });

  it('is asked anew of every version', async () => {
    const { ask, reports } = await uploadedByAnna();
    await ask('approveReport', { ...seen, as: manager });
    await reports.put(recordOf('2025-K3', { uploads: ['u1'], revision: 1, version: 'r1-b' }));
    expect(await ask('sendReport', { reportKey, body: { version: 'r1-b' } })).toMatchObject({ body: { code: 'ownUpload' } });
  });

  it('a manager approves but does not send', async () => {
    const { ask } = await uploadedByAnna();
    expect(await ask('sendReport', { ...seen, as: manager })).toMatchObject({ status: 403, body: { code: 'notAllowed' } });
  });

  it('is told in the report’s history, as the reader may know them', async () => {
    const { ask, reportFiles } = await uploadedByAnna();
    reportFiles.putJson(`reports/${reportKey}.json`, contentOf('2025-K3', 1, 1));
    await ask('approveReport', { ...seen, as: manager });
    await ask('sendReport', seen);
    expect(await ask('showReport', { reportKey })).toMatchObject({
      body: {
        approvedBy: 'colleague',
        sentBy: 'you',
        events: [
          { what: 'approved', by: 'colleague' },
          { what: 'asked', by: 'you' },
        ],
      },
    });
  });
});

describe('a mail that failed', () => {
  const reportKey = 'esf-plus-quarterly-2025-K3';
  const say = (how: string, as = coordinator) => ({ reportKey, as, body: { version: 'r1-a', how } });
  const failed: Partial<ReportRecord> = {
    state: 'failed',
    approvedBy: 'sub-chef',
    sentBy: 'sub-anna',
    attempt: { id: 'attempt-1', mailKey: 'k', until: '2025-10-12T07:00:00.000Z' },
    failure: { reason: 'noAnswer', at: '2025-10-12T06:59:00.000Z' },
    mayHaveGone: true,
  };
  const stuck: Partial<ReportRecord> = { ...failed, state: 'sending', failure: undefined, mayHaveGone: undefined };

  it('says so, and can be sent again: that names the person', async () => {
    const { ask, reports, sendQueue } = openApi();
    await reports.put(recordOf('2025-K3', failed));
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ state: 'failed', failure: 'noAnswer', mayHaveGone: true }] } });
    expect(await ask('sendReport', say('mail', { ...coordinator, sub: 'sub-bo' }))).toMatchObject({ status: 200 });
    expect(await reports.get('vagen', reportKey)).toMatchObject({ state: 'made', sentBy: 'sub-bo', mayHaveGone: true });
    expect(sendQueue.messages).toHaveLength(1);
  });

  it('is asked for once however often one presses, and again when nothing came of it', async () => {
    const { ask, reports, sendQueue, clock } = openApi();
    await reports.put(recordOf('2025-K3', failed));
    for (let press = 0; press < 3; press += 1) expect(await ask('sendReport', say('mail'))).toMatchObject({ status: 200 });
    expect(sendQueue.messages).toHaveLength(1);
    clock.moveTo('2025-10-12T08:03:00.000Z');
    await ask('sendReport', say('mail'));
    expect(sendQueue.messages).toHaveLength(2);
  });

  it('can be handed in by hand; taken back it has still failed', async () => {
    const { ask, reports } = openApi();
    await reports.put(recordOf('2025-K3', failed));
    expect(await ask('sendReport', say('byHand'))).toMatchObject({ status: 200 });
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ state: 'sent', isByHand: true }] } });
    expect(await ask('sendReport', say('takeBack'))).toMatchObject({ status: 200 });
    expect(await reports.get('vagen', reportKey)).toMatchObject({ state: 'failed', failure: { reason: 'noAnswer' } });
  });

  it('can be dropped, by name, and only when it has failed', async () => {
    const { ask, reports } = openApi();
    await reports.put(recordOf('2025-K3', failed));
    expect(await ask('sendReport', say('drop'))).toMatchObject({ status: 200 });
    expect((await reports.get('vagen', reportKey))?.events).toMatchObject([{ what: 'dropped', by: 'sub-anna' }]);
    expect(await ask('sendReport', say('drop'))).toMatchObject({ status: 409, body: { code: 'nothingToDrop' } });
  });

  it('that nobody came back to is not left on its way: when its time is out it has failed, and a person decides', async () => {
    const { ask, reports, sendQueue, clock } = openApi();
    await reports.put(recordOf('2025-K3', stuck));
    clock.moveTo('2025-10-12T06:59:59.000Z');
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ state: 'sending' }] } });
    for (const how of ['mail', 'byHand', 'drop']) expect(await ask('sendReport', say(how))).toMatchObject({ body: { code: 'beingSent' } });
    clock.moveTo('2025-10-12T07:00:00.000Z');
    expect(await ask('listReports')).toMatchObject({ body: { reports: [{ state: 'failed', failure: 'interrupted', mayHaveGone: true }] } });
    expect(await ask('sendReport', say('mail'))).toMatchObject({ status: 200 });
    expect(sendQueue.messages).toHaveLength(1);
  });

  it('is not sent again while its mail may still leave, though another delivery has given it up', async () => {
    const { ask, reports, clock } = openApi();
    await reports.put(recordOf('2025-K3', failed));
    clock.moveTo('2025-10-12T06:59:59.000Z');
    expect(await ask('sendReport', say('mail'))).toMatchObject({ body: { code: 'beingSent' } });
  });

  it('is never sent after a newer version has gone, or may have', async () => {
    for (const standing of [{ state: 'sent' }, { state: 'dropped', mayHaveGone: true }] as const) {
      const { ask, reports, sendQueue } = openApi();
      await reports.put(recordOf('2025-K3', failed));
      await reports.put(recordOf('2025-K3', { ...standing, revision: 2, version: 'r2-b' }));
      expect(await ask('sendReport', say('mail'))).toMatchObject({ status: 409, body: { code: 'newerSent' } });
      expect(sendQueue.messages).toEqual([]);
    }
  });
});

describe('listMails', () => {
  it('shows the mails as they were sent, newest first', async () => {
    const { ask, reports, reportFiles } = openApi();
    const mail = (subject: string, sentAt: string) => ({
      to: ['handlaggare@finansiar.example'],
      replyTo: 'a@b.example',
      subject,
      text: 'Hej',
      html: '<p>Hej</p>',
      attachment: 'rapport.xlsx',
      sentAt,
      messageId: 'm',
    });
    for (const [period, sentAt] of [
      ['2025-K2', '2025-07-10T04:00:00Z'],
      ['2025-K3', '2025-10-10T04:00:00Z'],
    ] as const) {
      await reports.put(recordOf(period, { state: 'sent', sentAt, mailKey: `mail/${period}` }));
      reportFiles.putJson(`mail/${period}`, mail(period, sentAt));
    }
    await reports.put(recordOf('2025-K1'));
    expect(await ask('listMails')).toMatchObject({
      body: { mails: [{ subject: '2025-K3', text: 'Hej', title: 'Kvartalsrapport' }, { subject: '2025-K2' }] },
    });
  });
});
