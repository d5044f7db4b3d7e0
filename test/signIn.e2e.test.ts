import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectTable } from '../functions/shared/aws/connectTable.ts';
import { createSessionStore } from '../functions/shared/aws/createSessionStore.ts';
import type { SessionRecord } from '../functions/shared/records/session.ts';
import { sessionAnswerSchema } from '../functions/shared/answers/sessionAnswer.ts';
import { sessionKeyOf, sessionPerson } from '../functions/shared/signIn/sessionId.ts';
import type { Runtime } from '../infra/local/startRuntime.ts';
import { startProduct } from '../tools/start/startProduct.ts';
import { openBrowser, type CookieBrowser } from './support/cookieBrowser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const key = `raw:${Buffer.alloc(32, 1).toString('base64')}`;
const folder = mkdtempSync(join(tmpdir(), 'redovisa-sign-in-'));
let product: Runtime;
let url: string;

beforeAll(async () => {
  product = await startProduct({ directory: folder, organisationNumber: '2120000001', identityKey: key, onDeadLetter: () => undefined });
  ({ url } = product);
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

const sessions = () => createSessionStore(connectTable(product.environment['TABLE_NAME'] ?? ''));
const isCallback = ({ pathname }: URL): boolean => pathname === '/sign-in/callback';
const isHome = ({ pathname }: URL): boolean => pathname === '/' || pathname.startsWith('/projekt');

/** Walks from the page to the sign-in, presses somebody's button there, and stops before the way back is taken: its address. */
async function walkToCallback(browser: CookieBrowser, { user = 'demo-samordnare', path = '/sign-in' } = {}): Promise<string> {
  const chosen = await browser.follow(`${url}${path}`, { stop: isCallback });
  if (isCallback(new URL(chosen.address))) return chosen.address;
  const action = /action="([^"]+)"/.exec(chosen.text)?.[1] ?? '';
  const back = await browser.follow(new URL(action, chosen.address).href, { method: 'POST', form: { user }, stop: isCallback });
  expect(isCallback(new URL(back.address)), back.text).toBe(true);
  return back.address;
}

async function signIn(browser: CookieBrowser, options: { user?: string; path?: string } = {}): Promise<string> {
  const taken = await browser.ask(await walkToCallback(browser, options));
  expect(taken.response.status, taken.text).toBe(303);
  return taken.response.headers.get('location') ?? '';
}

const whoAmI = async (browser: CookieBrowser) => browser.ask(`${url}/session`);
const own = () => ({ origin: url, 'sec-fetch-site': 'same-origin' });
const signOut = (browser: CookieBrowser, headers: Record<string, string> = own()) =>
  browser.ask(`${url}/sign-out`, { method: 'POST', headers });

