import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { allowInsecureRequests, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery, None } from 'openid-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readMails } from '../infra/local/readMails.ts';
import { makeFolder } from './support/runPipelineCommand.ts';

// Loading the demo takes long on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const main = fileURLToPath(new URL('../tools/start.ts', import.meta.url));

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly lines: readonly string[];
}

/** Starts the product as `npm start` does, and waits for the last line it says. */
async function start(data: string, port = 0): Promise<Started> {
  const child = spawn(process.execPath, [main, '--data', data, '--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  const url = /http:\S+/.exec(lines.find((line) => line.startsWith('Redovisa finns')) ?? '')?.[0] ?? '';
  return { process: child, url, lines };
}

/** Of a calendar quarter, or of the days of a quarter of the project's own. */
const quarterly = /^Kvartalsrapport, (?:kvartal )?\d/;

/** A server that has not been asked for a while may hang up as the next question comes. */
async function readSubjects(mailUrl: string): Promise<readonly string[]> {
  return (await readMails(mailUrl).catch(() => [])).map(({ subject }) => subject);
}

async function findMailUrl({ url }: Started): Promise<string> {
  const tools = await (await fetch(`${url}/local`)).text();
  return /<a href="(http:[^"]+)"/.exec(tools)?.[1] ?? '';
}

async function stop({ process: child }: Started): Promise<number | null> {
  child.kill('SIGTERM');
  await once(child, 'exit');
  return child.exitCode;
}

describe('npm start', () => {
  let data: string;
  let first: Started;
  beforeAll(async () => {
    data = join(await makeFolder(), 'data');
    first = await start(data);
  });
  afterAll(() => first.process.kill());

  test('loads the demo projects once, and says where the page is', async () => {
    expect(first.lines[0]).toContain('demoprojekten');
    const page = await fetch(first.url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="sv">')]);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test("the demo's reports come while the page is up, and each project's newest is mailed", async () => {
    const mailUrl = await findMailUrl(first);
    const isThere = async () =>
      (await readSubjects(mailUrl)).length >= 4 && (await readSubjects(mailUrl)).some((subject) => quarterly.test(subject));
    for (let tries = 0; tries < 900 && !(await isThere()); tries += 1) await wait(200);
    expect((await readSubjects(mailUrl)).filter((subject) => quarterly.test(subject))).toHaveLength(1);
  });

  test('what is tried out stays with its owner: the folder is closed to others', async () => {
    expect((await stat(data)).mode & 0o077).toBe(0);
    const kept = await readdir(data, { recursive: true, withFileTypes: true });
    expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['log', 'identity-key', 'dynamodb', 'fauxqs']));
    const modes = await Promise.all(kept.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mode & 0o777));
    expect(kept.filter((entry, index) => modes[index] !== (entry.isDirectory() ? 0o700 : 0o600)).map(({ name }) => name)).toEqual([]);
  });

  test('warns of lists with real people, in the terminal and where one signs in', async () => {
    expect(first.lines.join('\n')).toContain('Läs inte in listor med riktiga personer');
    const settings = (await (await fetch(`${first.url}/settings.json`)).json()) as { issuer: string; clientId: string };
    const config = await discovery(new URL(settings.issuer), settings.clientId, undefined, None(), { execute: [allowInsecureRequests] });
    const challenge = { code_challenge: await calculatePKCECodeChallenge('x'.repeat(43)), code_challenge_method: 'S256' };
    const asked = await fetch(buildAuthorizationUrl(config, { redirect_uri: `${first.url}/`, scope: 'openid', ...challenge }), {
      redirect: 'manual',
    });
    const headers = {
      cookie: asked.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    };
    const shown = await fetch(new URL(asked.headers.get('location') ?? '', first.url), { headers });
    expect(await shown.text()).toContain('Läs inte in riktiga personers uppgifter här');
  });

  test('the page finds its way to sign in, and without that the API answers nothing', async () => {
    const settings = (await (await fetch(`${first.url}/settings.json`)).json()) as { issuer: string };
    const discovered = (await (await fetch(`${settings.issuer}/.well-known/openid-configuration`)).json()) as { issuer: string };
    expect(discovered.issuer).toBe(settings.issuer);
    expect((await fetch(`${first.url}/api/projects`)).status).toBe(401);
  });

  test('someone who writes localhost is sent to the address that signing in comes back to', async () => {
    const response = await fetch(first.url.replace('127.0.0.1', 'localhost'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, `${first.url}/`]);
  });

  test('started again it has its data, on the next free port when its own is busy', async () => {
    expect(await stop(first)).toBe(0);
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const busy = typeof address === 'object' && address !== null ? address.port : 0;
    first = await start(data, busy);
    squatter.close();
    expect(first.lines.some((line) => line.includes('demoprojekten'))).toBe(false);
    expect(Number(new URL(first.url).port)).toBeGreaterThan(busy);
  });

  test("moving the quarter's schedule to its next date makes the report, which waits: nobody has approved it", async () => {
    const mailUrl = await findMailUrl(first);
    const moved = await fetch(`${first.url}/local/schedules/quarter`, { method: 'POST', headers: { origin: first.url } });
    expect(await moved.text()).toContain('Kvartalsrapporter startade');
    const find = async () => /"for":"[^"]*approval".*"message":"report waits"/.test(await readFile(join(data, 'log'), 'utf8'));
    for (let tries = 0; tries < 300 && !(await find()); tries += 1) await wait(200);
    expect(await find()).toBe(true);
    expect((await readSubjects(mailUrl)).filter((subject) => quarterly.test(subject))).toEqual([]);
  });

  test('another site cannot move a schedule', async () => {
    const response = await fetch(`${first.url}/local/schedules/quarter`, { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(404);
  });
});
