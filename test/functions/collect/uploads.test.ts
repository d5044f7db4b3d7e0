import { describe, expect, it } from 'vitest';
import { exampleProject } from '../../support/exampleProject.ts';
import { because, coordinator, manager, openApi, receiptOf, revisionOf, stranger } from './collectFakes.ts';

describe('beginUpload', () => {
  it('keeps who, which file and how, and gives a form for exactly that place', async () => {
    const { ask, uploads } = openApi();
    const { status, body } = await ask('beginUpload', { body: { fileName: 'Kostnader mars.xlsx', size: 8_000, mode: 'addition' } });
    expect(status).toBe(200);
    expect(body).toEqual({
      uploadId: 'id-1',
      form: { url: 'https://files.test/', fields: { key: 'incoming/vagen/id-1', maxBytes: '30000000' } },
    });
    expect(await uploads.get('vagen', 'id-1')).toEqual(
      receiptOf({
        uploadId: 'id-1',
        isReadWhole: undefined,
        fileName: 'Kostnader mars.xlsx',
        outcome: 'received',
        at: '2025-10-12T08:00:00.000Z',
        mode: 'addition',
      }),
    );
  });

  it('refuses a file that is too large before it is sent', async () => {
    const { ask, uploads } = openApi();
    expect(await ask('beginUpload', { body: { fileName: 'a.xlsx', size: 30_000_001 } })).toMatchObject({ status: 413 });
    expect(await uploads.list('vagen')).toEqual([]);
  });

  it('keeps no identity number and no name in the name of the file', async () => {
    const { ask, uploads } = openApi();
    await ask('beginUpload', { body: { fileName: 'Anna 19900101-9802.xlsx', size: 1 } });
    expect((await uploads.get('vagen', 'id-1'))?.fileName).toBe('Uppladdning.xlsx');
  });
});

describe('confirmUpload', () => {
  const waiting = receiptOf({ uploadId: 'u1', outcome: 'needs-confirmation' });
  const reason = 'Kontrollerat mot huvudboken';

  it('keeps the reason and who gave it, and lets ingest store the upload', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put({ ...waiting, by: 'sub-bo' });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { reason } })).toMatchObject({ status: 200 });
    expect(await uploads.get('vagen', 'u1')).toMatchObject({
      outcome: 'received',
      confirmedBecause: reason,
      confirmedBy: coordinator.sub,
      by: 'sub-bo',
    });
    expect(ingestQueue.messages).toEqual([{ projectId: 'vagen', uploadId: 'u1' }]);
  });

  it('queues again when the first confirmation never reached the queue', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put({ ...waiting, outcome: 'received', confirmedBecause: reason });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { reason: 'en annan orsak' } })).toMatchObject({ status: 200 });
    expect((await uploads.get('vagen', 'u1'))?.confirmedBecause).toBe(reason);
    expect(ingestQueue.messages).toHaveLength(1);
  });

  it.each(['stored', 'rejected', 'received'] as const)('refuses when the upload is %s', async (outcome) => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put({ ...waiting, outcome });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { reason } })).toMatchObject({ body: { code: 'nothingToConfirm' } });
    expect(ingestQueue.messages).toEqual([]);
  });

  it('refuses a reason with an identity number in it, and one that says nothing', async () => {
    const { ask, uploads } = openApi();
    await uploads.put(waiting);
    const withNumber = { reason: 'gäller 900101-9802' };
    expect(await ask('confirmUpload', { uploadId: 'u1', body: withNumber })).toMatchObject({ body: { code: 'identityNumberInText' } });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { reason: '  ' } })).toMatchObject({ status: 400 });
    expect(await uploads.get('vagen', 'u1')).toEqual(waiting);
  });
});

