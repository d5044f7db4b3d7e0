import { expect, test } from 'vitest';
import { createLog } from '../../../../functions/shared/lambda/createLog.ts';
import { webLambda } from '../../../../functions/shared/lambda/webLambda.ts';

const event = (change: object = {}) => ({
  version: '2.0',
  rawPath: '/a/%C3%A5',
  rawQueryString: 'x=1&x=2',
  headers: { host: 'abc.execute-api.eu-north-1.amazonaws.com', origin: 'https://redovisa.example' },
  requestContext: { http: { method: 'GET' } },
  ...change,
});
const answering = (fetch: (request: Request) => Response | Promise<Response>, log = createLog(() => undefined)) =>
  webLambda({ connect: () => ({ fetch }), address: () => 'https://redovisa.example', log });

test('a request is at the address that people know, with its cookies, words and body', async () => {
  let seen: Request | undefined;
  const handler = answering((request) => {
    seen = request;
    return new Response('ja');
  });
  await handler(event({ cookies: ['a=1', 'b=2'], requestContext: { http: { method: 'POST' } }, body: 'aGVq', isBase64Encoded: true }));
  expect([seen?.method, seen?.url]).toEqual(['POST', 'https://redovisa.example/a/%C3%A5?x=1&x=2']);
  expect(seen?.headers.get('cookie')).toBe('a=1; b=2');
  expect(await seen?.text()).toBe('hej');
});

test('a path that looks like another address stays a path of the page', async () => {
  let url = '';
  const handler = answering((request) => {
    ({ url } = request);
    return new Response();
  });
  await handler(event({ rawPath: '//evil.example/a', rawQueryString: '' }));
  expect(new URL(url).origin).toBe('https://redovisa.example');
});

test('an answer has each cookie apart, text as text and all else as base64', async () => {
  const headers = new Headers([
    ['content-type', 'text/html; charset=utf-8'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ]);
  expect(await answering(() => new Response('å', { status: 201, headers }))(event())).toEqual({
    statusCode: 201,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    cookies: ['a=1', 'b=2'],
    body: 'å',
    isBase64Encoded: false,
  });
  const binary = answering(() => new Response(new Uint8Array([255, 0]), { headers: { 'content-type': 'image/png' } }));
  expect(await binary(event())).toMatchObject({ body: '/wA=', isBase64Encoded: true });
});

test('what an app throws is logged once, without the request, and thrown on', async () => {
  const lines: string[] = [];
  const handler = answering(
    () => {
      throw new Error('no table');
    },
    createLog((line) => lines.push(line)),
  );
  await expect(handler(event({ cookies: ['session=secret'] }))).rejects.toThrow('no table');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('secret');
});
