import { describe, expect, test } from 'vitest';
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
      await projects.put(exampleProject);
      await projects.put({ ...exampleProject, name: 'Nytt namn' });

      expect(await projects.get(exampleProject.id)).toEqual({ ...exampleProject, name: 'Nytt namn' });
      expect(await projects.get('another')).toBeUndefined();
    });

    test('are listed by id, all or of one organisation, however its number is written', async () => {
      const { projects } = open();
      const theirs = (id: string) => ({ ...exampleProject, id, organisationNumber: '2120000019' });
      for (const id of ['theirs-b', 'theirs-a']) await projects.put(theirs(id));
      await projects.put(exampleProject);

      expect((await projects.list()).map(({ id }) => id)).toEqual(['theirs-a', 'theirs-b', exampleProject.id]);
      expect(await projects.list('212000-0019')).toEqual([theirs('theirs-a'), theirs('theirs-b')]);
      expect(await projects.list('2120000019')).toHaveLength(2);
      expect(await projects.list('212000-0027')).toEqual([]);
    });

    test('are a copy: recipients added afterwards are not there', async () => {
      const { projects } = open();
      const project = { ...exampleProject, id: 'copied', recipients: ['a@kommun.example'] };
      await projects.put(project);
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

  describe('openings of files', () => {
    const opening = (projectId: string, openingId: string, fileName = 'Deltagare.xlsx'): OpeningRecord => ({
      projectId,
      openingId,
      at,
      by: 'subject-1',
      opened: 'original',
      fileName,
      key: `incoming/${projectId}/u1`,
    });

    test('are listed newest first by their ids, and found by them', async () => {
      const { openings } = open();
      for (const id of ['o2', 'o3', 'o1']) await openings.put(opening('opened', id));
      await openings.put(opening('opened-2', 'o4'));

      expect(await openings.list('opened')).toEqual(['o3', 'o2', 'o1'].map((id) => opening('opened', id)));
      expect(await openings.get('opened', 'o2')).toEqual(opening('opened', 'o2'));
      expect(await openings.get('opened', 'o4')).toBeUndefined();
    });

    test('are written once: nobody changes who opened what', async () => {
      const { openings } = open();
      await openings.put(opening('once', 'o1'));
      await openings.put(opening('once', 'o1', 'Något annat.xlsx'));

      expect(await openings.list('once')).toEqual([opening('once', 'o1')]);
    });
  });
});
