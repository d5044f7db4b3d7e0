import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { routes } from '../../../functions/collect/routes.ts';
import { connectTable, tenantTable } from '../../../functions/shared/aws/connectTable.ts';
import { createWaiverStore } from '../../../functions/shared/aws/createWaiverStore.ts';
import { memberRoleSchema, type MemberRole } from '../../../functions/shared/records/access.ts';
import { startRuntime, type Runtime } from '../../../infra/local/startRuntime.ts';
import { createStores } from '../../../tools/stores/createStores.ts';
import { putMembers } from '../../../tools/stores/putMembers.ts';
import { contentOf, receiptOf, recordOf } from '../../functions/collect/collectFakes.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { addresses, type Address, type Role } from './addresses.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const own = '2120000001';

/** Somebody who asks: the role of the sign-in, and in the project. */
interface Person {
  readonly sub: string;
  readonly organisationNumber: string;
  readonly roles: Role | '';
  readonly member?: MemberRole;
}

const signIns = ['coordinator', 'economist', 'manager', 'administrator', ''] as const;
/** Every role of a sign-in: as every kind of member, as no member, and in another organisation. */
const people: readonly Person[] = signIns.flatMap((roles) => [
  ...memberRoleSchema.options.map((member) => ({ sub: `${roles}-as-${member}`, organisationNumber: own, roles, member })),
  { sub: `${roles}-outside`, organisationNumber: own, roles },
  { sub: `${roles}-elsewhere`, organisationNumber: '2120009999', roles },
]);

type Expected = 'let in' | 'notAllowed' | 'notFound';
type About = 'people' | 'ledger';

/** What the table says of somebody at an address. */
function expectedOf({ address, may, opensFile }: Address, { roles, member, organisationNumber }: Person, about: About): Expected {
  if (roles === '' || !may.includes(roles)) return 'notAllowed';
  if (!address.includes('{projectId}')) return 'let in';
  if (organisationNumber !== own) return 'notFound';
  if (roles === 'administrator') return 'let in';
  if (!member) return 'notFound';
  if (!may.includes(member)) return 'notAllowed';
  return opensFile && about === 'people' && [roles, member].includes('economist') ? 'notAllowed' : 'let in';
}

const uploads: Readonly<Record<About, string>> = { people: 'u-people', ledger: 'u-ledger' };
const report = recordOf('2025-K3', { uploads: [] });

let runtime: Runtime;
let tokens: ReadonlyMap<string, string>;

beforeAll(async () => {
  runtime = await startRuntime({ identityKey: `raw:${randomBytes(32).toString('base64')}`, onDeadLetter: () => undefined });
  tokens = await openDoor(runtime);
  await fill(runtime);
});
afterAll(() => runtime.stop());

/** The API behind an issuer of our own: a token for each person. */
async function openDoor({ url, api, mount }: Runtime): Promise<ReadonlyMap<string, string>> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'test' }] });
  mount('/keys', (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(keys));
  mount('/api', api.start({ issuer: url, jwksUri: `${url}/keys` }));
  const sign = ({ sub, organisationNumber, roles }: Person) =>
    new SignJWT({ sub, organisationNumber, roles, name: 'Någon' })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(url)
      .setAudience(api.audience)
      .setExpirationTime('1h')
      .sign(privateKey);
  return new Map(await Promise.all(people.map(async (person) => [person.sub, await sign(person)] as const)));
}

