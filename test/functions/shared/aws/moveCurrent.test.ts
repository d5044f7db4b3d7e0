import { beforeAll, describe, expect, test } from 'vitest';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../../functions/shared/aws/createSnapshotStore.ts';
import { putItem } from '../../../../functions/shared/aws/putItem.ts';
import { revisionKey } from '../../../../functions/shared/aws/tableKeys.ts';
import type { Revision } from '../../../../functions/shared/records/records.ts';
import type { IncomingRow, SnapshotStore } from '../../../../functions/shared/ports.ts';
import { costs } from '../../../../templates/upload/costs/sheet.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
let store: SnapshotStore;
beforeAll(() => {
  store = createSnapshotStore({ table: emulators.table, sealing: createSealing(testKey) });
});

const rowsOf = (uploadId: string, count: number): IncomingRow[] =>
  Array.from({ length: count }, (_, index) => ({ row: { amount: index, origin: { upload: uploadId, row: index + 2 } } }));

/** Stores both sheets of an upload and asks for them to be in force after the revision `previous`. */
async function store2Sheets(projectId: string, uploadId: string, previous: number): Promise<{ next: Revision; moved: 'moved' | 'lost' }> {
  const target = { uploadId, organisationNumber: '212000-0001' };
  const next: Revision = {
    projectId,
    number: previous + 1,
    uploadId,
    at: '2025-10-01T08:00:00.000Z',
    by: 'subject-1',
    sheets: {
      participants: await store.write({ ...target, sheet: participants }, rowsOf(uploadId, 30)),
      costs: await store.write({ ...target, sheet: costs }, rowsOf(uploadId, 20)),
    },
    previous,
  };
  return { next, moved: await store.moveCurrent(next) };
}

async function uploadsInForce(projectId: string): Promise<string[]> {
  const current = await store.current(projectId);
  const sheets = await Promise.all(Object.values(current?.sheets ?? {}).map((ref) => store.read(ref)));
  return [...new Set(sheets.flat().map(({ origin }) => origin.upload))];
}

test('before the first upload nothing is in force', async () => {
  expect(await store.current('empty')).toBeUndefined();
  expect(await store.revisions('empty')).toEqual([]);
  expect(await store.revision('empty', 1)).toBeUndefined();
});

test('rows that are written are not in force until the pointer moves', async () => {
  const { next } = await store2Sheets('written', 'first', 0);
  await store.write({ uploadId: 'second', organisationNumber: '212000-0001', sheet: participants }, rowsOf('second', 5));

  expect(await store.current('written')).toEqual(next);
  expect(await uploadsInForce('written')).toEqual(['first']);
});

describe('two uploads at the same time', () => {
  test('one wins, the other is told, and their sheets are not mixed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const projectId = `race-${round}`;
      await store2Sheets(projectId, 'first', 0);
      const results = await Promise.all(['a', 'b', 'c'].map((uploadId) => store2Sheets(projectId, uploadId, 1)));

      expect(results.map(({ moved }) => moved).sort()).toEqual(['lost', 'lost', 'moved']);
      const winner = results.find(({ moved }) => moved === 'moved')?.next;
      expect(await store.current(projectId)).toEqual(winner);
      expect(await uploadsInForce(projectId)).toEqual([winner?.uploadId]);
      expect((await store.revisions(projectId)).map(({ uploadId }) => uploadId)).toEqual([winner?.uploadId, 'first']);
    }
  });

  test('are also told apart as the very first uploads', async () => {
    const results = await Promise.all(['a', 'b'].map((uploadId) => store2Sheets('first-race', uploadId, 0)));

    expect(results.map(({ moved }) => moved).sort()).toEqual(['lost', 'moved']);
  });

  test('the loser can build on the winner and try again', async () => {
    await store2Sheets('again', 'winner', 0);
    expect((await store2Sheets('again', 'loser', 0)).moved).toBe('lost');
    expect((await store2Sheets('again', 'loser', 1)).moved).toBe('moved');

    expect((await store.revisions('again')).map(({ uploadId }) => uploadId)).toEqual(['loser', 'winner']);
  });
});

describe('the same upload delivered twice', () => {
  test('is in force once', async () => {
    await store2Sheets('twice', 'first', 0);
    const once = await store2Sheets('twice', 'second', 1);
    const again = await store2Sheets('twice', 'second', 1);

    expect(again.moved).toBe('moved');
    expect(again.next).toEqual(once.next);
    expect(await store.revisions('twice')).toHaveLength(2);
  });

  test('at the same time is in force once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => store2Sheets('twice-at-once', 'same', 0)));

    expect(results.map(({ moved }) => moved)).toEqual(['moved', 'moved', 'moved']);
    expect(await store.revisions('twice-at-once')).toHaveLength(1);
  });

  test('after a later upload does not take it out of force', async () => {
    await store2Sheets('late', 'first', 0);
    const later = await store2Sheets('late', 'second', 1);
    const again = await store2Sheets('late', 'first', 0);

    expect(again.moved).toBe('moved');
    expect(await store.current('late')).toEqual(later.next);
  });
});

describe('revisions', () => {
  test('are kept by number, newest first, each with the rows it had', async () => {
    const revisions: Revision[] = [];
    for (let previous = 0; previous < 12; previous += 1) {
      revisions.unshift((await store2Sheets('history', `upload-${previous}`, previous)).next);
    }

    expect(await store.revisions('history')).toEqual(revisions);
    expect(await store.revision('history', 3)).toEqual(revisions.at(-3));
    expect(await store.revision('history', 12)).toEqual(revisions[0]);
    expect(await store.revision('history', 13)).toBeUndefined();
    const third = revisions.at(-3)?.sheets['participants'];
    expect(third && (await store.read(third))[0]?.origin.upload).toBe('upload-2');
  });

  test('are undone by a new revision with the sheets of an earlier one', async () => {
    const { next: first } = await store2Sheets('undo', 'good', 0);
    await store2Sheets('undo', 'mistake', 1);
    const undo: Revision = { ...first, number: 3, previous: 2, uploadId: 'undo-1' };

    expect(await store.moveCurrent(undo)).toBe('moved');
    expect(await uploadsInForce('undo')).toEqual(['good']);
    expect((await store.revisions('undo')).map(({ number, uploadId }) => `${number} ${uploadId}`)).toEqual([
      '3 undo-1',
      '2 mistake',
      '1 good',
    ]);
  });

  test('are listed once when a move stopped between keeping the revision in force and moving the pointer', async () => {
    const { next } = await store2Sheets('stopped', 'first', 0);
    await putItem(emulators.table, { ...revisionKey('stopped', 1), ...next });

    expect(await store.revisions('stopped')).toEqual([next]);
    expect((await store2Sheets('stopped', 'second', 1)).moved).toBe('moved');
    expect(await store.revisions('stopped')).toHaveLength(2);
  });

  test('that do not follow the one they were built on are refused', async () => {
    const { next } = await store2Sheets('gap', 'first', 0);

    await expect(store.moveCurrent({ ...next, number: 3, previous: 1 })).rejects.toThrow('Revision 3 does not follow 1');
    expect(await store.moveCurrent({ ...next, uploadId: 'ahead', number: 6, previous: 5 })).toBe('lost');
  });
});