describe('dropUpload', () => {
  it.each(['failed', 'needs-confirmation', 'rejected', 'received'] as const)(
    'lets an upload that is %s be, by whom and when',
    async (outcome) => {
      const { ask, uploads, ingestQueue } = openApi();
      await uploads.put(receiptOf({ uploadId: 'u1', outcome }));
      expect(await ask('dropUpload', { uploadId: 'u1' })).toMatchObject({ status: 200 });
      const dropped = await uploads.get('vagen', 'u1');
      expect(dropped).toMatchObject({ outcome: 'dropped', dropped: { by: coordinator.sub, at: '2025-10-12T08:00:00.000Z' } });
      expect(await ask('dropUpload', { uploadId: 'u1' })).toMatchObject({ status: 200 });
      expect(await uploads.get('vagen', 'u1')).toEqual(dropped);
      expect(await ask('confirmUpload', { uploadId: 'u1', body: { reason: 'det stämmer' } })).toMatchObject({
        body: { code: 'nothingToConfirm' },
      });
      // Told each time, so that its files are looked through: the intake leaves it as it is.
      const told = { projectId: 'vagen', uploadId: 'u1' };
      expect(ingestQueue.messages).toEqual([told, told]);
    },
  );

  it('never drops what is stored, nor another organisation’s upload', async () => {
    const { ask, uploads } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'stored' }));
    expect(await ask('dropUpload', { uploadId: 'u1' })).toMatchObject({ status: 409, body: { code: 'storedAlready' } });
    expect(await ask('dropUpload', { as: stranger, uploadId: 'u1' })).toMatchObject({ status: 404 });
    expect((await uploads.get('vagen', 'u1'))?.outcome).toBe('stored');
  });

  it('gives way to an answer that came meanwhile', async () => {
    const { ask, uploads } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'received' }));
    const { get } = uploads;
    uploads.get = async (...names) => {
      const read = await get(...names);
      uploads.get = get;
      await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'stored' }));
      return read;
    };
    expect(await ask('dropUpload', { uploadId: 'u1' })).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } });
    expect((await uploads.get('vagen', 'u1'))?.outcome).toBe('stored');
  });
});

describe('confirmUpload of an upload that waits for an answer', () => {
  it('is refused in one sentence that names what is to be answered', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'needs-confirmation', unanswered: ['projekten i huvudboken'] }));
    const { status, body, text } = await ask('confirmUpload', { uploadId: 'u1', body: { reason: 'det stämmer' } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'needsAnswers' });
    expect(text).toContain('projekten i huvudboken. Svara');
    expect(ingestQueue.messages).toEqual([]);
    expect((await ask('showUpload', { uploadId: 'u1' })).body).toMatchObject({ unanswered: ['projekten i huvudboken'] });
  });
});

describe('confirmUpload of an upload whose changes were shown', () => {
  const shown = receiptOf({ uploadId: 'u1', outcome: 'needs-confirmation', looksFirst: true, shownRevision: 4, needsReason: false });

  it('needs no reason where there are no warnings', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put(shown);
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { revision: 4 } })).toMatchObject({ status: 200 });
    const receipt = await uploads.get('vagen', 'u1');
    expect(receipt).toMatchObject({ outcome: 'received', confirmedBy: coordinator.sub, shownRevision: 4 });
    expect(receipt?.confirmedBecause).toBeUndefined();
    expect(ingestQueue.messages).toEqual([{ projectId: 'vagen', uploadId: 'u1' }]);
  });

  it('needs one where there are', async () => {
    const { ask, uploads } = openApi();
    await uploads.put({ ...shown, needsReason: true });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { revision: 4 } })).toMatchObject({ status: 400 });
  });

  it('is refused for changes that have been worked out anew since', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put({ ...shown, shownRevision: 5 });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { revision: 4 } })).toMatchObject({ body: { code: 'changedMeanwhile' } });
    expect(ingestQueue.messages).toEqual([]);
  });
});

describe('a late confirmation', () => {
  const shown = receiptOf({
    uploadId: 'u1',
    outcome: 'needs-confirmation',
    looksFirst: true,
    shownRevision: 4,
    needsReason: false,
    sha256: 'a',
  });

  it('is refused for another file than the one shown', async () => {
    const { ask, uploads, ingestQueue } = openApi();
    await uploads.put(shown);
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { sha256: 'b' } })).toMatchObject({ body: { code: 'changedMeanwhile' } });
    expect(ingestQueue.messages).toEqual([]);
    expect(await ask('confirmUpload', { uploadId: 'u1', body: { sha256: 'a' } })).toMatchObject({ status: 200 });
  });

  it.each([
    ['the other has confirmed', { outcome: 'received', confirmedBy: 'sub-bo', confirmedBecause: 'det stämmer' }],
    ['it has been stored', { outcome: 'stored', confirmedBy: 'sub-bo', revision: 5 }],
    ['another file is shown', { sha256: 'b' }],
    ['it is shown anew against newer data', { shownRevision: 5 }],
    ['other warnings are shown', { shownWarnings: 'w' }],
  ] as const)('changes nothing when, while it was on its way, %s', async (_name, meanwhile) => {
    const { deps, uploads, ask, ingestQueue } = openApi();
    await uploads.put(shown);
    const now = { ...shown, ...meanwhile };
    const { get } = uploads;
    Object.assign(deps.uploads, {
      get: async (projectId: string, uploadId: string) => {
        const read = await get(projectId, uploadId);
        await uploads.put(now);
        return read;
      },
    });
    expect(await ask('confirmUpload', { uploadId: 'u1', body: {} })).toMatchObject({ status: 409, body: { code: 'changedMeanwhile' } });
    expect(await get('vagen', 'u1')).toEqual(now);
    expect(ingestQueue.messages).toEqual([]);
  });
});

