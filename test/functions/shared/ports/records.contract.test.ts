import { describe, expect, test } from 'vitest';
import { memberRoleSchema, type Member } from '../../../../functions/shared/records/access.ts';
import type { Confirmation } from '../../../../functions/shared/records/confirmation.ts';
import type { OpeningRecord } from '../../../../functions/shared/records/openingRecord.ts';
import type { UploadReceipt } from '../../../../functions/shared/records/uploadReceipt.ts';
import type { ProjectWaiver } from '../../../../functions/shared/records/waiver.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { bothPorts } from './bothPorts.ts';

const at = '2025-10-01T08:00:00.000Z';

describe.each(bothPorts())('$name', ({ open }) => {
  describe('settings of projects', () => {
    test('come back as they were put, and may be changed', async () => {
      const { projects } = open();
      await projects.add(exampleProject);
      await projects.replace({ ...exampleProject, name: 'Nytt namn' });

      expect(await projects.get(exampleProject.id)).toEqual({ ...exampleProject, name: 'Nytt namn' });
      expect(await projects.get('another')).toBeUndefined();
    });

    test('are listed by id, those of one organisation only, and a name in one is none in the next', async () => {
      const [ours, theirs] = [open('2120000019').projects, open('2120000027').projects];
      const project = (id: string, organisationNumber: string) => ({ ...exampleProject, id, organisationNumber });
      for (const id of ['b', 'a']) await ours.add(project(id, '212000-0019'));
      expect(await theirs.add(project('a', '2120000027'))).toBe(true);

      expect(await ours.list()).toEqual(['a', 'b'].map((id) => project(id, '212000-0019')));
      expect(await theirs.list()).toEqual([project('a', '2120000027')]);
      expect(await theirs.get('b')).toBeUndefined();
      expect(await ours.get('a')).toEqual(project('a', '212000-0019'));
    });

    test('are added when they are new, and replaced when they are there', async () => {
      const { projects } = open('2120000035');
      const named = (name: string) => ({ ...exampleProject, id: 'condition', organisationNumber: '2120000035', name });
      expect(await projects.replace(named('Ingen'))).toBe(false);
      expect(await projects.add(named('Första'))).toBe(true);
      expect(await projects.add(named('Andra'))).toBe(false);
      expect(await projects.get('condition')).toEqual(named('Första'));
      expect(await projects.replace(named('Tredje'))).toBe(true);
      expect(await projects.get('condition')).toEqual(named('Tredje'));
    });

    test('are a copy: recipients added afterwards are not there', async () => {
      const { projects } = open();
      const project = { ...exampleProject, id: 'copied', recipients: ['a@kommun.example'] };
      await projects.add(project);
      project.recipients.push('b@kommun.example');
      (await projects.get('copied'))?.recipients.push('c@kommun.example');

      expect((await projects.get('copied'))?.recipients).toEqual(['a@kommun.example']);
    });
  });

  describe('receipts of uploads', () => {
    const receipt = (projectId: string, uploadId: string): UploadReceipt => ({
      projectId,
      uploadId,
      fileName: 'Deltagare åäö.xlsx',
      outcome: 'received',
      at,
      by: 'subject-1',
      fileKey: `incoming/${projectId}/${uploadId}`,
      mode: 'default',
    });

    test('are listed newest first by their ids, for one project', async () => {
      const { uploads } = open();
      for (const id of ['01B', '01A', '01C']) await uploads.put(receipt('listed', id));
      await uploads.put(receipt('listed-2', '01D'));

      expect((await uploads.list('listed')).map(({ uploadId }) => uploadId)).toEqual(['01C', '01B', '01A']);
      expect(await uploads.list('unknown')).toEqual([]);
      expect(await uploads.get('listed-2', '01A')).toBeUndefined();
    });

    test('are not replaced by an answer that is older than a go-ahead', async () => {
      const { uploads } = open();
      const read = receipt('late', '01A');
      const asked: UploadReceipt = { ...read, outcome: 'needs-confirmation' };
      const confirmed: UploadReceipt = { ...read, confirmedBy: 'bo' };
      await uploads.put(read);

      expect(await uploads.put(asked, read)).toBe(true);
      expect(await uploads.put(asked, read)).toBe(false);
      await uploads.put(confirmed);
      expect(await uploads.put(asked, read)).toBe(false);
      expect(await uploads.put(asked, { ...read, confirmedBy: 'anna' })).toBe(false);
      expect(await uploads.get('late', '01A')).toEqual(confirmed);
      expect(await uploads.put(asked, confirmed)).toBe(true);
    });

    test('that are not there any more are not answered', async () => {
      const { uploads } = open();
      expect(await uploads.put(receipt('gone', '01A'), receipt('gone', '01A'))).toBe(false);
      expect(await uploads.get('gone', '01A')).toBeUndefined();
    });

    test('are replaced whole when ingest has looked at the upload', async () => {
      const { uploads } = open();
      const looked: UploadReceipt = { ...receipt('looked', '01A'), outcome: 'stored', revision: 4, rows: { participants: 12 } };
      await uploads.put({ ...receipt('looked', '01A'), needsReason: true });
      expect(await uploads.put(looked)).toBe(true);

      expect(await uploads.get('looked', '01A')).toEqual(looked);
      expect(await uploads.get('looked', '01A')).not.toHaveProperty('needsReason');
      expect(await uploads.get('looked', '01B')).toBeUndefined();
    });

    test('never say that there is something where nothing was put', async () => {
      const { uploads } = open();
      await uploads.put({ ...receipt('blank', '01A'), confirmedBy: undefined });

      expect(await uploads.get('blank', '01A')).not.toHaveProperty('confirmedBy');
    });
  });

  describe('what has been confirmed', () => {
    const confirmation = (projectId: string, uploadId: string, marks: readonly string[]): Confirmation => ({
      projectId,
      uploadId,
      at,
      by: 'subject-1',
      because: 'Två hyror i mars',
      marks: [...marks],
    });

    test('is listed newest upload first, for one project', async () => {
      const { confirmations } = open();
      for (const id of ['01B', '01C', '01A']) await confirmations.put(confirmation('confirmed', id, [`mark-${id}`]));
      await confirmations.put(confirmation('confirmed-2', '01D', ['other']));

      expect(await confirmations.list('confirmed')).toEqual(
        ['01C', '01B', '01A'].map((id) => confirmation('confirmed', id, [`mark-${id}`])),
      );
      expect(await confirmations.list('nothing-confirmed')).toEqual([]);
    });

    test('of ten thousand warnings is one answer, with its marks in order', async () => {
      const { confirmations } = open();
      const many = confirmation(
        'many',
        '01B',
        Array.from({ length: 10_001 }, (_, index) => `mark-${index}`),
      );
      await confirmations.put(many);
      await confirmations.put(confirmation('many', '01A', ['one']));

      expect(await confirmations.list('many')).toEqual([many, confirmation('many', '01A', ['one'])]);
    });

    test('again is there once', async () => {
      const { confirmations } = open();
      for (let time = 0; time < 2; time++) await confirmations.put(confirmation('twice', '01A', ['a', 'b']));

      expect(await confirmations.list('twice')).toEqual([confirmation('twice', '01A', ['a', 'b'])]);
    });
  });

  describe('waivers', () => {
    const waiver = (projectId: string, id: string): ProjectWaiver => ({
      id,
      projectId,
      code: 'KOS-INSATS-101',
      who: 'Ekonomichefen',
      because: 'Budgeten görs om',
      from: '2025-10-01',
      until: '2025-12-31',
      by: 'subject-1',
      at,
    });

    test('are listed newest first by their ids, for one project', async () => {
      const { waivers } = open();
      for (const id of ['w2', 'w1', 'w3']) await waivers.put(waiver('waived', id));
      await waivers.put(waiver('waived-2', 'w4'));

      expect(await waivers.list('waived')).toEqual(['w3', 'w2', 'w1'].map((id) => waiver('waived', id)));
    });

    test('that were ended stay, with who ended them', async () => {
      const { waivers } = open();
      const ended = { ...waiver('ended', 'w1'), endedAt: at, endedBy: 'subject-2' };
      await waivers.put(waiver('ended', 'w1'));
      await waivers.put(ended);

      expect(await waivers.list('ended')).toEqual([ended]);
    });
  });

  describe('openings', () => {
    const opening = (organisationNumber: string, openingId: string, values: Partial<OpeningRecord> = {}): OpeningRecord => ({
      organisationNumber,
      projectId: 'vagen',
      openingId,
      at,
      by: 'subject-1',
      name: 'Anna Ek',
      opened: 'original',
      fileName: 'Deltagare.xlsx',
      key: 'incoming/vagen/u1',
      because: 'stämmer av listan',
      ...values,
    });
    const asked = { from: '2025-08-01', until: '2025-12-31', most: 10 };
    const idsOf = (page: { readonly openings: readonly OpeningRecord[] }) => page.openings.map(({ openingId }) => openingId);

    test('are listed newest first, a page at a time, within one organisation', async () => {
      const { openings } = open('2120000101');
      await openings.add(opening('2120000101', 'o1', { at: '2025-08-15T08:00:00.000Z' }));
      for (const id of ['o3', 'o2', 'o4']) await openings.add(opening('2120000101', id));
      await open('2120000102').openings.add(opening('2120000102', 'o5'));

      const first = await openings.list({ ...asked, most: 2 });
      expect(first).toEqual({ openings: ['o4', 'o3'].map((id) => opening('2120000101', id)), next: 'o3' });
      const rest = await openings.list({ ...asked, most: 2, after: 'o3' });
      expect(idsOf(rest)).toEqual(['o2', 'o1']);
      expect(rest.next).toBeUndefined();
    });

    test('are asked for by project, person and days in Stockholm', async () => {
      const number = '2120000103';
      const { openings } = open(number);
      await openings.add(opening(number, 'o1', { at: '2025-08-31T21:59:59.000Z' }));
      await openings.add(opening(number, 'o2', { at: '2025-08-31T22:00:00.000Z' }));
      await openings.add(opening(number, 'o3', { projectId: 'annat' }));
      await openings.add(opening(number, 'o4', { by: 'subject-2' }));

      const list = async (more: object) => idsOf(await openings.list({ ...asked, ...more }));
      expect(await list({ projectId: 'annat' })).toEqual(['o3']);
      expect(await list({ by: 'subject-2' })).toEqual(['o4']);
      expect(await list({ until: '2025-08-31' })).toEqual(['o1']);
      expect(await list({ from: '2025-09-01', until: '2025-09-01' })).toEqual(['o2']);
    });

    test('are only added to: nobody changes who opened what', async () => {
      const { openings } = open('2120000104');
      await openings.add(opening('2120000104', 'o1'));
      await expect(openings.add(opening('2120000104', 'o1', { by: 'subject-2' }))).rejects.toThrow('o1');

      expect(await openings.list(asked)).toEqual({ openings: [opening('2120000104', 'o1')] });
    });
  });

  describe('who may what in a project', () => {
    const act = (projectId: string, number: number) => ({ projectId, number, at, by: 'subject-1', name: 'Anna Ek' });
    const joined = (projectId: string, number: number, as: `${string} ${Member['role']}`): Member => {
      const [memberId = '', role] = as.split(' ');
      return { kind: 'joined', ...act(projectId, number), memberId, memberName: 'Bo Ek', role: memberRoleSchema.parse(role) };
    };

    test('is what its changes leave, project by project and in one organisation', async () => {
      const { access } = open('2120000105');
      await access.append(joined('vagen', 1, 'subject-2 coordinator'));
      await access.append(joined('vagen', 2, 'subject-3 manager'));
      await access.append(joined('vagen', 3, 'subject-2 economist'));
      await access.append({ kind: 'left', ...act('vagen', 4), memberId: 'subject-3' });
      await access.append({ kind: 'samePerson', ...act('vagen', 5), isAllowed: true, because: 'vi är två' });
      await access.append(joined('vagen-2', 1, 'subject-4 coordinator'));

      const read = await access.read('vagen');
      expect(read).toMatchObject({ number: 5, members: [joined('vagen', 3, 'subject-2 economist')], samePerson: { isAllowed: true } });
      expect([...(await access.list()).keys()]).toEqual(['vagen', 'vagen-2']);
      expect(await open('2120000106').access.read('vagen')).toEqual({ number: 0, members: [] });
    });

    test('is changed under the next number only: of two at once one is lost, and nothing is overwritten', async () => {
      const { access } = open('2120000107');
      expect(await access.append(joined('vagen', 1, 'subject-2 coordinator'))).toBe(true);
      expect(await access.append(joined('vagen', 1, 'subject-3 coordinator'))).toBe(false);
      expect((await access.read('vagen')).members).toEqual([joined('vagen', 1, 'subject-2 coordinator')]);
    });
  });

  describe('templates with people', () => {
    test('are written once, and listed newest first', async () => {
      const { templates } = open();
      const template = (templateId: string, by = 'subject-1') => {
        return { projectId: 'made', templateId, at, by, fileName: 'Underlag.xlsx', key: `annotated/made/template-${templateId}.xlsx` };
      };
      for (const id of ['t1', 't2']) await templates.put(template(id));
      await templates.put(template('t1', 'subject-2'));

      expect(await templates.list('made')).toEqual([template('t2'), template('t1')]);
      expect(await templates.get('made', 't1')).toEqual(template('t1'));
      expect(await templates.get('made', 't3')).toBeUndefined();
    });
  });
});
