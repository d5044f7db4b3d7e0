import { beforeAll, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/ingest/handler.ts';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import { createProjectStore } from '../../../functions/shared/aws/createProjectStore.ts';
import { createSealing } from '../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../functions/shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../../../functions/shared/aws/createUploadStore.ts';
import { uploadKey } from '../../../functions/shared/records/fileKeys.ts';
import type { FileStore, IncomingRow, SnapshotStore, UploadStore } from '../../../functions/shared/ports.ts';
import { testKey, withEmulators } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';
import { formsOf, readEverything } from '../../support/readEverything.ts';
import { rawWorkbook } from '../../support/rawWorkbook.ts';
import { runUntilKilled, type KilledRun } from '../../support/runUntilKilled.ts';
import { messageOf, queueEvent } from '../../support/queueEvent.ts';

const emulators = withEmulators();
let stores: { readonly snapshots: SnapshotStore; readonly uploads: UploadStore; readonly files: FileStore };
beforeAll(() => {
  const { table, uploadsBucket, reportsBucket, queueUrl } = emulators;
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    UPLOADS_BUCKET: uploadsBucket,
    REPORTS_BUCKET: reportsBucket,
    IDENTITY_KEY: testKey,
    REPORT_QUEUE_URL: queueUrl,
    PROTECT_QUEUE_URL: queueUrl,
  });
  stores = {
    snapshots: createSnapshotStore({ table, sealing: createSealing(testKey) }),
    uploads: createUploadStore(table),
    files: createFileStore(table, uploadsBucket),
  };
});

type Cells = readonly (readonly (string | number)[])[];

/** The first workbook of a project. */
const first: Readonly<Record<string, Cells>> = {
  Deltagare: [
    ['Personnummer', 'Deltagar-id', 'Startdatum', 'Insats'],
    [makeIdentityNumber(1), '', '2025-01-07', 3],
    [makeIdentityNumber(2), '', '2025-01-07', 5],
    ['', 'lokal 3', '2025-02-01', 5],
  ],
  Kostnader: [
    ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ['A1', '2025-01-31', 'Personal', 45000, 'Bidrag'],
    ['A2', '2025-02-28', 'Personal', 46000, 'Bidrag'],
  ],
};
/** The next: Deltagare as a whole, and February of Kostnader, so that January's rows are carried over. */
const second: Readonly<Record<string, Cells>> = {
  Deltagare: [...(first['Deltagare'] ?? []).slice(0, 3), [makeIdentityNumber(4), '', '2025-02-03', 1]],
  Kostnader: [
    ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ['A2', '2025-02-28', 'Personal', 46500, 'Bidrag'],
    ['A3', '2025-02-28', 'Lokaler', 8000, 'Bidrag'],
  ],
};

function workbookOf(sheets: Readonly<Record<string, Cells>>): Buffer {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly (string | number)[]) => `<row>${cells.map(cell).join('')}</row>`;
  return rawWorkbook({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map(row).join('') })) });
}

const askFor = (projectId: string, uploadId: string) => JSON.stringify(messageOf({ projectId, uploadId }));
const takeIn = (projectId: string, uploadId: string) => handler(queueEvent(askFor(projectId, uploadId)));

/** What the page leaves behind when a workbook has been uploaded, its warnings confirmed beforehand. */
async function upload(
  projectId: string,
  uploadId: string,
  { workbook, looksFirst = false }: { workbook: Buffer; looksFirst?: boolean },
): Promise<void> {
  const fileKey = uploadKey(projectId, uploadId);
  await createProjectStore(emulators.table).add({ ...exampleProject, id: projectId });
  await stores.files.put(fileKey, workbook, { contentType: 'application/octet-stream' });
  await stores.uploads.put({
    projectId,
    uploadId,
    fileName: 'Underlag.xlsx',
    outcome: 'received',
    at: '2025-10-01T08:00:00.000Z',
    by: 'subject-1',
    fileKey,
    mode: 'default',
    ...(looksFirst ? { looksFirst } : { confirmedBecause: 'bekräftad i provet' }),
  });
}

/** The rows in force by sheet, with their originals, but for what differs between projects: ids of uploads and pseudonyms of local codes. */
async function rowsInForce(projectId: string): Promise<Record<string, readonly IncomingRow[]>> {
  const current = await stores.snapshots.current(projectId);
  const sheets = Object.entries(current?.sheets ?? {}).map(async ([sheet, ref]) => {
    const rows = await stores.snapshots.readSealed(ref);
    const renamed = rows.map(({ row, ...rest }): IncomingRow => {
      const origin = { ...row.origin, upload: row.origin.upload.replace(`${projectId}-`, '') };
      return { row: { ...row, ...('localId' in row && { localId: typeof row['localId'] }), origin }, ...rest };
    });
    return [sheet, renamed] as const;
  });
  return Object.fromEntries(await Promise.all(sheets));
}

/** What the coordinator is told, except how long it took. */
async function answerTo(projectId: string, uploadId: string): Promise<unknown> {
  const receipt = await stores.uploads.get(projectId, uploadId);
  const result = JSON.parse(Buffer.from(await stores.files.get(receipt?.resultKey ?? '')).toString()) as object;
  return { result: { ...result, timings: undefined }, outcome: receipt?.outcome, revision: receipt?.revision, rows: receipt?.rows };
}