describe('showUpload', () => {
  const finding = {
    code: 'DEL-START-001',
    severity: 'error',
    sheet: 'Deltagare',
    row: 5,
    column: 'Startdatum',
    cell: 'F5',
    message: 'Fel.',
  };

  it('says only that the file has been received until ingest has looked at it', async () => {
    const { ask, uploads } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'received' }));
    expect(await ask('showUpload', { uploadId: 'u1' })).toMatchObject({
      status: 200,
      body: { outcome: 'received', groups: [], diff: [], hasAnnotated: false, by: 'you' },
    });
  });

  it('shows the rows that changed and the findings grouped, without any subject id', async () => {
    const { ask, uploads, uploadFiles, snapshots } = openApi();
    uploadFiles.putJson('results/vagen/u1.json', {
      outcome: 'stored',
      rows: { Deltagare: 12 },
      findings: [finding, { ...finding, row: 6, cell: 'F6' }],
      diff: { Deltagare: { added: 2, changed: 1, removed: 0, unchanged: 9 } },
      timings: { read: 4 },
    });
    await uploads.put(
      receiptOf({
        uploadId: 'u1',
        by: 'sub-bo',
        resultKey: 'results/vagen/u1.json',
        annotatedKey: 'annotated/vagen/u1',
        rows: { Deltagare: 12 },
      }),
    );
    await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
    const { body, text } = await ask('showUpload', { uploadId: 'u1' });
    expect(body).toMatchObject({
      by: 'colleague',
      rows: [{ sheet: 'Deltagare', rows: 12 }],
      diff: [{ sheet: 'Deltagare', added: 2, changed: 1, removed: 0, unchanged: 9 }],
      groups: [{ column: 'Startdatum', count: 2, sentences: [{ cells: 'F5–F6' }] }],
      hasResult: true,
      hasAnnotated: true,
      isInForce: true,
    });
    expect(text).not.toContain('sub-');
  });
});

describe('showUpload of an upload whose changes were shown', () => {
  const changes = {
    sheets: [{ sheet: 'Deltagare', rows: [{ kind: 'added', row: 2, name: 'Praktik', cells: [] }], leftOut: 0 }],
    reports: [
      {
        funder: 'esf-plus',
        report: 'quarterly',
        reportKey: 'esf-plus-quarterly-2025-K1',
        period: '2025-K1',
        sentAt: '2025-04-20T08:00:00.000Z',
        figures: [
          { key: 'cost.total', title: 'Kostnader', unit: 'kronor', before: 1, after: 2 },
          { key: 'participants.met', title: 'Deltagare', unit: 'persons', before: 1, after: 2 },
        ],
      },
    ],
  };
  const shown = receiptOf({ uploadId: 'u1', outcome: 'needs-confirmation', looksFirst: true, shownRevision: 1, changesKey: 'c.json' });

  it('shows the rows to those who may open the file, headline figures first', async () => {
    const { ask, uploads, uploadFiles } = openApi();
    await uploads.put(shown);
    uploadFiles.putJson('c.json', changes);
    const { body } = await ask('showUpload', { uploadId: 'u1' });
    expect(body).toMatchObject({
      shownRevision: 1,
      changes: {
        sheets: changes.sheets,
        reports: [{ title: 'Kvartalsrapport', figures: [{ key: 'participants.met' }, { key: 'cost.total' }] }],
      },
    });
  });

  it('keeps the rows from a manager, who may see what happens to the reports', async () => {
    const { ask, uploads, uploadFiles } = openApi();
    await uploads.put(shown);
    uploadFiles.putJson('c.json', changes);
    const { body } = await ask('showUpload', { uploadId: 'u1', as: manager });
    expect(body).toMatchObject({ changes: { reports: [{ period: '2025-K1' }] } });
    expect(JSON.stringify(body)).not.toContain('"rows":[{"kind"');
  });
});

