import { describe, expect, test } from 'vitest';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { bothPorts } from './bothPorts.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe.each(bothPorts())('$name', ({ open }) => {
  describe('a file', () => {
    test('comes back byte for byte, with what is said about it in Swedish', async () => {
      const { files } = open();
      const body = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      await files.put('incoming/p/1', body, { contentType, metadata: { namn: 'Deltagare Malmö +1 %.xlsx' } });

      expect(Buffer.from(await files.get('incoming/p/1')).equals(Buffer.from(body))).toBe(true);
      expect(await files.metadata('incoming/p/1')).toEqual({ namn: 'Deltagare Malmö +1 %.xlsx' });
      expect(await files.has('incoming/p/1')).toBe(true);
    });

    test('may be empty, and have nothing said about it', async () => {
      const { files } = open();
      await files.put('incoming/p/empty', new Uint8Array(), { contentType });

      expect([...(await files.get('incoming/p/empty'))]).toEqual([]);
      expect(await files.metadata('incoming/p/empty')).toEqual({});
      expect(await files.has('incoming/p/empty')).toBe(true);
    });

    test('put again takes the place of the first, with all that was said about it', async () => {
      const { files } = open();
      await files.put('incoming/p/again', Uint8Array.of(1), { contentType, metadata: { by: 'anna' } });
      await files.put('incoming/p/again', Uint8Array.of(2), { contentType });

      expect([...(await files.get('incoming/p/again'))]).toEqual([2]);
      expect(await files.metadata('incoming/p/again')).toEqual({});
    });

    test('is a copy: bytes changed afterwards are not changed there', async () => {
      const { files } = open();
      const body = Uint8Array.of(1, 2, 3);
      await files.put('incoming/p/copy', body, { contentType });
      body.fill(9);
      (await files.get('incoming/p/copy')).fill(8);

      expect([...(await files.get('incoming/p/copy'))]).toEqual([1, 2, 3]);
    });

    test('that is not there is told of, and a fault to whoever opens it', async () => {
      const { files } = open();
      await files.put('incoming/p/nearly', Uint8Array.of(1), { contentType });

      expect(await files.has('incoming/p/near')).toBe(false);
      await expect(files.get('incoming/p/near')).rejects.toThrow();
      await expect(files.metadata('incoming/p/near')).rejects.toThrow();
    });
  });

  test('messages come out of the queue as they were sent', async () => {
    const { queue, receive } = open();
    const first = { projectId: 'vagen', report: 'quarterly', period: '2025-K3', words: ['åäö', '"'] };
    await queue.send(first);
    await queue.send({ projectId: 'vagen', send: false, uploadId: undefined });
    const left = { projectId: 'ändras' };
    await queue.send(left);
    left.projectId = 'efteråt';

    const messages = (await receive()).map((message) => JSON.stringify(message)).sort();
    expect(messages).toEqual([JSON.stringify(first), '{"projectId":"vagen","send":false}', '{"projectId":"ändras"}'].sort());
    expect(await receive()).toEqual([]);
  });

  test('each mail that is accepted has an id of its own', async () => {
    const { mailer } = open();
    const mail = {
      tags: { attempt: 'a' },
      to: ['a@kommun.example'],
      replyTo: 'b@kommun.example',
      subject: 'Hej',
      text: 'Hej!',
      html: '<p>Hej!</p>',
      attachments: [],
    };
    const answers = [await mailer.send(mail), await mailer.send(mail)];
    const ids = answers.flatMap((answer) => (answer.kind === 'accepted' ? answer.messageId : []));

    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.length > 0)).toBe(true);
  });

  describe('a pseudonym', () => {
    test('is the same for a person every time', async () => {
      const first = await open().pseudonyms.ofOrganisation();
      const second = await open().pseudonyms.ofOrganisation();

      expect(first(makeIdentityNumber(7))).toBe(second(makeIdentityNumber(7)));
    });

    test('differs between people, and between organisations', async () => {
      const [ours, theirs] = await Promise.all([open().pseudonyms.ofOrganisation(), open('2120000027').pseudonyms.ofOrganisation()]);
      const people = Array.from({ length: 300 }, (_, index) => makeIdentityNumber(index));

      expect(new Set(people.flatMap((person) => [ours(person), theirs(person)])).size).toBe(600);
    });

    test('has no digit, so that it is never taken for an identity number', async () => {
      const pseudonym = await open().pseudonyms.ofOrganisation();

      for (let index = 0; index < 50; index++) expect(pseudonym(makeIdentityNumber(index))).toMatch(/^[a-z]+$/);
    });
  });
});
