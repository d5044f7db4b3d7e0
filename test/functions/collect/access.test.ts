import { describe, expect, it } from 'vitest';
import { membersAnswerSchema, openingsAnswerSchema } from '../../../functions/shared/answers/accessAnswers.ts';
import { MOST_MEMBERS } from '../../../functions/shared/records/access.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';
import { administrator, because, coordinator, economist, manager, openApi, receiptOf, recordOf } from './collectFakes.ts';

const nadja = { ...coordinator, sub: 'sub-nadja', name: 'Nadja Ny' };
const asked = { from: '2025-10-01', until: '2025-10-31' };

describe('membership of a project', () => {
  it('is given and taken by an administrator, and holds at once', async () => {
    const { ask } = openApi();
    const set = (role: string) => ask('setMember', { as: administrator, body: { memberId: nadja.sub, name: nadja.name, role } });
    const nothing = await ask('showProject', { as: nadja, projectId: 'finns-inte' });
    expect(await ask('showProject', { as: nadja })).toEqual(nothing);
    expect(await set('coordinator')).toMatchObject({ status: 200 });
    expect(await ask('showProject', { as: nadja })).toMatchObject({ status: 200 });
    await set('manager');
    expect(await ask('showProject', { as: nadja })).toMatchObject({ body: { may: ['read', 'approve'] } });
    await set('none');
    expect(await ask('showProject', { as: nadja })).toEqual(nothing);
    expect(await ask('listProjects', { as: nadja })).toMatchObject({ body: { projects: [] } });
  });

  it('gives nobody more than the sign-in does', async () => {
    const { ask } = openApi();
    await ask('setMember', { as: administrator, body: { memberId: manager.sub, name: '', role: 'coordinator' } });
    expect(await ask('beginUpload', { as: manager })).toMatchObject({ status: 403 });
  });

  it('is nothing that an administrator gives herself, nor does the sign-in show her a project', async () => {
    const { ask } = openApi();
    const both = { ...administrator, roles: 'administrator coordinator' };
    const body = { memberId: both.sub, name: both.name, role: 'coordinator' };
    expect(await ask('setMember', { as: both, body })).toMatchObject({ status: 403, body: { code: 'ownMembership' } });
    expect(await ask('showProject', { as: both })).toMatchObject({ status: 404 });
  });

  it('is listed by name with who gave it, and changes nothing when it is given again', async () => {
    const { ask, access } = openApi();
    const body = { memberId: nadja.sub, name: nadja.name, role: 'economist' };
    await ask('setMember', { as: administrator, body });
    const { number } = await access.read('vagen');
    await ask('setMember', { as: administrator, body });
    expect((await access.read('vagen')).number).toBe(number);
    const { projects } = membersAnswerSchema.parse((await ask('listMembers', { as: administrator })).body);
    expect(projects[0]?.members).toContainEqual({
      id: nadja.sub,
      name: 'Nadja Ny',
      role: 'economist',
      since: '2025-10-12T08:00:00.000Z',
      setBy: { id: administrator.sub, name: 'Fia Förvaltare' },
    });
  });

  it('has an end in number, and takes no identity number for a name', async () => {
    const { ask, access } = openApi();
    const name = makeIdentityNumber(9001);
    const body = { memberId: nadja.sub, name, role: 'manager' };
    expect(await ask('setMember', { as: administrator, body })).toMatchObject({ body: { code: 'identityNumberInText' } });
    const { number, members } = await access.read('vagen');
    for (let index = 0; index < MOST_MEMBERS - members.length; index += 1) {
      const act = { projectId: 'vagen', number: number + index + 1, at: '2025-10-12T08:00:00.000Z', by: 'x', name: '' };
      await access.append({ kind: 'joined', ...act, memberId: `m${index}`, memberName: '', role: 'manager' });
    }
    expect(await ask('setMember', { as: administrator, body: { ...body, name: '' } })).toMatchObject({ body: { code: 'tooManyMembers' } });
  });
});

