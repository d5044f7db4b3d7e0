import { plainRow } from '../../../../functions/ingest/read/rows/plainRow.ts';
import { randomBytes } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../../functions/shared/aws/createSnapshotStore.ts';
import type { Purpose } from '../../../../functions/shared/aws/sealedParts.ts';
import type { Revision, SnapshotRef } from '../../../../functions/shared/records/revision.ts';
import type { IncomingRow, SnapshotStore } from '../../../../functions/shared/ports.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { formsOf, readEverything, scanTable } from '../../../support/readEverything.ts';

const emulators = withEmulators();
const target = (uploadId: string) => ({ uploadId, sheet: participants });

let store: SnapshotStore;
beforeAll(() => {
  store = createSnapshotStore({ table: emulators.table, sealing: createSealing(testKey) });
});

function makeRows(uploadId: string, count: number): IncomingRow[] {
  return Array.from({ length: count }, (_, index): IncomingRow => ({
    row: {
      identityNumber: `pseudonym${index}`,
      startsOn: '2025-03-01',
      endsOn: index % 3 === 0 ? '2025-08-31' : undefined,
      measure: String(1 + (index % 12)),
      supportAtStart: index % 2 === 0 ? ['wage', 'none'] : undefined,
      origin: { upload: uploadId, row: index + 2 },
    },
    sealed: index % 5 === 4 ? { localId: `lokal ${index}` } : { identityNumber: makeIdentityNumber(index) },
  }));
}

const revisionOf = (projectId: string, number: number, ref: SnapshotRef): Revision => ({
  projectId,
  number,
  uploadId: ref.uploadId,
  at: '2025-10-01T08:00:00.000Z',
  by: 'subject-1',
  sheets: { participants: ref },
  previous: number - 1,
});

describe('rows of a snapshot', () => {
  test('come back in order, with blanks, lists and where each came from', async () => {
    const rows = makeRows('in-order', 9000);
    const ref = await store.write(target('in-order'), rows);

    expect(ref).toMatchObject({ uploadId: 'in-order', sheet: 'participants', rows: 9000 });
    expect(ref.pages).toBeGreaterThan(1);
    expect(await store.read(ref)).toEqual(rows.map(({ row }) => row));
  });

  test('say the same when they are kept small as views', async () => {
    const rows = makeRows('packed', 9000);
    const ref = await store.write(target('packed'), rows);
    const packed = createSnapshotStore({ table: emulators.table, isPacked: true });

    expect((await packed.read(ref)).map((row) => plainRow(row))).toEqual(rows.map(({ row }) => row));
    await expect(packed.read({ ...ref, rows: 9001 })).rejects.toThrow('has 9000 rows, not 9001');
  });

  test('come back with their originals when these are asked for', async () => {
    const rows = makeRows('opened', 3000);
    const ref = await store.write(target('opened'), rows);

    expect(await store.readSealed(ref)).toEqual(rows);
  });

  test('that do not compress still fit in items of DynamoDB', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => ({
      row: { text: randomBytes(150).toString('utf16le'), origin: { upload: 'noise', row: index + 2 } },
      sealed: { localId: randomBytes(60).toString('base64') },
    }));
    const ref = await store.write(target('noise'), rows);

    expect(await store.readSealed(ref)).toEqual(rows);
    const sizes = (await pagesOf('noise')).map(({ plain, identity }) => plain.length + identity.length);
    expect(Math.max(...sizes)).toBeLessThan(400_000);
    expect(Math.max(...sizes)).toBeGreaterThan(100_000);
  });
});

describe('writing a snapshot', () => {
  test('again changes nothing and gives the same name', async () => {
    const rows = makeRows('again', 2000);
    const first = await store.write(target('again'), rows);
    const pages = (await pagesOf('again')).length;

    expect(await store.write(target('again'), rows)).toEqual(first);
    expect(await pagesOf('again')).toHaveLength(pages);
    expect(await store.readSealed(first)).toEqual(rows);
  });
});

