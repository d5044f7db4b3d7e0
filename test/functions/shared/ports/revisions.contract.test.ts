import { describe, expect, test } from 'vitest';
import type { Revision } from '../../../../functions/shared/records/revision.ts';
import type { IncomingRow, SnapshotStore } from '../../../../functions/shared/ports.ts';
import { costs } from '../../../../templates/upload/costs/sheet.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { bothPorts } from './bothPorts.ts';

const rowsOf = (uploadId: string, count: number): IncomingRow[] =>
  Array.from({ length: count }, (_, index) => ({ row: { amount: index, origin: { upload: uploadId, row: index + 2 } } }));

/** Stores both sheets of an upload and asks for them to be in force after the revision `previous`. */
async function storeBoth(
  store: SnapshotStore,
  [projectId, uploadId]: readonly [string, string],
  previous: number,
): Promise<{ next: Revision; moved: 'moved' | 'lost' }> {
  const target = { uploadId };
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

async function listInForce(store: SnapshotStore, projectId: string): Promise<string[]> {
  const current = await store.current(projectId);
  const sheets = await Promise.all(Object.values(current?.sheets ?? {}).map((ref) => store.read(ref)));
  return [...new Set(sheets.flat().map(({ origin }) => origin.upload))];
}

describe.each(bothPorts())('$name', ({ open }) => {
  test('before the first upload nothing is in force', async () => {
    const store = open().snapshots;
    expect(await store.current('empty')).toBeUndefined();
    expect(await store.revisions('empty')).toEqual([]);
    expect(await store.revision('empty', 1)).toBeUndefined();
  });

  test('rows that are written are not in force until the pointer moves', async () => {
    const store = open().snapshots;
    const { next } = await storeBoth(store, ['written', 'first'], 0);
    await store.write({ uploadId: 'second', sheet: participants }, rowsOf('second', 5));

    expect(await store.current('written')).toEqual(next);
    expect(await listInForce(store, 'written')).toEqual(['first']);
  });

  describe('two uploads at the same time', () => {
    test('one wins, the other is told, and their sheets are not mixed', async () => {
      const store = open().snapshots;
      for (let round = 0; round < 10; round += 1) {
        const projectId = `race-${round}`;
        await storeBoth(store, [projectId, 'first'], 0);
        const results = await Promise.all(['a', 'b', 'c'].map((uploadId) => storeBoth(store, [projectId, uploadId], 1)));

        expect(results.map(({ moved }) => moved).sort()).toEqual(['lost', 'lost', 'moved']);
        const winner = results.find(({ moved }) => moved === 'moved')?.next;
        expect(await store.current(projectId)).toEqual(winner);
        expect(await listInForce(store, projectId)).toEqual([winner?.uploadId]);
        expect((await store.revisions(projectId)).map(({ uploadId }) => uploadId)).toEqual([winner?.uploadId, 'first']);
      }
    });

    test('are also told apart as the very first uploads', async () => {
      const store = open().snapshots;
      const results = await Promise.all(['a', 'b'].map((uploadId) => storeBoth(store, ['first-race', uploadId], 0)));

      expect(results.map(({ moved }) => moved).sort()).toEqual(['lost', 'moved']);
    });

    test('the loser can build on the winner and try again', async () => {
      const store = open().snapshots;
      await storeBoth(store, ['again', 'winner'], 0);
      expect((await storeBoth(store, ['again', 'loser'], 0)).moved).toBe('lost');
      expect((await storeBoth(store, ['again', 'loser'], 1)).moved).toBe('moved');

      expect((await store.revisions('again')).map(({ uploadId }) => uploadId)).toEqual(['loser', 'winner']);
    });
  });

  describe('the same upload delivered twice', () => {
    test('is in force once', async () => {
      const store = open().snapshots;
      await storeBoth(store, ['twice', 'first'], 0);
      const once = await storeBoth(store, ['twice', 'second'], 1);
      const again = await storeBoth(store, ['twice', 'second'], 1);

      expect(again.moved).toBe('moved');
      expect(again.next).toEqual(once.next);
      expect(await store.revisions('twice')).toHaveLength(2);
    });

    test('at the same time is in force once', async () => {
      const store = open().snapshots;
      const results = await Promise.all([1, 2, 3].map(() => storeBoth(store, ['twice-at-once', 'same'], 0)));

      expect(results.map(({ moved }) => moved)).toEqual(['moved', 'moved', 'moved']);
      expect(await store.revisions('twice-at-once')).toHaveLength(1);
    });

    test('after a later upload does not take it out of force', async () => {
      const store = open().snapshots;
      await storeBoth(store, ['late', 'first'], 0);
      const later = await storeBoth(store, ['late', 'second'], 1);
      const again = await storeBoth(store, ['late', 'first'], 0);

      expect(again.moved).toBe('moved');
      expect(await store.current('late')).toEqual(later.next);
    });
  });

  describe('revisions', () => {
    test('are kept by number, newest first, each with the rows it had', async () => {
      const store = open().snapshots;
      const revisions: Revision[] = [];
      for (let previous = 0; previous < 12; previous += 1) {
        revisions.unshift((await storeBoth(store, ['history', `upload-${previous}`], previous)).next);
      }

      expect(await store.revisions('history')).toEqual(revisions);
      expect(await store.revision('history', 3)).toEqual(revisions.at(-3));
      expect(await store.revision('history', 12)).toEqual(revisions[0]);
      expect(await store.revision('history', 13)).toBeUndefined();
      const third = revisions.at(-3)?.sheets['participants'];
      expect(third && (await store.read(third))[0]?.origin.upload).toBe('upload-2');
    });

    test('are undone by a new revision with the sheets of an earlier one', async () => {
      const store = open().snapshots;
      const { next: first } = await storeBoth(store, ['undo', 'good'], 0);
      await storeBoth(store, ['undo', 'mistake'], 1);
      const undo: Revision = { ...first, number: 3, previous: 2, uploadId: 'undo-1' };

      expect(await store.moveCurrent(undo)).toBe('moved');
      expect(await listInForce(store, 'undo')).toEqual(['good']);
      expect((await store.revisions('undo')).map(({ number, uploadId }) => `${number} ${uploadId}`)).toEqual([
        '3 undo-1',
        '2 mistake',
        '1 good',
      ]);
    });

    test('that do not follow the one they were built on are refused', async () => {
      const store = open().snapshots;
      const { next } = await storeBoth(store, ['gap', 'first'], 0);

      await expect(store.moveCurrent({ ...next, number: 3, previous: 1 })).rejects.toThrow('Revision 3 does not follow 1');
      expect(await store.moveCurrent({ ...next, uploadId: 'ahead', number: 6, previous: 5 })).toBe('lost');
    });
  });

  describe('rows of a snapshot', () => {
    const rows = Array.from({ length: 300 }, (_, index): IncomingRow => ({
      row: {
        identityNumber: `pseudonym${String.fromCharCode(97 + (index % 26))}`,
        startsOn: '2025-03-01',
        endsOn: index % 3 === 0 ? '2025-08-31' : undefined,
        hours: index / 4,
        isBlind: index % 2 === 0,
        supportAtStart: index % 2 === 0 ? ['wage', 'none'] : undefined,
        origin: { upload: 'rows', row: index + 2 },
      },
      ...(index % 5 !== 4 && { sealed: { identityNumber: makeIdentityNumber(index) } }),
    }));
    const target = (uploadId: string) => ({ uploadId, sheet: participants });

    test('come back in order, with blanks, lists and where each came from, and their originals when these are asked for', async () => {
      const store = open().snapshots;
      const ref = await store.write(target('rows'), rows);

      expect(ref).toMatchObject({ uploadId: 'rows', sheet: 'participants', rows: 300 });
      expect(await store.read(ref)).toEqual(rows.map(({ row }) => row));
      expect(await store.readSealed(ref)).toEqual(rows);
    });

    test('may have nothing to seal, and may be none', async () => {
      const store = open().snapshots;
      const bare = rows.map(({ row }) => ({ row }));
      expect(await store.readSealed(await store.write(target('bare'), bare))).toEqual(bare);
      const none = await store.write(target('none'), []);
      expect(none).toMatchObject({ pages: 0, rows: 0 });
      expect(await store.read(none)).toEqual([]);
    });

    test('written again have the same name, and other rows of the upload another', async () => {
      const store = open().snapshots;
      const first = await store.write(target('again'), rows);
      const fewer = await store.write(target('again'), rows.slice(50));

      expect(await store.write(target('again'), structuredClone(rows))).toEqual(first);
      expect(fewer.digest).not.toBe(first.digest);
      expect(await store.readSealed(first)).toEqual(rows);
      expect(await store.readSealed(fewer)).toEqual(rows.slice(50));
    });

    test('are a copy: a cell changed afterwards is not changed there', async () => {
      const store = open().snapshots;
      const amount = { row: { amount: 1, origin: { upload: 'copy', row: 2 } } };
      const ref = await store.write(target('copy'), [amount]);
      amount.row.amount = 2;
      for (const row of await store.read(ref)) Object.assign(row, { amount: 3 });

      expect(await store.read(ref)).toEqual([{ amount: 1, origin: { upload: 'copy', row: 2 } }]);
    });

    test('are refused when a value would not come back as it was', async () => {
      const store = open().snapshots;
      for (const value of [Number.NaN, Infinity, new Date(0), null, [1], { a: 'b' }]) {
        const bad = [{ row: { amount: value, origin: { upload: 'bad', row: 2 } } }];
        await expect(store.write(target('bad'), bad)).rejects.toThrow('Column amount holds a value that cannot be stored');
      }
    });

    test('that are not there, or not as many as were written, are a fault and not blanks', async () => {
      const store = open().snapshots;
      const ref = await store.write(target('missing'), rows);

      await expect(store.read({ ...ref, digest: 'another' })).rejects.toThrow();
      await expect(store.read({ ...ref, rows: 299 })).rejects.toThrow();
      await expect(store.readSealed({ ...ref, uploadId: 'unknown' })).rejects.toThrow();
    });
  });
});
