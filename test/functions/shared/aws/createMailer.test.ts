import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createMailer } from '../../../../functions/shared/aws/createMailer.ts';
import { describeServer } from '../../../../infra/local/emulators/runningServer.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
const tenant = { organisationNumber: '2120000001' };
const from = 'Redovisa <redovisa@kommun.example>';
const content = Uint8Array.from({ length: 50_000 }, (_, index) => index % 256);
const mail = {
  tags: { project: 'vagen', attempt: '01JABC' },
  to: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'],
  replyTo: 'samordnare@kommun.example',
  subject: 'Lägesrapport 2025-K3 för Vägen till arbete',
  text: 'Hej! Här är rapporten.',
  html: '<p>Hej! Här är rapporten.</p>',
  attachments: [{ fileName: 'esf-plus-quarterly-2025-K3.xlsx', contentType: 'application/vnd.ms-excel', content }],
};

/** A mailer towards a mail service that does as it is told, and the bodies it has got so far. */
async function openService(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(Buffer.concat(chunks).toString());
      answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { url, stop } = describeServer(server);
  const before = process.env['AWS_ENDPOINT_URL_SESV2'];
  process.env['AWS_ENDPOINT_URL_SESV2'] = url;
  const mailer = createMailer(tenant, { from, answeredWithin: 400 });
  return {
    mailer,
    asked,
    close: async () => {
      process.env['AWS_ENDPOINT_URL_SESV2'] = before;
      server.closeAllConnections();
      await stop();
    },
  };
}

test('a mail reaches SES with its Swedish text and its attachment byte for byte', async () => {
  const answer = await createMailer(tenant, { from }).send(mail);
  const { emails } = (await (await fetch(`${emulators.urls.mail}/store`)).json()) as { emails: Record<string, unknown>[] };

  expect(emails).toHaveLength(1);
  expect(answer).toEqual({ kind: 'accepted', messageId: emails[0]?.['messageId'] });
  expect(emails[0]).toMatchObject({
    from: 'Redovisa <redovisa@kommun.example>',
    replyTo: ['samordnare@kommun.example'],
    destination: { to: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'] },
    subject: 'Lägesrapport 2025-K3 för Vägen till arbete',
    body: { text: 'Hej! Här är rapporten.', html: '<p>Hej! Här är rapporten.</p>' },
    attachments: [{ filename: 'esf-plus-quarterly-2025-K3.xlsx', content: Buffer.from(content).toString('base64') }],
  });
});

test('a mail carries its tags', async () => {
  const { mailer, asked, close } = await openService((_request, response) => response.end('{"MessageId":"m-1"}'));
  try {
    expect(await mailer.send(mail)).toEqual({ kind: 'accepted', messageId: 'm-1' });
    expect(JSON.parse(asked[0] ?? '')).toMatchObject({
      EmailTags: [
        { Name: 'organisation', Value: '2120000001' },
        { Name: 'project', Value: 'vagen' },
        { Name: 'attempt', Value: '01JABC' },
      ],
    });
  } finally {
    await close();
  }
});

test.each([
  { status: 400, error: 'MessageRejected' },
  { status: 429, error: 'TooManyRequestsException' },
])('a refusal $error is an answer, and is not tried again', async ({ status, error }) => {
  const { mailer, asked, close } = await openService((_request, response) =>
    response.writeHead(status, { 'x-amzn-errortype': error }).end('{"message":"anna@kommun.example is not verified"}'),
  );
  try {
    expect(await mailer.send(mail)).toEqual({ kind: 'refused', error });
    expect(asked).toHaveLength(1);
  } finally {
    await close();
  }
});

test.each([
  { name: 'fails inside', answer: ((_request, response) => response.writeHead(500).end()) satisfies RequestListener },
  { name: 'hangs up', answer: ((request) => request.socket.destroy()) satisfies RequestListener },
  { name: 'never answers', answer: (() => undefined) satisfies RequestListener },
  {
    name: 'answers byte by byte without end',
    answer: ((_request, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    }) satisfies RequestListener,
  },
])(
  'a service that $name is asked once, and given up',
  async ({ answer }) => {
    const { mailer, asked, close } = await openService(answer);
    try {
      await expect(mailer.send(mail)).rejects.toThrow();
      expect(asked).toHaveLength(1);
    } finally {
      await close();
    }
  },
  5000,
);