/** Puts other times on the session of a browser, as if they had passed. */
async function age(browser: CookieBrowser, change: Partial<SessionRecord>): Promise<void> {
  const at = sessionKeyOf(browser.cookies.get('session') ?? '');
  const record = at && (await sessions().get(at));
  if (!record) throw new Error('There is no session');
  await sessions().see(at, { ...record, ...change });
}
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('sign-in on the server', () => {
  test('a person is who the provider says, and so in another tab', async () => {
    const browser = openBrowser();
    expect((await whoAmI(browser)).response.status).toBe(401);
    expect(await signIn(browser, { user: 'demo-ekonom', path: '/sign-in?return=/projekt/jobbspar%3Fperiod%3D2025-K3' })).toBe(
      '/projekt/jobbspar?period=2025-K3',
    );
    for (let tab = 0; tab < 2; tab++) {
      const { response, text } = await whoAmI(browser);
      expect(response.status).toBe(200);
      const session = sessionAnswerSchema.parse(JSON.parse(text));
      expect(session).toMatchObject({ name: 'Mehmet Öztürk', organisationNumber: '2120000001' });
      expect(session.may).toContain('upload');
      expect(session.may).not.toContain('openPeople');
    }
  });

  test('the cookie is closed to scripts and other sites, and the secret of the client stands in no setting', async () => {
    const browser = openBrowser();
    const { response } = await browser.ask(await walkToCallback(browser));
    const [cookie = ''] = response.headers.getSetCookie().filter((line) => line.startsWith('session='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const client = product.clients.find(product.environment['SIGN_IN_CLIENT_ID'] ?? '');
    expect(client?.secret).toMatch(/^[0-9a-f]{52}$/);
    expect(JSON.stringify(product.environment)).not.toContain(client?.secret);
  });

  test('a session lies in the table under hashes, without its id', async () => {
    const browser = openBrowser();
    await signIn(browser);
    const listed = await sessions().list(sessionPerson('demo-samordnare'));
    expect(listed.length).toBeGreaterThan(0);
    expect(JSON.stringify(listed)).not.toContain(browser.cookies.get('session')?.split('.')[1]);
  });

  test('signing in again gives another id, and the one before holds no more', async () => {
    const browser = openBrowser();
    await signIn(browser);
    const before = browser.cookies.get('session') ?? '';
    await signIn(browser);
    expect(browser.cookies.get('session')).not.toBe(before);
    const old = openBrowser();
    old.cookies.set('session', before);
    expect((await whoAmI(old)).response.status).toBe(401);
    expect((await whoAmI(browser)).response.status).toBe(200);
  });

  test('an id that somebody else has put in the browser is not taken over', async () => {
    const browser = openBrowser();
    const planted = `${sessionPerson('demo-samordnare')}.${'a'.repeat(43)}`;
    browser.cookies.set('session', planted);
    await signIn(browser);
    expect(browser.cookies.get('session')).not.toBe(planted);
  });

  test('a session ends when nobody has used it for an hour, and eight hours after sign-in whoever uses it', async () => {
    const idle = openBrowser();
    await signIn(idle);
    await age(idle, { seenAt: minutesAgo(59) });
    expect((await whoAmI(idle)).response.status).toBe(200);
    await age(idle, { seenAt: minutesAgo(61) });
    expect((await whoAmI(idle)).response.status).toBe(401);
    const old = openBrowser();
    await signIn(old);
    await age(old, { begunAt: minutesAgo(479) });
    expect((await whoAmI(old)).response.status).toBe(200);
    await age(old, { begunAt: minutesAgo(481) });
    expect((await whoAmI(old)).response.status).toBe(401);
  });

  test('signing out ends the session here, in every tab, and at the provider', async () => {
    const browser = openBrowser();
    await signIn(browser);
    const id = browser.cookies.get('session') ?? '';
    const left = await signOut(browser);
    expect(left.response.status).toBe(303);
    const otherTab = openBrowser();
    otherTab.cookies.set('session', id);
    expect((await whoAmI(otherTab)).response.status).toBe(401);
    // At the provider a form asks, which the page there sends by itself.
    const asked = await browser.follow(left.response.headers.get('location') ?? '');
    const [, action = '', xsrf = ''] = /action="([^"]+)".*?name="xsrf" value="([^"]+)"/s.exec(asked.text) ?? [];
    const home = await browser.follow(action, { method: 'POST', form: { xsrf, logout: 'yes' }, stop: isHome });
    expect(home.address).toBe(`${url}/`);
    // It no longer remembers anybody: who signs in next is asked who they are.
    expect((await browser.follow(`${url}/sign-in`, { stop: isCallback })).text).toContain('Vem vill du vara?');
  });

  test('a session that is revoked ends at once', async () => {
    const browser = openBrowser();
    await signIn(browser, { user: 'demo-chef' });
    for (const { key: each } of await sessions().list(sessionPerson('demo-chef')))
      await sessions().end(each, { at: new Date().toISOString(), why: 'revoked', by: 'Elsa Lund' });
    expect((await whoAmI(browser)).response.status).toBe(401);
  });
});

describe('a sign-in that somebody tampers with', () => {
  const refused = async (browser: CookieBrowser, address: string): Promise<void> => {
    const answered = await browser.ask(address);
    expect(answered.response.status).toBe(400);
    expect(answered.text).toContain('Inloggningen gick inte');
    expect(browser.cookies.has('session')).toBe(false);
    expect((await whoAmI(browser)).response.status).toBe(401);
  };

  test('the way back does not work in another browser, neither without nor with a sign-in of its own', async () => {
    const victim = openBrowser();
    const stolen = await walkToCallback(victim);
    await refused(openBrowser(), stolen);
    const thief = openBrowser();
    await walkToCallback(thief);
    await refused(thief, stolen);
  });

  test('a state that is another is refused', async () => {
    const browser = openBrowser();
    const address = new URL(await walkToCallback(browser));
    address.searchParams.set('state', 'x'.repeat(43));
    await refused(browser, address.href);
  });

  test.each(['nonce', 'verifier'])('a %s that is another is refused', async (name) => {
    const browser = openBrowser();
    const address = await walkToCallback(browser);
    const begun = JSON.parse(Buffer.from(browser.cookies.get('sign-in') ?? '', 'base64url').toString()) as Record<string, string>;
    begun[name] = 'x'.repeat(43);
    browser.cookies.set('sign-in', Buffer.from(JSON.stringify(begun)).toString('base64url'));
    await refused(browser, address);
  });

  test('a code works once', async () => {
    const browser = openBrowser();
    const address = await walkToCallback(browser);
    const begun = browser.cookies.get('sign-in') ?? '';
    expect((await browser.ask(address)).response.status).toBe(303);
    const again = openBrowser();
    again.cookies.set('sign-in', begun);
    await refused(again, address);
  });

  test('a code of somebody else does not fit the state and verifier of this sign-in', async () => {
    const other = new URL(await walkToCallback(openBrowser(), { user: 'demo-chef' }));
    const browser = openBrowser();
    const address = new URL(await walkToCallback(browser));
    address.searchParams.set('code', other.searchParams.get('code') ?? '');
    await refused(browser, address.href);
  });

  test('what the provider says went wrong is told in a sentence of ours, without its words', async () => {
    const browser = openBrowser();
    const { searchParams } = new URL(await walkToCallback(browser));
    const said = new URLSearchParams({ state: searchParams.get('state') ?? '', iss: searchParams.get('iss') ?? '' });
    said.set('error', 'access_denied');
    said.set('error_description', '<script>alert(1)</script>');
    const answered = await browser.ask(`${url}/sign-in/callback?${said.toString()}`);
    expect(answered.response.status).toBe(400);
    expect(answered.text).not.toContain('alert');
  });

  test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', '/%5cevil.example/..//', 'javascript:alert(1)', '/sign-in'])(
    'somebody who was to come back to %s comes to the page',
    async (asked) => {
      const browser = openBrowser();
      const back = await signIn(browser, { path: `/sign-in?return=${encodeURIComponent(asked)}` });
      expect(new URL(back, url).origin).toBe(url);
      expect(new URL(back, url).pathname).not.toMatch(/^\/(\/|sign-in)/);
    },
  );

  test('a place to come back to that is changed in the cookie is held to the same', async () => {
    const browser = openBrowser();
    const address = await walkToCallback(browser);
    const begun = JSON.parse(Buffer.from(browser.cookies.get('sign-in') ?? '', 'base64url').toString()) as Record<string, string>;
    begun['back'] = '//evil.example';
    browser.cookies.set('sign-in', Buffer.from(JSON.stringify(begun)).toString('base64url'));
    expect((await browser.ask(address)).response.headers.get('location')).toBe('/');
  });

  test('another site cannot sign somebody out', async () => {
    const browser = openBrowser();
    await signIn(browser);
    const foreign: readonly Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of foreign) {
      expect((await signOut(browser, headers)).response.status, JSON.stringify(headers)).toBe(403);
      expect((await whoAmI(browser)).response.status).toBe(200);
    }
  });

  test('a way to sign in that is not on the list is refused', async () => {
    const { response, text } = await openBrowser().ask(`${url}/sign-in?provider=AnnanKommun`);
    expect(response.status).toBe(400);
    expect(text).not.toContain('AnnanKommun');
  });

  test('what a session begins with does not open the API for machines and scripts', async () => {
    const browser = openBrowser();
    await signIn(browser);
    expect((await browser.ask(`${url}/api/projects`)).response.status).toBe(401);
    const bearer = { authorization: `Bearer ${browser.cookies.get('session') ?? ''}` };
    expect((await browser.ask(`${url}/api/projects`, { headers: bearer })).response.status).toBe(401);
  });
});
