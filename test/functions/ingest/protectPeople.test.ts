import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/ingest/handler.ts';
import { handler as protectHandler } from '../../../functions/ingest/protectHandler.ts';
import type { TenantTable } from '../../../functions/shared/aws/connectTable.ts';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import { createProjectStore } from '../../../functions/shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../../../functions/shared/aws/createProtectionStore.ts';
import { createSealing } from '../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../functions/shared/aws/createSnapshotStore.ts';
import { createStoredPages } from '../../../functions/shared/aws/createStoredPages.ts';
import { createUploadStore } from '../../../functions/shared/aws/createUploadStore.ts';
import { openParts } from '../../../functions/shared/workbook/package/openParts.ts';
import { uploadKey } from '../../../functions/shared/records/fileKeys.ts';
import type { FileStore, SnapshotStore, UploadStore } from '../../../functions/shared/ports.ts';
import { participants } from '../../../templates/upload/participants/sheet.ts';
import { attendance } from '../../../templates/upload/attendance/sheet.ts';
import { testKey, withEmulators } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';
import { rawWorkbook, relationships } from '../../support/rawWorkbook.ts';
import { formsOf, readEverything } from '../../support/readEverything.ts';
import { messageOf, queueEvent } from '../../support/queueEvent.ts';

const emulators = withEmulators();
const sealing = createSealing(testKey);
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
});

let tenant: TenantTable;
/** Each test has an organisation of its own. */
function openOrganisation(organisationNumber: string): string {
  tenant = emulators.tableOf(organisationNumber);
  const files = createFileStore(tenant, emulators.uploadsBucket);
  stores = { snapshots: createSnapshotStore({ table: tenant, sealing }), uploads: createUploadStore(tenant), files };
  return organisationNumber;
}

/** Somebody, and what says who and where she is. */
const hers = makeIdentityNumber(4321);
const herBirthday = `${hers.slice(0, 4)}-${hers.slice(4, 6)}-${hers.slice(6, 8)}`;
const other = makeIdentityNumber(77);
const headings = ['Personnummer', 'Deltagar-id', 'Startdatum', 'Insats', 'Enhet', 'Kommun', 'Skyddade personuppgifter'];
const herRow = (mark = ''): string[] => [hers, 'HEMLIG-KOD', '2025-01-07', '3', 'Hennes enhet', 'Umeå', mark];
const otherRow = [other, 'ANNAN-KOD', '2025-01-07', '5', 'Annan enhet', 'Umeå', ''];
const hours = [
  ['Personnummer', 'Deltagar-id', 'Månad', 'Timmar'],
  ['', 'HEMLIG-KOD', '2025-01', '10'],
  [other, '', '2025-01', '10'],
];

/** A workbook whose texts are shared, as Excel writes it. */
function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const strings: string[] = [];
  const cell = (value: string) => `<c t="s"><v>${strings.push(value) - 1}</v></c>`;
  const row = (cells: readonly string[], index: number) =>
    `<row r="${index + 1}">${cells.map((value) => (value === '' ? '<c/>' : cell(value))).join('')}</row>`;
  const parts = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map(row).join('') }));
  return rawWorkbook({ sheets: parts, strings: strings.map((value) => `<si><t>${value}</t></si>`).join('') });
}

/** Rows whose texts stand in their cells. */
const asRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `<row>${cells.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`).join('');

const protect = (organisationNumber: string) => protectHandler(queueEvent(messageOf({}, organisationNumber)));

async function handIn(project: { readonly id: string; readonly organisationNumber: string }, uploadId: string, workbook: Buffer) {
  const fileKey = uploadKey(project.id, uploadId);
  await createProjectStore(tenant).add({ ...exampleProject, ...project });
  await stores.files.put(fileKey, workbook, { contentType: 'application/octet-stream' });
  const receipt = {
    projectId: project.id,
    uploadId,
    fileName: 'Underlag.xlsx',
    at: '2025-10-01T08:00:00.000Z',
    by: 'anna',
    fileKey,
    mode: 'default' as const,
  };
  await stores.uploads.put({ ...receipt, outcome: 'received' });
  return takeIn(project.id, uploadId);
}

