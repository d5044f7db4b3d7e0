import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uploadChangesSchema } from '../../../../../functions/shared/records/uploadChanges.ts';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { contentOf, recordOf } from '../../../collect/collectFakes.ts';
import { ingest, intake } from '../../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';

const person = (index: number) => makeIdentityNumber(9000 + index);
const participants = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Deltagare',
  rows: [['Personnummer', 'Startdatum', 'Insats', 'Delinsats', 'Hinder'], ...rows],
});
const row = (index: number, group?: string, obstacle?: string) => [person(index), '2025-03-01', 5, group, obstacle] as const;
const costs = (...rows: readonly (readonly [string, string, number])[]) => ({
  name: 'Kostnader',
  rows: [
    ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ...rows.map(([voucher, day, amount]) => [voucher, day, 'Lokaler', amount, 'Bidrag']),
  ],
});

type Intake = ReturnType<typeof intake>;
const approve = ({ receipts }: Intake, uploadId: string) => {
  const asked = receipts.get(uploadId);
  if (!asked) throw new Error('no receipt');
  receipts.set(uploadId, { ...asked, outcome: 'received', confirmedBy: 'anna' });
};
const changesOf = ({ files, receipts }: Intake, uploadId: string) => {
  const key = receipts.get(uploadId)?.changesKey ?? '';
  return uploadChangesSchema.parse(JSON.parse(new TextDecoder().decode(files.files.get(key))));
};

/** Puts a report that was sent with these costs, and with nobody met, among those made. */
const send = async ({ reports, files }: Intake, period: string, cost: number) => {
  const record = recordOf(period, { state: 'sent', sentAt: '2025-04-20T08:00:00.000Z' });
  const content = { ...contentOf(period, 0, 0), figures: { 'cost.total': cost, 'cost.direct': cost } };
  files.files.set(record.contentKey, new TextEncoder().encode(JSON.stringify(content)));
  await reports.put(record);
};

describe('looking at an upload first', () => {
  test('shows what would change and puts nothing in force', async () => {
    const project = intake();
    const { deps, upload, history, pages, receipts } = project;
    await ingest(upload('u1', [participants(row(1, 'A'), row(2, 'A'), row(3))]), deps);
    const [stored] = history;
    const message = upload('u2', [participants(row(1, 'B'), row(2, 'A'), row(4))], { looksFirst: true });
    expect(await ingest(message, { ...deps, snapshots: { ...deps.snapshots, write: () => Promise.reject(new Error('written')) } })).toEqual(
      {
        kind: 'needs-confirmation',
      },
    );
    expect(history).toEqual([stored]);
    expect(pages.size).toBe(1);
    expect(receipts.get('u2')).toMatchObject({ outcome: 'needs-confirmation', shownRevision: 1 });
    const [sheet] = changesOf(project, 'u2').sheets;
    expect(sheet?.rows.map(({ kind, row: at, file, name, cells }) => ({ kind, at, file, name, cells }))).toEqual([
      {
        kind: 'changed',
        at: 2,
        file: undefined,
        name: 'Praktik · 2025-03-01',
        cells: [{ column: 'Delinsats', before: 'A', after: 'B' }],
      },
      { kind: 'removed', at: 4, file: 'x.xlsx', name: 'Praktik · 2025-03-01', cells: [] },
      { kind: 'added', at: 4, file: undefined, name: 'Praktik · 2025-03-01', cells: [] },
    ]);
  });

  test('never shows an identity number, and of what is sensitive only that it changes', async () => {
    const project = intake();
    const { deps, upload, files } = project;
    await ingest(upload('u1', [participants(row(1, 'A', 'Missbruk'))]), deps);
    await ingest(upload('u2', [participants(row(1, 'A', 'Fysisk ohälsa'), row(2))], { looksFirst: true }), deps);
    expect(changesOf(project, 'u2').sheets[0]?.rows[0]?.cells).toEqual([{ column: 'Hinder', isHidden: true }]);
    const written = [...files.files].flatMap(([key, bytes]) => (key.includes('changes') ? [new TextDecoder().decode(bytes)] : []));
    expect(written).toHaveLength(2);
    for (const text of written) {
      for (const hidden of [person(1), person(1).slice(2), 'Missbruk', 'Fysisk']) expect(text).not.toContain(hidden);
    }
  });

  test('names the figures of sent reports that would change, as they were sent and as they would be', async () => {
    const project = intake();
    const { deps, upload, reports } = project;
    await send(project, '2025-K1', 90);
    await reports.put(recordOf('2025-K2', { version: 'r1-b' }));
    await ingest(upload('u1', [costs(['A1', '2025-03-01', 100], ['A2', '2025-05-01', 50])]), deps);
    await ingest(upload('u2', [costs(['A1', '2025-03-01', 80], ['A3', '2025-03-02', 40])], { looksFirst: true }), deps);
    const { reports: effects } = changesOf(project, 'u2');
    expect(effects.map(({ period }) => period)).toEqual(['2025-K1']);
    expect(effects[0]?.figures.find(({ key }) => key === 'cost.total')).toMatchObject({ unit: 'kronor', before: 90, after: 120 });
    expect(effects[0]?.figures.some(({ key }) => key === 'participants.met')).toBe(false);
  });

  test('a refused file has nothing to show', async () => {
    const { deps, upload, receipts } = intake();
    expect(await ingest(upload('u1', [costs(['A1', 'igår', 1])], { looksFirst: true }), deps)).toEqual({ kind: 'rejected' });
    expect(receipts.get('u1')?.changesKey).toBeUndefined();
  });
});

