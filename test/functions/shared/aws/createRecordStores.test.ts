import { describe, expect, test } from 'vitest';
import { createProjectStore } from '../../../../functions/shared/aws/createProjectStore.ts';
import { createReportStore } from '../../../../functions/shared/aws/createReportStore.ts';
import { createUploadStore } from '../../../../functions/shared/aws/createUploadStore.ts';
import type { ReportRecord, UploadReceipt } from '../../../../functions/shared/records/records.ts';
import { withEmulators } from '../../../support/emulators.ts';
import { exampleProject } from '../../../support/exampleProject.ts';

const emulators = withEmulators();

describe('settings of projects', () => {
  test('come back as they were put, and may be changed', async () => {
    const projects = createProjectStore(emulators.table);
    await projects.put(exampleProject);
    await projects.put({ ...exampleProject, name: 'Nytt namn' });

    expect(await projects.get(exampleProject.id)).toEqual({ ...exampleProject, name: 'Nytt namn' });
    expect(await projects.get('another')).toBeUndefined();
  });

  test('are listed all or by organisation, however its number is written', async () => {
    const projects = createProjectStore(emulators.table);
    const theirs = { ...exampleProject, id: 'theirs', organisationNumber: '2120000019' };
    await projects.put(exampleProject);
    await projects.put(theirs);

    expect((await projects.list()).map(({ id }) => id).sort()).toEqual(['theirs', exampleProject.id].sort());
    expect(await projects.list('212000-0019')).toEqual([theirs]);
    expect(await projects.list('212000-0027')).toEqual([]);
  });
});

describe('receipts of uploads', () => {
  const receipt = (projectId: string, uploadId: string): UploadReceipt => ({
    projectId,
    uploadId,
    fileName: 'Deltagare åäö.xlsx',
    outcome: 'received',
    at: '2025-10-01T08:00:00.000Z',
    by: 'subject-1',
    fileKey: `incoming/${projectId}/${uploadId}`,
    mode: 'default',
  });

  test('are listed newest first, for one project', async () => {
    const uploads = createUploadStore(emulators.table);
    for (const id of ['01B', '01A', '01C']) await uploads.put(receipt('listed', id));
    await uploads.put(receipt('listed-2', '01D'));

    expect((await uploads.list('listed')).map(({ uploadId }) => uploadId)).toEqual(['01C', '01B', '01A']);
  });

  test('are not replaced by an answer that is older than a go-ahead', async () => {
    const uploads = createUploadStore(emulators.table);
    const read = receipt('late', '01A');
    const asked: UploadReceipt = { ...read, outcome: 'needs-confirmation' };
    const confirmed: UploadReceipt = { ...read, confirmedBy: 'bo' };
    await uploads.put(read);

    expect(await uploads.put(asked, read)).toBe(true);
    expect(await uploads.put(asked, read)).toBe(false);
    await uploads.put(confirmed);
    expect(await uploads.put(asked, read)).toBe(false);
    expect(await uploads.get('late', '01A')).toEqual(confirmed);
    expect(await uploads.put(asked, confirmed)).toBe(true);
  });

  test('are replaced when ingest has looked at the upload', async () => {
    const uploads = createUploadStore(emulators.table);
    const looked: UploadReceipt = { ...receipt('looked', '01A'), outcome: 'stored', revision: 4, rows: { participants: 12 } };
    await uploads.put(receipt('looked', '01A'));
    await uploads.put(looked);

    expect(await uploads.get('looked', '01A')).toEqual(looked);
    expect(await uploads.get('looked', '01B')).toBeUndefined();
  });
});