describe('files of an upload', () => {
  const stored = receiptOf({
    uploadId: 'u1',
    fileName: 'Mars.xlsx',
    annotatedKey: 'annotated/vagen/u1',
    resultKey: 'results/vagen/u1.json',
  });

  it('gives the original under a name of ours and logs the opening', async () => {
    const { ask, uploads, uploadFiles, openings, logged } = openApi();
    await uploads.put(stored);
    uploadFiles.putJson(stored.fileKey, {});
    expect(await ask('openOriginal', { uploadId: 'u1', body: because })).toMatchObject({
      body: { url: 'https://files.test/incoming/vagen/u1?as=Uppladdning 2025-10-01 kl 12.00 Vägen till arbete.xlsx' },
    });
    expect(logged).toEqual([expect.stringContaining('"by":"sub-anna"')]);
    expect(openings.records).toEqual([
      {
        organisationNumber: '2120000001',
        projectId: 'vagen',
        openingId: 'id-1',
        at: '2025-10-12T08:00:00.000Z',
        by: 'sub-anna',
        name: 'Anna Ek',
        opened: 'original',
        fileName: 'Uppladdning 2025-10-01 kl 12.00 Vägen till arbete.xlsx',
        key: 'incoming/vagen/u1',
        uploadId: 'u1',
        because: 'stämmer av mot listan',
      },
    ]);
  });

  it('names what is opened by us, whatever the file was called', async () => {
    const { ask, uploads, uploadFiles } = openApi();
    await uploads.put(stored);
    uploadFiles.putJson('annotated/vagen/u1', {});
    uploadFiles.putJson('results/vagen/u1.json', {});
    expect(await ask('openAnnotated', { uploadId: 'u1', body: because })).toMatchObject({
      body: { url: 'https://files.test/annotated/vagen/u1?as=Uppladdning 2025-10-01 kl 12.00 Vägen till arbete – anmärkningar.xlsx' },
    });
    expect(await ask('openResult', { uploadId: 'u1' })).toMatchObject({
      body: { url: 'https://files.test/results/vagen/u1.json?as=Uppladdning 2025-10-01 kl 12.00 Vägen till arbete – resultat.json' },
    });
  });

  it('says that a file is no longer kept, and records no opening of it', async () => {
    const { ask, uploads, openings } = openApi();
    await uploads.put(stored);
    expect(await ask('openOriginal', { uploadId: 'u1' })).toMatchObject({ status: 410, body: { code: 'noLongerKept' } });
    expect(openings.records).toEqual([]);
  });

  it('gives the refused rows and the changes as workbooks, each opening recorded', async () => {
    const { ask, uploads, uploadFiles, openings } = openApi();
    await uploads.put({ ...stored, refusedKey: 'annotated/vagen/u1.refused.xlsx', changesBookKey: 'annotated/vagen/u1.changes.xlsx' });
    for (const name of ['refused', 'changes']) uploadFiles.putJson(`annotated/vagen/u1.${name}.xlsx`, {});
    expect(await ask('openRefused', { uploadId: 'u1', body: because })).toMatchObject({
      body: {
        url: 'https://files.test/annotated/vagen/u1.refused.xlsx?as=Uppladdning 2025-10-01 kl 12.00 Vägen till arbete – rader att rätta.xlsx',
      },
    });
    expect(await ask('openChanges', { uploadId: 'u1', body: because })).toMatchObject({
      body: {
        url: 'https://files.test/annotated/vagen/u1.changes.xlsx?as=Uppladdning 2025-10-01 kl 12.00 Vägen till arbete – ändringar.xlsx',
      },
    });
    expect(openings.records.map(({ opened }) => opened)).toEqual(['refused', 'changes']);
  });

  it('has nothing to give before ingest has answered', async () => {
    const { ask, uploads } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'received' }));
    for (const id of ['openOriginal', 'openAnnotated', 'openResult'] as const) {
      expect(await ask(id, { uploadId: 'u1' })).toMatchObject({ status: 409, body: { code: 'notReady' } });
    }
  });

  it('gives the upload workbook as a file to save, named for the project', async () => {
    const { ask } = openApi({ projects: [{ ...exampleProject, name: 'Vägen 1/2' }] });
    expect(await ask('createTemplate')).toMatchObject({
      status: 200,
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Underlag Vägen 1 2.xlsx')}` },
      text: Buffer.from('PK vagen').toString('base64'),
    });
  });
});