describe('identity numbers', () => {
  test('stand nowhere in the table in any written form', async () => {
    const rows = makeRows('scanned', 60);
    const ref = await store.write(target('scanned'), rows);
    await store.moveCurrent(revisionOf('scanned', 1, ref));

    const stored = await readEverything(emulators.table);
    expect(stored).toContain('pseudonym59');
    for (const { sealed } of rows) {
      const original = sealed?.['identityNumber'] ?? sealed?.['localId'] ?? '';
      for (const form of formsOf(original)) expect(stored).not.toContain(form);
    }
  });

  test('cannot be opened with another key', async () => {
    const ref = await store.write(target('other-key'), makeRows('other-key', 3));
    const otherKey = createSealing(`raw:${randomBytes(32).toString('base64')}`);

    await expect(createSnapshotStore({ table: emulators.table, sealing: otherKey }).readSealed(ref)).rejects.toThrow();
  });

  test('cannot be opened by a function without a key, which reads rows all the same', async () => {
    const rows = makeRows('no-key', 3);
    const ref = await store.write(target('no-key'), rows);
    const withoutKey = createSnapshotStore({ table: emulators.table });

    expect(await withoutKey.read(ref)).toEqual(rows.map(({ row }) => row));
    await expect(withoutKey.readSealed(ref)).rejects.toThrow('no key');
  });

  test('and special categories are opened apart: by whoever may open the one and not the other', async () => {
    const notSensitive = { identityNumber: 'p', bornOn: '1985-03-07', origin: { upload: 'apart', row: 2 } };
    const row = { ...notSensitive, hasDisability: 'yes', obstacles: ['addiction'] };
    const ref = await store.write(target('apart'), [{ row, sealed: { identityNumber: makeIdentityNumber(1) } }]);
    const sealing = createSealing(testKey);
    const read = async (opens: readonly Purpose[]) => createSnapshotStore({ table: emulators.table, sealing, opens }).read(ref);

    expect(await read([])).toEqual([{ ...notSensitive, bornOn: '1985' }]);
    expect(await read(['sensitive'])).toEqual([{ ...row, bornOn: '1985' }]);
    expect(await read(['identity'])).toEqual([notSensitive]);
    expect(await store.readSealed(ref)).toEqual([{ row, sealed: { identityNumber: makeIdentityNumber(1) } }]);
  });

  test('exact birth dates and special categories stand nowhere in plain', async () => {
    const ref = await store.write(target('plain'), [
      { row: { identityNumber: 'p', bornOn: '1985-03-07', hasDisability: 'yes', origin: { upload: 'plain', row: 2 } } },
      { row: { identityNumber: 'q', bornOn: '1990', hasDisability: 'no', origin: { upload: 'plain', row: 3 } } },
    ]);
    const [{ plain } = { plain: new Uint8Array() }] = await pagesOf('plain');
    const text = brotliDecompressSync(plain).toString();

    expect(JSON.parse(text)).toMatchObject({ columns: { identityNumber: ['p', 'q'], bornOn: ['1985', '1990'] } });
    expect(text).not.toMatch(/03-07|hasDisability|yes/);
    expect(await store.read(ref)).toMatchObject([
      { bornOn: '1985-03-07', hasDisability: 'yes' },
      { bornOn: '1990', hasDisability: 'no' },
    ]);
  });

  test('that differ give pages of their own, though all that lies in plain is the same', async () => {
    const rowOf = (bornOn: string, hasDisability: string): IncomingRow => ({
      row: { identityNumber: 'p', bornOn, hasDisability, origin: { upload: 'same', row: 2 } },
    });
    const refs = [];
    for (const row of [rowOf('1985-03-07', 'yes'), rowOf('1985-03-08', 'yes'), rowOf('1985-03-07', 'no')])
      refs.push(await store.write(target('same'), [row]));

    expect(new Set(refs.map(({ digest }) => digest)).size).toBe(3);
  });

  test('do not open beside the rows of another page', async () => {
    const ref = await store.write(target('swapped'), makeRows('swapped', 9000));
    const [first, second] = await pagesOf('swapped');
    await putRaw({ ...first, identity: second?.identity });

    await expect(store.readSealed(ref)).rejects.toThrow('belongs to another page');
  });

  test('that are gone from a page are a fault, not blanks', async () => {
    const ref = await store.write(target('lost'), makeRows('lost', 3));
    const [page] = await pagesOf('lost');
    await putRaw({ ...page, identity: undefined });

    await expect(store.readSealed(ref)).rejects.toThrow('is gone');
  });

  test('do not open as those of another upload', async () => {
    const rows = makeRows('theirs', 3);
    await store.write(target('theirs'), rows);
    const ref = await store.write(target('ours'), rows);
    const [theirs] = await pagesOf('theirs');
    const [ours] = await pagesOf('ours');
    await putRaw({ ...ours, identity: theirs?.identity });

    await expect(store.readSealed(ref)).rejects.toThrow('belong to something else');
  });
});

test('a page that is gone is a fault that names it', async () => {
  const ref = await store.write(target('gone'), makeRows('gone', 3));

  await expect(store.read({ ...ref, pages: 2 })).rejects.toThrow(/There is no PAGE#participants#.*#00000001 of ORG#2120000001#UPLOAD#gone/);
});

interface RawPage {
  readonly pk: string;
  readonly sk: string;
  readonly plain: Uint8Array;
  readonly identity: Uint8Array;
}

async function pagesOf(uploadId: string): Promise<RawPage[]> {
  const pages = (await scanTable(emulators.table)).filter(({ pk }) => pk === `ORG#2120000001#UPLOAD#${uploadId}`) as unknown as RawPage[];
  return pages.sort((a, b) => a.sk.localeCompare(b.sk));
}

async function putRaw(item: Record<string, unknown>): Promise<void> {
  await emulators.table.documents.send(new PutCommand({ TableName: emulators.table.name, Item: item }));
}