describe('who may approve what she uploaded', () => {
  const seen = { reportKey: 'esf-plus-quarterly-2025-K3', body: { version: 'r1-a' } };
  const decide = { samePerson: true, because: 'Enheten har en enda handläggare' };

  it('is decided by an administrator who is no member, with a reason, and until decided otherwise', async () => {
    const { ask, uploads, reports } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1' }));
    await reports.put(recordOf('2025-K3', { uploads: ['u1'] }));
    const approve = async () => (await ask('approveReport', seen)).body;
    expect(await approve()).toMatchObject({ code: 'ownUpload' });
    expect(await ask('decideApprover', { as: administrator, body: { samePerson: true } })).toMatchObject({ status: 400 });
    expect(await ask('decideApprover', { as: administrator, body: decide })).toMatchObject({ status: 200 });
    const { projects } = membersAnswerSchema.parse((await ask('listMembers', { as: administrator })).body);
    expect(projects[0]?.samePerson).toEqual({
      isAllowed: true,
      because: decide.because,
      at: '2025-10-12T08:00:00.000Z',
      by: { id: administrator.sub, name: administrator.name },
    });
    await ask('decideApprover', { as: administrator, body: { samePerson: false, because: 'Vi är två nu' } });
    expect(await approve()).toMatchObject({ code: 'ownUpload' });
    await ask('decideApprover', { as: administrator, body: decide });
    expect(await approve()).toMatchObject({ reportKey: seen.reportKey });
  });

  it('is not decided by a member of the project', async () => {
    const { ask, access } = openApi();
    const both = { ...economist, roles: 'economist administrator' };
    expect(await ask('decideApprover', { as: both, body: decide })).toMatchObject({ status: 403, body: { code: 'ownMembership' } });
    expect((await access.read('vagen')).samePerson).toBeUndefined();
  });
});

describe('who has read what', () => {
  const stored = receiptOf({ uploadId: 'u1', fileName: 'Mars.xlsx', rows: { Deltagare: 3 } });

  it('is answered to administrators by name, a page at a time, by project, person and days', async () => {
    const { ask, uploads, uploadFiles } = openApi();
    await uploads.put(stored);
    uploadFiles.putJson(stored.fileKey, {});
    await ask('openOriginal', { uploadId: 'u1', body: because });
    const list = async (more: Record<string, string> = {}) => {
      const { body } = await ask('listOpenings', { as: administrator, body: { ...asked, ...more } });
      return openingsAnswerSchema.parse(body).openings;
    };
    expect(await list()).toMatchObject([
      { by: { id: 'sub-anna', name: 'Anna Ek' }, projectId: 'vagen', opened: 'original', uploadId: 'u1', because: because.reason },
    ]);
    expect(await list({ project: 'annat' })).toEqual([]);
    expect(await list({ person: 'sub-bo' })).toEqual([]);
    expect(await list({ person: 'sub-anna', until: '2025-10-11' })).toEqual([]);
    expect(await ask('listOpenings', { as: administrator, body: { from: '2020-01-01', until: '2025-10-31' } })).toMatchObject({
      status: 400,
    });
    expect(await ask('listOpenings', { as: coordinator, body: asked })).toMatchObject({ status: 403 });
  });

  it('comes in pages of a hundred', async () => {
    const { ask, openings } = openApi();
    for (let index = 0; index < 150; index += 1) {
      const openingId = `o${String(index).padStart(3, '0')}`;
      const about = { organisationNumber: '2120000001', projectId: 'vagen', by: 'x', name: '', opened: 'rows', fileName: 'k' } as const;
      await openings.add({ ...about, openingId, at: '2025-10-10T08:00:00.000Z' });
    }
    const read = async (after?: string) =>
      openingsAnswerSchema.parse((await ask('listOpenings', { as: administrator, body: { ...asked, ...(after && { after }) } })).body);
    const first = await read();
    expect([first.openings.length, first.next]).toEqual([100, 'o050']);
    const last = await read(first.next);
    expect([last.openings.length, last.next]).toEqual([50, undefined]);
  });

  it('is written before anything is opened: when it cannot be, nothing is', async () => {
    const { ask, deps, uploads, uploadFiles } = openApi();
    await uploads.put(stored);
    uploadFiles.putJson(stored.fileKey, {});
    const signed: string[] = [];
    const { downloadUrl } = deps.uploadFiles;
    deps.uploadFiles.downloadUrl = async (key, fileName) => {
      signed.push(key);
      return downloadUrl(key, fileName);
    };
    deps.openings.add = async () => Promise.reject(new Error('the log is down'));
    await expect(ask('openOriginal', { uploadId: 'u1', body: because })).rejects.toThrow('the log is down');
    expect(signed).toEqual([]);
  });

  it.each(['', '   ', '...', '- - -', 'a!', '\u200b\u200b\u200b', '\u3164\u3164\u3164', '\u2800\u2800\u2800', 'x'.repeat(10_000)])(
    'asks for a reason that says something: %j does not',
    async (reason) => {
      const { ask, uploads, uploadFiles, openings } = openApi();
      await uploads.put(stored);
      uploadFiles.putJson(stored.fileKey, {});
      expect([400, 422]).toContain((await ask('openOriginal', { uploadId: 'u1', body: { reason } })).status);
      expect(openings.records).toEqual([]);
      await uploads.put(receiptOf({ uploadId: 'u2', outcome: 'needs-confirmation', shownRevision: 1 }));
      expect((await ask('confirmUpload', { uploadId: 'u2', body: { reason } })).status).toBe(400);
      const until = '2025-12-01';
      expect((await ask('addWaiver', { as: manager, body: { code: 'DEL-START-101', who: 'Chefen', because: reason, until } })).status).toBe(
        400,
      );
      expect((await ask('decideApprover', { as: administrator, body: { samePerson: true, because: reason } })).status).toBe(400);
      expect((await ask('liftProtection', { as: manager, body: { because: reason } })).status).toBe(400);
    },
  );

  it('has no identity number in its reasons', async () => {
    const { ask, uploads, uploadFiles, openings } = openApi();
    await uploads.put(stored);
    uploadFiles.putJson(stored.fileKey, {});
    const body = { reason: `letar efter ${makeIdentityNumber(9002)}` };
    expect(await ask('openOriginal', { uploadId: 'u1', body })).toMatchObject({ body: { code: 'identityNumberInText' } });
    expect(openings.records).toEqual([]);
  });
});