/** Something at every address, so that whoever is let in finds it. */
async function fill({ environment }: Runtime): Promise<void> {
  const stores = createStores(environment, exampleProject.organisationNumber);
  const json = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
  const type = { contentType: 'application/json' };
  await stores.projects.add(exampleProject);
  const members = people.flatMap(({ sub, member }) => (member ? [{ memberId: sub, memberName: 'Någon', role: member }] : []));
  await putMembers(exampleProject, members, stores);
  for (const [about, sheet] of [['people', 'Deltagare'] as const, ['ledger', 'Kostnader'] as const]) {
    const receipt = receiptOf({ uploadId: uploads[about], rows: { [sheet]: 3 } });
    await stores.uploads.put(receipt);
    await stores.uploadFiles.put(receipt.fileKey, json({}), type);
  }
  await stores.reports.put(report);
  await stores.reportFiles.put(report.contentKey, json(contentOf('2025-K3', 1, 2)), type);
  await stores.reportFiles.put(report.workbookKey, json({}), type);
  const waiver = { id: 'w1', projectId: exampleProject.id, code: 'KOS-INSATS-101', who: 'Chef', because: 'provning' };
  const waivers = createWaiverStore(tenantTable(connectTable(environment['TABLE_NAME'] ?? ''), exampleProject.organisationNumber));
  await waivers.put({ ...waiver, from: '2025-01-01', until: '2030-01-01', by: 'x', at: '2025-01-01T08:00:00.000Z' });
}

async function ask(address: string, person: Person, { about, projectId = exampleProject.id }: { about: About; projectId?: string }) {
  const [method = '', path = ''] = address.split(' ');
  const filled = path
    .replace('{projectId}', projectId)
    .replace('{uploadId}', uploads[about])
    .replace('{reportKey}', report.reportKey)
    .replace('{waiverId}', 'w1')
    .replace('{month}', '2025-08')
    .replace('{sha256}', 'a'.repeat(64))
    .replace(/\{\w+\}/, 'none');
  const response = await fetch(`${runtime.url}${filled}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(person.sub) ?? ''}` },
    ...(method === 'POST' && { body: '{}' }),
  });
  return { status: response.status, text: await response.text() };
}

/** Read as the table words it: whoever is let in is answered something else than that she may not, or that there is no such thing. */
function readOutcome({ status, text }: { status: number; text: string }): string {
  if (status === 403 && text.includes('"notAllowed"')) return 'notAllowed';
  if (status === 404 && text.includes('"notFound"')) return 'notFound';
  return [200, 400, 409, 410, 422].includes(status) ? 'let in' : `${status} ${text.slice(0, 200)}`;
}

describe('who may what', () => {
  test('every address has its row, and there is none without one', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(addresses.map(({ address }) => address).sort());
  });

  test.each(addresses)('$address: every role, as a member, as none and in another organisation', async (row) => {
    const wrong: string[] = [];
    for (const about of row.opensFile ? (['people', 'ledger'] as const) : (['people'] as const)) {
      for (const person of people) {
        const expected = expectedOf(row, person, about);
        const answered = await ask(row.address, person, { about });
        const outcome = readOutcome(answered);
        if (outcome !== expected) wrong.push(`${person.sub}, ${about}: ${outcome}, not ${expected}`);
        if (expected !== 'notFound') continue;
        // Nothing tells her that the project is there.
        const ofNothing = await ask(row.address, person, { about, projectId: 'finns-inte' });
        if (answered.status !== ofNothing.status || answered.text !== ofNothing.text)
          wrong.push(`${person.sub}: told from what is not there`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('nobody without a token is answered anything', async () => {
    const stranger: Person = { sub: 'nobody', organisationNumber: own, roles: 'coordinator' };
    const statuses = await Promise.all(addresses.map(async ({ address }) => (await ask(address, stranger, { about: 'people' })).status));
    expect(new Set(statuses)).toEqual(new Set([401]));
  });

  test('a project shows itself in the lists of its members only', async () => {
    const listed = async (sub: string) => {
      const person = people.find((each) => each.sub === sub);
      return person && (await ask('GET /api/projects', person, { about: 'people' })).text.includes(exampleProject.name);
    };
    expect(await listed('coordinator-as-coordinator')).toBe(true);
    expect(await listed('coordinator-outside')).toBe(false);
    expect(await listed('coordinator-elsewhere')).toBe(false);
  });
});