describe('storing what was looked at', () => {
  const rows = fc.uniqueArray(fc.record({ index: fc.integer({ min: 0, max: 6 }), group: fc.constantFrom(undefined, 'A', 'B') }), {
    selector: ({ index }) => index,
    minLength: 1,
    maxLength: 6,
  });

  test('gives the same pages and the same answer as storing at once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const run = async (looksFirst: boolean) => {
          const project = intake();
          const { deps, upload, result, inForce } = project;
          const sheet = (list: typeof first) => participants(...list.map(({ index, group }) => row(index, group)));
          await ingest(upload('u1', [sheet(first)], { confirmedBecause: 'rätt' }), deps);
          const message = upload('u2', [sheet(second)], looksFirst ? { looksFirst } : { confirmedBecause: 'rätt' });
          let shown: unknown;
          if (looksFirst) {
            await ingest(message, deps);
            shown = result('u2').diff;
            approve(project, 'u2');
            const { receipts } = project;
            const asked = receipts.get('u2');
            if (asked) receipts.set('u2', { ...asked, confirmedBecause: 'rätt' });
          }
          const { kind } = await ingest(message, deps);
          const { diff, replaces, findings } = result('u2');
          if (looksFirst) expect(shown).toEqual(diff);
          return { kind, diff, replaces, findings, rows: inForce('participants') };
        };
        const [looked, direct] = [await run(true), await run(false)];
        expect(looked.kind).toBe('stored');
        expect(looked).toEqual(direct);
      }),
      { numRuns: 60 },
    );
  });

  test('is shown anew when somebody else has stored in between', async () => {
    const project = intake();
    const { deps, upload, receipts, history } = project;
    await ingest(upload('u0', [participants(row(1))]), deps);
    const first = upload('u1', [participants(row(1, 'A'))], { looksFirst: true });
    const second = upload('u2', [participants(row(1, 'B'))], { looksFirst: true });
    await ingest(first, deps);
    await ingest(second, deps);
    approve(project, 'u1');
    expect(await ingest(first, deps)).toEqual({ kind: 'stored', revision: 2 });
    approve(project, 'u2');
    expect(await ingest(second, deps)).toEqual({ kind: 'needs-confirmation' });
    expect(receipts.get('u2')).toMatchObject({ shownRevision: 2, isShownAnew: true });
    expect(receipts.get('u2')?.confirmedBy).toBeUndefined();
    expect(changesOf(project, 'u2').sheets[0]?.rows[0]?.cells).toEqual([{ column: 'Delinsats', before: 'A', after: 'B' }]);
    approve(project, 'u2');
    expect(await ingest(second, deps)).toEqual({ kind: 'stored', revision: 3 });
    expect(history.map(({ uploadId }) => uploadId)).toEqual(['u2', 'u1', 'u0']);
  });

  test('is shown anew when a report has been sent in between, with what that report said', async () => {
    const project = intake();
    const { deps, upload, receipts, history } = project;
    await ingest(upload('u0', [costs(['A1', '2025-03-01', 100])]), deps);
    const message = upload('u1', [costs(['A1', '2025-03-01', 140])], { looksFirst: true });
    await ingest(message, deps);
    expect(changesOf(project, 'u1').reports).toEqual([]);
    await send(project, '2025-K1', 100);
    approve(project, 'u1');
    expect(await ingest(message, deps)).toEqual({ kind: 'needs-confirmation' });
    expect(receipts.get('u1')).toMatchObject({ shownRevision: 1, isShownAnew: true });
    expect(history.map(({ uploadId }) => uploadId)).toEqual(['u0']);
    const [effect] = changesOf(project, 'u1').reports;
    expect(effect?.figures.find(({ key }) => key === 'cost.total')).toMatchObject({ before: 100, after: 140 });
    approve(project, 'u1');
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 2 });
  });

  test('is stored when a report was made in between but not sent', async () => {
    const project = intake();
    const { deps, upload } = project;
    await ingest(upload('u0', [costs(['A1', '2025-03-01', 100])]), deps);
    const message = upload('u1', [costs(['A1', '2025-03-01', 140])], { looksFirst: true });
    await ingest(message, deps);
    await project.reports.put(recordOf('2025-K2', { version: 'r1-made' }));
    approve(project, 'u1');
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 2 });
  });

  test('that loses the race to the pointer itself is shown anew too', async () => {
    const project = intake();
    const { deps, upload, receipts, history } = project;
    const message = upload('u1', [participants(row(1))], { looksFirst: true });
    await ingest(message, deps);
    approve(project, 'u1');
    const rival = upload('rival', [costs(['A1', '2025-03-01', 1])]);
    let hasRaced = false;
    const write: typeof deps.snapshots.write = async (...given) => {
      if (!hasRaced) {
        hasRaced = true;
        await ingest(rival, deps);
      }
      return deps.snapshots.write(...given);
    };
    expect(await ingest(message, { ...deps, snapshots: { ...deps.snapshots, write } })).toEqual({ kind: 'needs-confirmation' });
    expect(history.map(({ uploadId }) => uploadId)).toEqual(['rival']);
    expect(receipts.get('u1')).toMatchObject({ shownRevision: 1, isShownAnew: true });
  });

  test('after a crash before the receipt is stored once, and a message that comes again changes nothing', async () => {
    const project = intake();
    const { deps, upload, history, receipts } = project;
    const message = upload('u1', [participants(row(1))], { looksFirst: true });
    await ingest(message, deps);
    expect(await ingest(message, deps)).toEqual({ kind: 'answered', outcome: 'needs-confirmation' });
    approve(project, 'u1');
    const crash = new Error('crash');
    await expect(ingest(message, { ...deps, uploads: { ...deps.uploads, put: () => Promise.reject(crash) } })).rejects.toBe(crash);
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(await ingest(message, deps)).toEqual({ kind: 'answered', outcome: 'stored' });
    expect(history).toHaveLength(1);
    expect(receipts.get('u1')?.outcome).toBe('stored');
  });
});

