import { expect, test } from 'vitest';
import { createMailer } from '../../../../functions/shared/aws/createMailer.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();

test('a mail reaches SES with its Swedish text and its attachment byte for byte', async () => {
  const content = Uint8Array.from({ length: 50_000 }, (_, index) => index % 256);
  const messageId = await createMailer({ from: 'Redovisa <redovisa@kommun.example>' }).send({
    to: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'],
    replyTo: 'samordnare@kommun.example',
    subject: 'Lägesrapport 2025-K3 för Vägen till arbete',
    text: 'Hej! Här är rapporten.',
    html: '<p>Hej! Här är rapporten.</p>',
    attachments: [{ fileName: 'esf-plus-quarterly-2025-K3.xlsx', contentType: 'application/vnd.ms-excel', content }],
  });
  const { emails } = (await (await fetch(`${emulators.urls.mail}/store`)).json()) as { emails: Record<string, unknown>[] };

  expect(emails).toHaveLength(1);
  expect(emails[0]).toMatchObject({
    messageId,
    from: 'Redovisa <redovisa@kommun.example>',
    replyTo: ['samordnare@kommun.example'],
    destination: { to: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'] },
    subject: 'Lägesrapport 2025-K3 för Vägen till arbete',
    body: { text: 'Hej! Här är rapporten.', html: '<p>Hej! Här är rapporten.</p>' },
    attachments: [{ filename: 'esf-plus-quarterly-2025-K3.xlsx', content: Buffer.from(content).toString('base64') }],
  });
});