async function takeIn(projectId: string, uploadId: string) {
  await handler(queueEvent(messageOf({ projectId, uploadId }, tenant.organisationNumber)));
  return stores.uploads.get(projectId, uploadId);
}

/** Everything that is kept: items, files, the parts of workbooks, and what is sealed in the pages of some uploads. */
async function readAllThatIsKept(uploadIds: readonly string[], bucket = emulators.uploadsBucket): Promise<string> {
  const client = new S3Client();
  const texts = [await readEverything(emulators.table)];
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
  for (const { Key } of Contents) {
    if (!uploadIds.some((id) => Key?.includes(id))) continue;
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    const file = (await Body?.transformToByteArray()) ?? new Uint8Array();
    texts.push(Buffer.from(file).toString('latin1'));
    if (file[0] !== 0x50) continue;
    const parts = openParts(file);
    for (const name of parts.names()) texts.push(Buffer.from(parts.bytes(name)).toString('utf8'));
  }
  const pages = createStoredPages({ table: tenant, sealing });
  for (const uploadId of uploadIds)
    for await (const { rows } of pages.rowsOf({ uploadId }, [participants, attendance])) texts.push(JSON.stringify(rows));
  return texts.join('\n');
}

async function expectNoTrace(uploadIds: readonly string[]): Promise<void> {
  const kept = await readAllThatIsKept(uploadIds);
  for (const form of [...formsOf(hers), herBirthday, hers.slice(0, 8), 'HEMLIG-KOD', 'Hennes enhet'])
    expect([form, kept.includes(form)]).toEqual([form, false]);
  expect([kept.includes(other), kept.includes('Annan enhet')]).toEqual([true, true]);
}