describe('the same file again', () => {
  const bytes = new TextEncoder().encode('u1');

  test('is recognised: stored, nothing changed, no new revision', async () => {
    const { deps, upload, history, receipts, result, files } = intake();
    await ingest(upload('u1', [participants(row(1))]), deps);
    const again = upload('u2', [participants(row(1))]);
    files.files.set('incoming/vagen/u2', bytes);
    expect(await ingest(again, deps)).toEqual({ kind: 'unchanged' });
    expect(history).toHaveLength(1);
    expect(result('u2')).toMatchObject({ outcome: 'stored', diff: { Deltagare: { added: 0, changed: 0, removed: 0, unchanged: 1 } } });
    expect(result('u2').findings.map(({ code, severity }) => [code, severity])).toEqual([['FIL-112', 'note']]);
    expect(receipts.get('u2')).toMatchObject({ outcome: 'stored', sameAs: 'u1', counts: { note: 1 } });
  });

  test('is something new when others have stored in between, when it adds, and when the bytes differ', async () => {
    const { deps, upload, files } = intake();
    await ingest(upload('u1', [participants(row(1))]), deps);
    expect(await ingest(upload('other', [participants(row(1))]), deps)).toEqual({ kind: 'stored', revision: 2 });
    await ingest(upload('u2', [participants(row(1, 'B'))]), deps);
    const again = upload('u3', [participants(row(1))]);
    files.files.set('incoming/vagen/u3', bytes);
    expect(await ingest(again, deps)).toEqual({ kind: 'stored', revision: 4 });
    const adding = upload('u4', [participants(row(1))], { mode: 'addition' });
    files.files.set('incoming/vagen/u4', bytes);
    expect(await ingest(adding, deps)).toEqual({ kind: 'rejected' });
  });
});
