import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { composeMime } from '../../../tools/pipeline/composeMime.ts';

const python = `
import email, email.policy, json, sys
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
attachment = next(message.iter_attachments())
json.dump({
  'subject': message['subject'], 'to': message['to'], 'from': message['from'], 'replyTo': message['reply-to'],
  'date': message['date'].datetime.isoformat(), 'text': message.get_body(('plain',)).get_content(), 'html': message.get_body(('html',)).get_content(),
  'file': attachment.get_filename(), 'type': attachment.get_content_type(), 'content': list(attachment.get_content()),
  'defects': [str(defect) for part in message.walk() for defect in part.defects],
}, sys.stdout)
`;
const parsedSchema = z.record(z.string(), z.unknown());

/** Read by Python's own mail parser, which notes every defect. */
function parse(mime: string): Record<string, unknown> {
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-c', python], { input: mime, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return parsedSchema.parse(JSON.parse(stdout));
}

const content = Array.from({ length: 1000 }, (_, index) => index % 256);
const mail = {
  messageId: 'ses-1',
  from: 'redovisa@test.redovisa.example',
  replyTo: ['samordnare@kommun.example'],
  destination: { to: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'] },
  subject: 'Kvartalsrapport kvartal 3 2025 för ”Vägen till arbete” – ärende 2023/00123, Granåsens kommun och Överkalix 🙂 längre än en rad',
  body: { text: 'Hej!\n\nRapporten bifogas.\n.\nFrån oss', html: '<p>Hej! Åäö</p>' },
  attachments: [
    {
      filename: 'Vägen till arbete 2025-K3 (kvartal).xlsx',
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: Buffer.from(content).toString('base64'),
    },
  ],
  at: 1_760_076_000,
};

describe('composeMime', () => {
  test('a mail program reads back subject, addresses, both texts and the attachment as they were', () => {
    expect(parse(composeMime(mail))).toEqual({
      subject: mail.subject,
      to: mail.destination.to.join(', '),
      from: mail.from,
      replyTo: mail.replyTo[0],
      date: '2025-10-10T06:00:00+00:00',
      text: mail.body.text,
      html: mail.body.html,
      file: mail.attachments[0]?.filename,
      type: mail.attachments[0]?.contentType,
      content,
      defects: [],
    });
  });

  test('every line is plain ASCII and at most 78 characters long', () => {
    const lines = composeMime(mail).split('\r\n');
    expect(lines.filter((line) => !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.length > 78 && !/^(Content-Type:| filename)/.test(line))).toEqual([]);
  });
});