describe('protection lasts', () => {
  test('over earlier lists, other projects, later lists without the mark, an undo, and late retries', async () => {
    const organisationNumber = openOrganisation('2120000001');
    const [a, b] = [
      { id: 'lasts-a', organisationNumber },
      { id: 'lasts-b', organisationNumber },
    ];
    const list = (mark = '') => workbookOf({ Deltagare: [headings, herRow(mark), otherRow] });
    expect(await handIn(a, 'lasts-a1', workbookOf({ Deltagare: [headings, herRow(), otherRow], Närvaro: hours }))).toMatchObject({
      outcome: 'stored',
    });
    expect(await handIn(b, 'lasts-b1', list())).toMatchObject({ outcome: 'stored' });
    const before = await stores.uploads.get(a.id, 'lasts-a1');
    const uploads = ['lasts-a1', 'lasts-b1', 'lasts-a2', 'lasts-a3'];
    expect(await readAllThatIsKept(uploads)).toContain(hers);

    // Marking is a note, never a question.
    expect(await handIn(a, 'lasts-a2', list('Ja'))).toMatchObject({ outcome: 'stored', counts: { warning: 0 } });
    await protect(organisationNumber);
    await expectNoTrace(uploads);
    const blanked = await stores.uploads.get(a.id, 'lasts-a1');
    expect(blanked?.sha256).toBe(before?.sha256);
    expect(blanked?.blanked?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const marked = await stores.uploads.get(a.id, 'lasts-a2');
    expect(await stores.files.has(marked?.annotatedKey ?? '')).toBe(true);
    expect(Buffer.from(await stores.files.get(marked?.resultKey ?? '')).toString()).toContain('Personen skyddas från och med nu');

    // A later list without the mark asks, and is no way out.
    const asked = await handIn(a, 'lasts-a3', list());
    expect(asked).toMatchObject({ outcome: 'needs-confirmation', counts: { warning: 1 } });
    await stores.uploads.put({ ...asked!, outcome: 'received', confirmedBecause: 'listan stämmer', confirmedBy: 'bo' });
    expect(await takeIn(a.id, 'lasts-a3')).toMatchObject({ outcome: 'stored' });
    await protect(organisationNumber);
    await expectNoTrace(uploads);

    // An undo brings back the first list as it is now.
    const revisions = await stores.snapshots.revisions(a.id);
    const [current, first] = [revisions[0]!, revisions.at(-1)!];
    const undo = { ...first, number: current.number + 1, previous: current.number, uploadId: 'undo', restores: first.number };
    expect(await stores.snapshots.moveCurrent(undo)).toBe('lost');
    expect(await stores.snapshots.moveCurrent({ ...undo, protection: current.protection })).toBe('moved');
    const rows = await stores.snapshots.readSealed(first.sheets['participants']!);
    expect(rows.map(({ row, sealed }) => [row['isProtected'], row['ageAtStart'] !== undefined, sealed?.['identityNumber']])).toEqual([
      ['yes', true, undefined],
      [undefined, true, other],
    ]);

    // A writer that has slept since before she was protected writes nothing.
    const target = { uploadId: 'lasts-a1', sheet: participants };
    const asThen = rows.map(({ row }) => ({ row: { ...row, bornOn: herBirthday }, sealed: { identityNumber: hers } }));
    const ref = await stores.snapshots.write({ ...target, protection: 9 }, asThen);
    await createStoredPages({ table: tenant, sealing }).rewrite({ uploadId: 'lasts-a1', protection: 10 }, [participants], ({ row }) => ({
      row,
    }));
    await expect(stores.snapshots.write(target, asThen)).rejects.toThrow('protected meanwhile');
    expect(ref.rows).toBe(2);
  }, 240_000);

  test('wherever her number stands in any file: sheets that are not read, refused rows and files, notes, properties, ledgers, what is dropped', async () => {
    const organisationNumber = openOrganisation('2120000003');
    const project = { id: 'anywhere', organisationNumber };
    const [day, last] = [hers.slice(2, 8), hers.slice(8)];
    const dashed = `${day}-${last}`;
    const wide = [...dashed].map((sign) => (sign === '-' ? sign : String.fromCharCode(0xff10 + Number(sign)))).join('');
    const list = (more: readonly (readonly string[])[] = []) => ({ Deltagare: [headings, otherRow, ...more] });
    const noted = (part: string, xml: string, relation: string) =>
      rawWorkbook({
        sheets: [{ name: 'Deltagare', rows: asRows([headings, otherRow]) }],
        parts: { [part]: xml, 'xl/worksheets/_rels/sheet1.xml.rels': relation },
      });
    const files: Readonly<Record<string, Buffer>> = {
      unread: workbookOf({ ...list(), Lapp: [['Ring först'], [`gäller ${dashed}`]] }),
      cells: workbookOf({
        ...list(),
        Lapp: [
          ['född', 'sista'],
          [day, last],
        ],
      }),
      unknown: workbookOf({ Blad1: [['Något'], [wide], [other]] }),
      faulty: workbookOf(list([[hers, 'HEMLIG-KOD', 'i våras', '3', 'Hennes enhet', 'Umeå', '']])),
      beside: workbookOf({ Deltagare: [headings, otherRow, [], ['Anteckning', `${day} (${last})`]] }),
      comment: noted(
        'xl/comments1.xml',
        `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>syster till ${dashed}</t></text></comment></commentList></comments>`,
        relationships([['rId1', 'comments', '../comments1.xml']]),
      ),
      property: noted('docProps/core.xml', `<p><title>${dashed}</title></p>`, relationships([])),
      named: workbookOf({ ...list(), [dashed]: [['x'], ['y']] }),
      text: Buffer.from(`Något;Annat\r\n${other};ja\r\n${dashed};nej\r\n`),
      ledger: Buffer.from(
        [
          '#FLAGGA 0',
          '#FORMAT PC8',
          '#SIETYP 4',
          '#KONTO 5010 "Hyra"',
          '#VER A 1 20250210 "Hyra"',
          '{',
          `#TRANS 5010 {} 100.00 20250210 "till ${dashed}"`,
          `#TRANS 1930 {} -100.00 20250210 "${'x'}"`,
          '}',
          '',
        ].join('\r\n'),
      ),
      unreadable: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(hers)]),
    };
    for (const [name, file] of Object.entries(files)) await handIn(project, `anywhere-${name}`, file);
    const before = Object.keys(files).map((name) => `anywhere-${name}`);
    await handIn(project, 'anywhere-mark', workbookOf({ Deltagare: [headings, herRow('Ja'), otherRow] }));
    await handIn(project, 'anywhere-waiting', workbookOf({ Deltagare: [headings, herRow(), otherRow] }));
    await protect(organisationNumber);
    await handIn(project, 'anywhere-later', files['unread'] ?? Buffer.alloc(0));
    // What waits is still to be read. Dropped, and told to the intake, it is looked through as everything else.
    for (const uploadId of ['anywhere-waiting', 'anywhere-later', 'anywhere-beside']) {
      const asked = await stores.uploads.get(project.id, uploadId);
      expect([uploadId, asked?.outcome]).toEqual([uploadId, 'needs-confirmation']);
      await stores.uploads.put({ ...asked!, outcome: 'dropped' });
      await takeIn(project.id, uploadId);
    }
    expect((await readAllThatIsKept(['anywhere-later', 'anywhere-waiting'])).includes(dashed)).toBe(true);
    await protect(organisationNumber);
    for (const uploadId of [...before, 'anywhere-mark', 'anywhere-waiting', 'anywhere-later']) {
      const kept = (await readAllThatIsKept([uploadId])).normalize('NFKC');
      const found = [...formsOf(hers), `${day} (${last})`, `${last}`].filter((form) => form.length > 4 && kept.includes(form));
      expect([uploadId, found]).toEqual([uploadId, []]);
    }
    expect(await readAllThatIsKept(['anywhere-unread'])).toContain('Ring först');
    expect(await readAllThatIsKept(['anywhere-ledger'])).toContain('#TRANS 5010 {} 100.00 20250210 "till ******-****"');
    const looked = await stores.uploads.get(project.id, 'anywhere-text');
    expect(looked?.searched).toBe((await createProtectionStore({ table: tenant, sealing }).read()).number);
  }, 240_000);

  test('whatever dies in between: what comes again goes on, and changes nothing twice', async () => {
    const organisationNumber = openOrganisation('2120000002');
    const project = { id: 'dies', organisationNumber };
    await handIn(project, 'dies-1', workbookOf({ Deltagare: [headings, herRow(), otherRow], Närvaro: hours }));
    await handIn(project, 'dies-2', workbookOf({ Deltagare: [headings, herRow('Ja'), otherRow] }));
    const { send } = S3Client.prototype;
    const table = Object.getPrototypeOf(emulators.table.documents) as { send: (...given: unknown[]) => Promise<unknown> };
    const sendItem = table.send;
    let isDone = false;
    for (let writes = 0; !isDone && writes < 60; writes += 1) {
      let left = writes;
      const dies = (command: object) => /Put|Update|Delete/.test(command.constructor.name) && left-- <= 0;
      S3Client.prototype.send = function (this: S3Client, ...given: unknown[]) {
        return dies(given[0] as object)
          ? Promise.reject(new Error('killed'))
          : (send as (...all: unknown[]) => Promise<unknown>).apply(this, given);
      } as typeof send;
      table.send = function (this: unknown, ...given: unknown[]) {
        return dies(given[0] as object) ? Promise.reject(new Error('killed')) : sendItem.apply(this, given);
      };
      try {
        isDone = await protect(organisationNumber).then(
          () => true,
          () => false,
        );
      } finally {
        S3Client.prototype.send = send;
        table.send = sendItem;
      }
    }
    expect(isDone).toBe(true);
    await expectNoTrace(['dies-1', 'dies-2']);
    const register = createProtectionStore({ table: tenant, sealing });
    expect(await register.finished()).toBe((await register.read()).number);
    await protect(organisationNumber);
    await expectNoTrace(['dies-1', 'dies-2']);
  }, 240_000);
});
