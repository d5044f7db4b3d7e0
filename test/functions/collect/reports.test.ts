import { describe, expect, it } from 'vitest';
import { contentOf, manager, openApi, recordOf, reportWith, revisionOf } from './collectFakes.ts';
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

  it('keeps one with personal data from those who may not open uploads, and logs each opening', async () => {
    const { ask, reports, logged } = openApi({ reports: [reportWith({ hasPersonalData: true })] });
    await reports.put(recordOf('2025-K3'));
    expect(await ask('openReport', { as: manager, reportKey: 'esf-plus-quarterly-2025-K3' })).toMatchObject({ status: 403 });
    expect(await ask('openReport', { reportKey: 'esf-plus-quarterly-2025-K3' })).toMatchObject({ status: 200 });
    expect(logged).toHaveLength(1);
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
    expect(await reports.get('vagen', reportKey)).toEqual(recordOf('2025-K3', { handedInTimes: 2 }));
    expect(await ask('sendReport', say('takeBack'))).toMatchObject({ status: 404 });
    expect(await ask('sendReport', say('mail'))).toMatchObject({ status: 200 });
    expect([logged.length, sendQueue.messages.length]).toEqual([1, 1]);
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
