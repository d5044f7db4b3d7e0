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
    await reports.change(record('same', 1), record('same', 1, { state: 'sending' }));

    expect(await reports.put(record('same', 1))).toBe(false);
    expect(await reports.get('same', key)).toMatchObject({ state: 'sending' });
  });

  test('are changed by one of many that read them alike', async () => {
    const { reports } = open();
    const made = record('many', 1);
    await reports.put(made);
    const changes = await Promise.all(
      Array.from({ length: 6 }, (_, index) => reports.change(made, { ...made, state: 'sending', sentBy: `sub-${index}` })),
    );

    const [changed, ...others] = changes.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ state: 'sending', changes: 1 });
    expect(await reports.get('many', key)).toEqual(changed);
  });

  test('are changed again as they are then, whole, and never as they were', async () => {
    const { reports } = open();
    const made = record('again', 1, { approvedBy: 'sub-chef', waitsFor: ['check'] });
    await reports.put(made);
    const ready = record('again', 1, { approvedBy: 'sub-chef' });
    const first = await reports.change(made, { ...ready, state: 'sending' });
    if (!first) throw new Error('no record');
    expect(await reports.get('again', key)).toEqual({ ...ready, state: 'sending', changes: 1 });
    expect(await reports.change(made, { ...made, state: 'sent' })).toBeUndefined();
    expect(await reports.change(first, { ...first, state: 'sent' })).toEqual({ ...first, state: 'sent', changes: 2 });
    expect(await reports.change(first, { ...first, state: 'made' })).toBeUndefined();
    expect(await reports.get('again', key, 'r1-aaaa')).toEqual({ ...ready, state: 'sent', changes: 2 });
  });

  test('that do not exist are not changed', async () => {
    const { reports } = open();

    expect(await reports.change(record('none', 1), record('none', 1))).toBeUndefined();
    expect(await reports.change(record('none', 1, { changes: 3 }), record('none', 1))).toBeUndefined();
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
});