describe('records of reports', () => {
  const record = (projectId: string, revision: number, more: Partial<ReportRecord> = {}): ReportRecord => ({
    projectId,
    reportKey: 'esf-plus-quarterly-2025-K3',
    funder: 'esf-plus',
    report: 'quarterly',
    period: '2025-K3',
    revision,
    version: `r${revision}-aaaa`,
    madeAt: '2025-10-01T08:00:00.000Z',
    workbookKey: 'reports/a.xlsx',
    contentKey: 'reports/a.json',
    sha256: 'a',
    state: 'made',
    ...more,
  });
  const key = 'esf-plus-quarterly-2025-K3';
  const at = '2025-10-01T09:00:00.000Z';
  const until = '2025-10-01T09:02:00.000Z';
  const claim = { version: 'r1-aaaa', at, until };
  const sent = { version: 'r1-aaaa', at, messageId: 'm-1', mailKey: 'reports/a.mail.json' };

  test('are kept by version, the newest given first', async () => {
    const reports = createReportStore(emulators.table);
    const versions = [
      record('versions', 9),
      record('versions', 10),
      record('versions', 10, { version: 'r10-bbbb', madeAt: '2025-10-02T08:00:00.000Z' }),
    ];
    for (const version of versions) expect(await reports.put(version)).toBe(true);
    await reports.put(record('versions', 11, { reportKey: `${key}-extra`, version: 'r11-cccc' }));

    expect(await reports.get('versions', key)).toEqual(versions[2]);
    expect(await reports.get('versions', key, 'r9-aaaa')).toEqual(versions[0]);
    expect((await reports.list('versions')).map(({ version }) => version)).toEqual(['r11-cccc', 'r10-bbbb', 'r10-aaaa', 'r9-aaaa']);
    expect(await reports.get('versions', 'none')).toBeUndefined();
  });

  test('made twice change nothing', async () => {
    const reports = createReportStore(emulators.table);
    await reports.put(record('same', 1));
    await reports.claimSending('same', key, claim);

    expect(await reports.put(record('same', 1))).toBe(false);
    expect(await reports.get('same', key)).toMatchObject({ state: 'sending' });
  });

  test('are claimed for sending by one of many', async () => {
    const reports = createReportStore(emulators.table);
    await reports.put(record('many', 1));
    const claims = await Promise.all(Array.from({ length: 6 }, () => reports.claimSending('many', key, claim)));

    expect(claims.sort()).toEqual(['busy', 'busy', 'busy', 'busy', 'busy', 'claimed']);
  });

  test('can be claimed again when a claim has run out, but not when sent', async () => {
    const reports = createReportStore(emulators.table);
    await reports.put(record('again', 1));
    await reports.claimSending('again', key, claim);

    expect(await reports.claimSending('again', key, { ...claim, at: '2025-10-01T09:01:59.999Z' })).toBe('busy');
    expect(await reports.claimSending('again', key, { ...claim, at: until, until: '2025-10-01T09:04:00.000Z' })).toBe('claimed');
    await reports.markSent('again', key, sent);
    expect(await reports.claimSending('again', key, { ...claim, at: '2025-10-02T09:00:00.000Z' })).toBe('sent');
    expect(await reports.get('again', key)).toEqual(
      record('again', 1, { state: 'sent', sentAt: at, messageId: 'm-1', mailKey: 'reports/a.mail.json' }),
    );
  });

  test('handed in by hand, and taken back, are as before', async () => {
    const reports = createReportStore(emulators.table);
    const whole = record('hand', 1);
    await reports.put(whole);
    expect(await reports.markHandedIn(whole, { at, by: 'sub-anna', months: [] })).toBe(true);
    const marked = record('hand', 1, { state: 'sent', sentAt: at, handedInBy: 'sub-anna', handedInMonths: {}, handedInTimes: 1 });
    expect(await reports.get('hand', key)).toEqual(marked);
    expect(await reports.takeBack(marked, [])).toBe(true);
    expect(await reports.get('hand', key)).toEqual({ ...whole, handedInTimes: 2 });
    expect(await reports.takeBack(marked, [])).toBe(false);
  });

  test('lose the mark of one month only, and no mark that came in between', async () => {
    const reports = createReportStore(emulators.table);
    const pin = { rows: 1, ended: 0, hours: 2, sha256: 'a' };
    const two = record('months', 1, { months: { '2025-07': pin, '2025-08': pin } });
    await reports.put(two);
    await reports.markHandedIn(two, { at, by: 'sub-anna', months: ['2025-07'] });
    const half = await reports.get('months', key);
    if (!half) throw new Error('no record');
    await reports.markHandedIn(half, { at, by: 'sub-anna', months: ['2025-08'] });
    expect(await reports.takeBack(half, ['2025-07'])).toBe(false);
    const sentNow = await reports.get('months', key);
    if (!sentNow) throw new Error('no record');
    expect(sentNow).toMatchObject({ state: 'sent', sentAt: at });
    expect(await reports.takeBack(sentNow, ['2025-07'])).toBe(true);
    expect(await reports.get('months', key)).toEqual({
      ...two,
      handedInBy: 'sub-anna',
      handedInMonths: { '2025-08': at },
      handedInTimes: 3,
    });
  });

  test('that do not exist are neither claimed nor marked', async () => {
    const reports = createReportStore(emulators.table);

    await expect(reports.claimSending('none', key, claim)).rejects.toThrow('There is no version r1-aaaa');
    await expect(reports.markSent('none', key, sent)).rejects.toThrow('There is no version r1-aaaa');
    expect(await reports.list('none')).toEqual([]);
  });
});
