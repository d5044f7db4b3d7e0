import { describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../../../functions/shared/records/reportRecord.ts';
import { bothPorts } from './bothPorts.ts';

describe.each(bothPorts())('records of reports $name', ({ open }) => {
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
    const { reports } = open();
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
    const { reports } = open();
    await reports.put(record('same', 1));
    await reports.claimSending('same', key, claim);

    expect(await reports.put(record('same', 1))).toBe(false);
    expect(await reports.get('same', key)).toMatchObject({ state: 'sending' });
  });

  test('are claimed for sending by one of many', async () => {
    const { reports } = open();
    await reports.put(record('many', 1));
    const claims = await Promise.all(Array.from({ length: 6 }, () => reports.claimSending('many', key, claim)));

    expect(claims.sort()).toEqual(['busy', 'busy', 'busy', 'busy', 'busy', 'claimed']);
  });

  test('can be claimed again when a claim has run out, but not when sent', async () => {
    const { reports } = open();
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
    const { reports } = open();
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
    const { reports } = open();
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
    const { reports } = open();

    await expect(reports.claimSending('none', key, claim)).rejects.toThrow('There is no version r1-aaaa');
    await expect(reports.markSent('none', key, sent)).rejects.toThrow('There is no version r1-aaaa');
    expect(await reports.markHandedIn(record('none', 1), { at, by: 'sub-anna', months: [] })).toBe(false);
    expect(await reports.takeBack(record('none', 1), [])).toBe(false);
    expect(await reports.list('none')).toEqual([]);
  });

  test('are of one project and one report: a key that begins alike is another', async () => {
    const { reports } = open();
    await reports.put(record('alike', 1, { reportKey: `${key}-extra` }));
    await reports.put(record('alike-2', 2));

    expect(await reports.get('alike', key)).toBeUndefined();
    expect(await reports.get('alike', key, 'r1-aaaa')).toBeUndefined();
    expect(await reports.list('alike')).toHaveLength(1);
  });

  test('are not marked by hand when their mail has begun to leave in between', async () => {
    const { reports } = open();
    const made = record('leaving', 1);
    await reports.put(made);
    await reports.claimSending('leaving', key, claim);
    expect(await reports.markHandedIn(made, { at, by: 'sub-anna', months: [] })).toBe(false);
    await reports.markSent('leaving', key, sent);
    expect(await reports.markHandedIn(made, { at, by: 'sub-anna', months: [] })).toBe(false);
    expect(await reports.takeBack(made, [])).toBe(false);
    expect(await reports.get('leaving', key)).toEqual({ ...made, state: 'sent', sentAt: at, messageId: 'm-1', mailKey: sent.mailKey });
  });

  test('handed in while a claim has run out are not claimed again', async () => {
    const { reports } = open();
    const made = record('claimed', 1);
    await reports.put(made);
    await reports.claimSending('claimed', key, claim);
    const sending = await reports.get('claimed', key);
    expect(sending && (await reports.markHandedIn(sending, { at: until, by: 'sub-anna', months: [] }))).toBe(true);
    expect(await reports.claimSending('claimed', key, { ...claim, at: '2025-10-01T10:00:00.000Z' })).toBe('sent');
  });
});