/** What a project looks like when nobody kills anything: before and after its last upload. */
async function runUndisturbed(projectId: string, workbooks: readonly Buffer[]) {
  const before = await storeAllButLast(projectId, workbooks);
  await takeIn(projectId, before.uploadId);
  return { before: before.rows, after: await rowsInForce(projectId), answer: await answerTo(projectId, before.uploadId) };
}

async function storeAllButLast(projectId: string, workbooks: readonly Buffer[]) {
  for (const [index, workbook] of workbooks.entries()) {
    await upload(projectId, `${projectId}-${index + 1}`, { workbook });
    if (index + 1 < workbooks.length) await takeIn(projectId, `${projectId}-${index + 1}`);
  }
  return { uploadId: `${projectId}-${workbooks.length}`, rows: await rowsInForce(projectId) };
}

/** Kills the taking in of the last workbook at each of its writes. Says at which of them the new data was in force. */
async function killAtEachWrite(workbooks: readonly Buffer[], when: KilledRun['when']): Promise<boolean[]> {
  const undisturbed = await runUndisturbed(`undisturbed-${when}`, workbooks);
  const isNewAfter: boolean[] = [];
  let run: 'killed' | 'finished' = 'killed';
  for (let write = 1; run === 'killed'; write += 1) {
    const projectId = `killed-${when}-${write}`;
    const { uploadId } = await storeAllButLast(projectId, workbooks);
    run = await runUntilKilled({ script: 'ingestProcess.ts', argument: askFor(projectId, uploadId), urls: emulators.urls, write, when });

    const isNew = (await stores.snapshots.current(projectId))?.uploadId === uploadId;
    isNewAfter.push(isNew);
    expect(await rowsInForce(projectId)).toEqual(isNew ? undisturbed.after : undisturbed.before);
    await takeIn(projectId, uploadId);
    expect(await rowsInForce(projectId)).toEqual(undisturbed.after);
    expect(await answerTo(projectId, uploadId)).toEqual(undisturbed.answer);
    expect((await stores.snapshots.revisions(projectId)).map((revision) => revision.uploadId.replace(`${projectId}-`, ''))).toEqual(
      workbooks.map((_, index) => String(index + 1)).reverse(),
    );
  }
  return isNewAfter;
}

describe('taking in an upload in a process that is killed', () => {
  test('after any of its writes leaves the old or the new data in force, whole, and succeeds when tried again', async () => {
    const isNewAfter = await killAtEachWrite([workbookOf(first), workbookOf(second)], 'after');

    // Old until the pointer has moved: pages of two sheets, the answer, the revision kept. New from then on: the receipt, the run nobody killed.
    expect(isNewAfter.join(' ')).toMatch(/^(false ){4,}true true true$/);
  }, 180_000);

  test('before any of the writes of a first upload leaves nothing or all of it in force, and succeeds when tried again', async () => {
    const isNewAfter = await killAtEachWrite([workbookOf(first)], 'before');

    expect(isNewAfter.join(' ')).toMatch(/^(false ){4,}true true$/);
  }, 180_000);
});

describe('showing what an upload would change in a process that is killed', () => {
  /** Gives an upload whose changes have been shown its go-ahead, as the page does. */
  async function approve(projectId: string, uploadId: string): Promise<void> {
    const shown = await stores.uploads.get(projectId, uploadId);
    if (shown?.outcome !== 'needs-confirmation') throw new Error(`${uploadId} was not shown`);
    await stores.uploads.put({ ...shown, outcome: 'received', confirmedBy: 'subject-1', confirmedBecause: 'bekräftad i provet' });
  }
  const showSecond = async (projectId: string) => {
    await upload(projectId, `${projectId}-1`, { workbook: workbookOf(first) });
    await takeIn(projectId, `${projectId}-1`);
    await upload(projectId, `${projectId}-2`, { workbook: workbookOf(second), looksFirst: true });
    return { uploadId: `${projectId}-2`, before: await rowsInForce(projectId) };
  };

  test('after any of its writes puts nothing in force, shows the same when tried again, and stores once with the go-ahead', async () => {
    const undisturbed = await runUndisturbed('shown-undisturbed', [workbookOf(first), workbookOf(second)]);
    let run: 'killed' | 'finished' = 'killed';
    let write = 1;
    for (; run === 'killed'; write += 1) {
      const projectId = `shown-${write}`;
      const { uploadId, before } = await showSecond(projectId);
      const how = {
        script: 'ingestProcess.ts',
        argument: askFor(projectId, uploadId),
        urls: emulators.urls,
        write,
        when: 'after',
      } as const;
      run = await runUntilKilled(how);
      expect(await rowsInForce(projectId)).toEqual(before);
      await takeIn(projectId, uploadId);
      expect(await rowsInForce(projectId)).toEqual(before);
      await approve(projectId, uploadId);
      await takeIn(projectId, uploadId);
      expect(await rowsInForce(projectId)).toEqual(undisturbed.after);
      expect(await stores.snapshots.revisions(projectId)).toHaveLength(2);
    }
    // The answer, the annotated copy where there is one, what would change twice over, and the receipt.
    expect(write).toBeGreaterThan(4);
  }, 180_000);
});

test('no identity number stands in the table or in an answer, in any written form', async () => {
  const { answer } = await runUndisturbed('scanned', [workbookOf(first), workbookOf(second)]);
  const everything = (await readEverything(emulators.table)) + JSON.stringify(answer);

  expect(everything).toContain('2025-02-28');
  for (const index of [1, 2, 4]) for (const form of formsOf(makeIdentityNumber(index))) expect(everything).not.toContain(form);
  expect(everything).not.toContain('lokal 3');
});
