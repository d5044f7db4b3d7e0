import { describe, expect, test } from 'vitest';
import { createApp } from '../../../functions/signIn/createApp.ts';
import type { PageDeps } from '../../../functions/signIn/deps.ts';
import type { OpenIdProvider } from '../../../functions/signIn/openIdProvider.ts';
import { pageRoutes } from '../../../functions/signIn/routes.ts';
import { signOutAddress } from '../../../functions/signIn/signOutAddress.ts';
import { cookiesOf } from '../../../functions/shared/signIn/sessionCookie.ts';
import { sessionPerson } from '../../../functions/shared/signIn/sessionId.ts';
import { pageSignInWords } from '../../../templates/text/pageSignIn.ts';
import { memorySessions } from '../../support/memorySessions.ts';

const address = 'https://redovisa.example';
const claims = { sub: 'anna', name: 'Anna Ek', organisationNumber: '2120000001', roles: 'coordinator' };
const provider: OpenIdProvider = {
  begin: async (way) => ({ address: `https://sign-in.example/?way=${way}`, begun: { state: 's', nonce: 'n', verifier: 'v' } }),
  finish: async (parameters) => (parameters.get('code') === 'right' ? claims : { failed: 'invalid_grant' }),
};
const logged: string[] = [];

function open(change: Partial<PageDeps> = {}) {
  const sessions = memorySessions();
  let count = 0;
  const app = createApp({
    address,
    cookies: cookiesOf(address),
    ways: [{ name: 'Granasen', title: 'Granåsens kommun' }],
    provider: async () => provider,
    signOutAddress: signOutAddress({ provider: 'https://sign-in.example/logout', clientId: 'c1', back: `${address}/` }),
    sessions,
    clock: { now: () => new Date('2025-10-01T08:00:00.000Z') },
    secrets: { next: () => String((count += 1)).padStart(43, 'x') },
    log: { info: (message, values) => void logged.push(JSON.stringify({ message, ...values })) },
    words: pageSignInWords,
    ...change,
  });
  const ask = (path: string, init: RequestInit = {}) => app.fetch(new Request(`${address}${path}`, init));
  return { ask, sessions, app };
}

/** The cookies that an answer puts, as a request sends them. */
const cookiesIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

async function signedIn() {
  const opened = open();
  const begun = await opened.ask('/sign-in?return=/projekt/a');
  const taken = await opened.ask('/sign-in/callback?code=right&state=s', { headers: { cookie: cookiesIn(begun) } });
  return { ...opened, begun, taken, cookie: cookiesIn(taken) };
}

describe('one way to sign in', () => {
  test('leads straight to the municipality, with what the way back is held to in a cookie of this host alone', async () => {
    const { begun } = await signedIn();
    expect([begun.status, begun.headers.get('location')]).toEqual([303, 'https://sign-in.example/?way=Granasen']);
    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-sign-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('who comes back is signed in, and is where she was going', async () => {
    const { taken, ask, cookie } = await signedIn();
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/projekt/a']);
    const [gone, session] = taken.headers.getSetCookie();
    expect(gone).toMatch(/^__Host-sign-in=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(session).toMatch(/^__Host-session=[0-9a-f]{32}\.x+1; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const shown = await ask('/session', { headers: { cookie } });
    expect(await shown.json()).toMatchObject({
      name: 'Anna Ek',
      organisationNumber: '2120000001',
      endsAt: '2025-10-01T09:00:00.000Z',
      endsAtLatest: '2025-10-01T16:00:00.000Z',
    });
  });

  test('another window that comes back later finds that she is signed in', async () => {
    const { ask, cookie } = await signedIn();
    const late = await ask('/sign-in/callback?code=right&state=s', { headers: { cookie } });
    expect([late.status, late.headers.get('location')]).toEqual([303, '/']);
  });
});

describe('several ways to sign in', () => {
  const ways = [
    { name: 'Granasen', title: 'Granåsens kommun' },
    { name: 'COGNITO', title: '<b>Konto</b>' },
  ] as const;

  test('are chosen among by what people call them; nothing is put in the browser before', async () => {
    const response = await open({ ways }).ask('/sign-in?return=/projekt/a');
    const text = await response.text();
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(text).toContain('<a href="/sign-in?provider=Granasen&amp;return=%2Fprojekt%2Fa">Granåsens kommun</a>');
    expect(text).toContain('&lt;b&gt;Konto&lt;/b&gt;');
  });

  test('the one that is chosen is gone to, and no other than those on the list', async () => {
    const { ask } = open({ ways });
    expect((await ask('/sign-in?provider=COGNITO')).headers.get('location')).toBe('https://sign-in.example/?way=COGNITO');
    for (const word of ['Annan', 'constructor', '', '__proto__']) expect((await ask(`/sign-in?provider=${word}`)).status, word).toBe(400);
  });
});

describe('the app', () => {
  test('answers the routes that API Gateway is told of, and nothing else', async () => {
    const { app, ask } = open();
    const answered = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    expect(answered.sort()).toEqual(pageRoutes.map(({ method, path }) => `${method} ${path}`).sort());
    expect((await ask('/annat')).status).toBe(404);
  });

  test('is kept by nobody, framed by nobody, and runs nothing', async () => {
    const { ask } = open();
    for (const path of ['/sign-in', '/sign-in/callback', '/session', '/annat']) {
      const { headers } = await ask(path);
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  test('signs out here and at the provider, by a request of the page itself only', async () => {
    const { ask, sessions, cookie } = await signedIn();
    const leave = (headers: Record<string, string>) => ask('/sign-out', { method: 'POST', headers: { cookie, ...headers } });
    expect((await leave({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await leave({})).status).toBe(403);
    expect((await ask('/session', { headers: { cookie } })).status).toBe(200);
    const left = await leave({ origin: address });
    const to = new URL(left.headers.get('location') ?? '');
    expect(`${to.origin}${to.pathname}`).toBe('https://sign-in.example/logout');
    expect(Object.fromEntries(to.searchParams)).toEqual({
      client_id: 'c1',
      logout_uri: `${address}/`,
      post_logout_redirect_uri: `${address}/`,
    });
    expect((await ask('/session', { headers: { cookie } })).status).toBe(401);
    expect((await sessions.list(sessionPerson('anna')))[0]?.record.ended?.why).toBe('signedOut');
  });

  test('tells the log neither who nor which session nor code', async () => {
    const { ask, begun } = await signedIn();
    await ask('/sign-in/callback?code=wrong&state=s', { headers: { cookie: cookiesIn(begun) } });
    expect(logged).toContain('{"message":"sign-in came to nothing","reason":"invalid_grant"}');
    expect(logged.join()).not.toMatch(/anna|Anna|x1|right|wrong/);
  });

  test('throws on what the provider cannot answer, so that it is counted as a fault', async () => {
    const { ask } = open({
      provider: async () => {
        throw new Error('no network');
      },
    });
    await expect(async () => ask('/sign-in')).rejects.toThrow('no network');
  });
});
