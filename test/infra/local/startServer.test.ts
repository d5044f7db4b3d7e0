import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../../infra/local/startServer.ts';

describe('startServer', () => {
  test('a busy port gives the next free one', async () => {
    const first = await startServer(0);
    const port = Number(new URL(first.url).port);
    const second = await startServer(port);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await Promise.all([first.stop(), second.stop()]);
  });

  test('the longest start of the path answers, and only at a whole part of the path', async () => {
    const server = await startServer(0);
    server.mount('/', (_request, response) => response.end('page'));
    server.mount('/api', (_request, response) => response.end('api'));
    const ask = async (path: string) => (await fetch(`${server.url}${path}`)).text();
    expect([await ask('/'), await ask('/api/projects'), await ask('/apiary'), await ask('/api?x=1')]).toEqual([
      'page',
      'api',
      'page',
      'api',
    ]);
    await server.stop();
  });

  test('a request under another name is refused: a page elsewhere cannot give its name our address', async () => {
    const server = await startServer(0);
    server.mount('/', (_request, response) => response.end('page'));
    const status = await new Promise((resolve) => {
      request(`${server.url}/`, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(403);
    await server.stop();
  });
});