describe('an economist', () => {
  const resultKey = 'results/vagen/u1.json';

  it.each([
    ['a ledger', { rows: { Kostnader: 12 } }, 200],
    ['a list of people', { rows: { Deltagare: 3 } }, 403],
    ['both', { rows: { Kostnader: 12, Deltagare: 3 } }, 403],
    ['a workbook whose sheet of people is empty', { rows: { Kostnader: 12, Deltagare: 0 } }, 200],
    ['the same when rows of it were refused', { rows: { Kostnader: 12, Deltagare: 0 }, refusedKey: 'x' }, 403],
    ['what nobody could read', { outcome: 'rejected' as const }, 403],
    ['a ledger beside a sheet that nobody knows', { rows: { Kostnader: 12 }, isReadWhole: false }, 403],
    ['a ledger from before that was known', { rows: { Kostnader: 12 }, isReadWhole: undefined }, 403],
    [
      'a ledger with something left unread',
      { rows: { Kostnader: 1 }, unread: [{ what: 'sheet' as const, sheet: 'Blad2', place: '', rows: 9 }] },
      403,
    ],
  ])('opens %s or not: %o', async (_, values, status) => {
    const { ask, uploads, uploadFiles } = openApi();
    const receipt = receiptOf({ uploadId: 'u1', ...values });
    await uploads.put(receipt);
    uploadFiles.putJson(receipt.fileKey, {});
    expect(await ask('openOriginal', { as: economist, uploadId: 'u1', body: because })).toMatchObject({ status });
  });

  it('sees the findings of a list of people without what they quote, and that is no opening; a coordinator reads them, and it is one', async () => {
    const { ask, uploads, uploadFiles, openings } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', rows: { Deltagare: 3 }, resultKey }));
    const finding = { severity: 'error', sheet: 'Deltagare', row: 5, cell: 'F5', column: 'Startdatum' };
    uploadFiles.putJson(resultKey, {
      outcome: 'stored',
      findings: [{ code: 'DEL-START-001', ...finding, message: '”12/13/2025” är inget datum. Skriv år, månad och dag.' }],
      diff: {},
      proposals: { columns: [], values: [{ sheet: 'participants', column: 'sex', text: 'kv', value: 'women', count: 1, samples: [] }] },
    });
    for (const as of [economist, manager]) {
      const { body, text } = await ask('showUpload', { as, uploadId: 'u1' });
      expect(body).toMatchObject({
        mayOpen: false,
        groups: [{ sentences: [{ message: 'Texten i F5 är inget datum. Skriv år, månad och dag.' }] }],
      });
      expect(text).not.toMatch(/12\/13|kv"/);
    }
    expect(openings.records).toEqual([]);
    const { body } = await ask('showUpload', { uploadId: 'u1' });
    expect(body).toMatchObject({
      mayOpen: true,
      groups: [{ sentences: [{ message: expect.stringContaining('”12/13/2025”') as string }] }],
    });
    expect(openings.records).toMatchObject([{ opened: 'findings', by: 'sub-anna', uploadId: 'u1' }]);
  });

  it('sees of what would change only rows that are about nobody; who sees them has opened them', async () => {
    const { ask, uploads, uploadFiles, openings } = openApi();
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'needs-confirmation', rows: { Deltagare: 3 }, changesKey: 'c.json' }));
    const rows = [{ kind: 'added', row: 2, name: 'x', cells: [] }];
    uploadFiles.putJson('c.json', { sheets: ['Deltagare', 'Kostnader'].map((sheet) => ({ sheet, rows, leftOut: 0 })), reports: [] });
    const { body } = await ask('showUpload', { as: economist, uploadId: 'u1' });
    expect(body).toMatchObject({ changes: { sheets: [{ sheet: 'Kostnader' }] } });
    expect(openings.records).toMatchObject([{ opened: 'preview', by: 'sub-ekonom' }]);
  });
});
