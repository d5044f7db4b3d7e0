import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { machineOutcomeSchema, machineUploadAnswerSchema, type MachineOutcome } from '../functions/shared/answers/machineApi.ts';
import { ledgerScope } from '../functions/shared/records/machine.ts';
import type { Runtime } from '../infra/local/startRuntime.ts';
import { runMachines } from '../tools/ops/runMachines.ts';
import { runMakeMachine } from '../tools/ops/runMakeMachine.ts';
import { runRevokeMachine } from '../tools/ops/runRevokeMachine.ts';
import { startProduct } from '../tools/start/startProduct.ts';
import { createStores } from '../tools/stores/createStores.ts';
import { exampleProject } from './support/exampleProject.ts';
import { repository } from './support/repositoryFiles.ts';
import { writeSie } from './support/writeSie.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'redovisa-machines-'));
const ledger = join(folder, 'ledger.se');
const other = { ...exampleProject, id: 'annat', name: 'Ett annat projekt' };
let product: Runtime;
let table: string;
let place: string[];
let machine: { client: string; secret: string };

/** Makes the machine of an organisation by the command, and reads what it prints. */
async function makeMachine(organisation: string, projects: string): Promise<{ client: string; secret: string }> {
  const words = [...place, organisation, '--title', 'Ekonomisystemet', '--projects', projects, '--by', 'Elsa Lund'];
  const [client = '', secret = ''] = (await runMakeMachine(words)).map((line) => line.split(': ')[1] ?? '');
  return { client, secret };
}

beforeAll(async () => {
  const key = `raw:${Buffer.alloc(32, 1).toString('base64')}`;
  product = await startProduct({ directory: folder, organisationNumber: '2120000001', identityKey: key, onDeadLetter: () => undefined });
  table = product.environment['TABLE_NAME'] ?? '';
  const stores = createStores(product.environment, '2120000001');
  for (const project of [exampleProject, other]) await stores.projects.add(project);
  const [authorizer] = product.authorizers.filter(({ name }) => name === 'Machines');
  place = [table, product.environment['USER_POOL_ID'] ?? '', authorizer?.apiId ?? ''];
  machine = await makeMachine('212000-0001', 'vagen');
  const rows = [
    { account: '7010', ore: 3_000_000, objects: [['6', 'P1']] as const, text: 'Lön' },
    { account: '1930', ore: -3_000_000 },
  ];
  writeFileSync(
    ledger,
    writeSie({ vouchers: [{ series: 'A', number: '1', date: '20250915', text: 'Lön', rows }], organisationNumber: '212000-0001' }),
  );
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

async function askToken({ client, secret }: { client: string; secret: string }, scope: string = ledgerScope): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) });
  return fetch(`${product.url}/oidc/token`, { method: 'POST', headers: { authorization }, body });
}
const tokenOf = async (of = machine, scope?: string): Promise<string> => {
  const { access_token: token } = (await (await askToken(of, scope)).json()) as { access_token?: string };
  return token ?? '';
};
const uploadsOf = (projectId: string): string => `/api/machine/projects/${projectId}/uploads`;
const ask = (path: string, token: string, body?: object): Promise<Response> =>
  fetch(`${product.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
const file = { fileName: 'ledger.se', size: 100 };
const begin = async (token: string, projectId = 'vagen') => ask(uploadsOf(projectId), token, file);

describe('a finance system', () => {
  test('hands in its ledger as docs/machines.md shows, and is told what became of it', async () => {
    const [, script = ''] = /```bash\n(.*?)```/s.exec(readFileSync(`${repository}docs/machines.md`, 'utf8')) ?? [];
    const env = {
      PATH: process.env['PATH'],
      PAGE: product.url,
      TOKENS: `${product.url}/oidc/token`,
      CLIENT: machine.client,
      SECRET: machine.secret,
      PROJECT: 'vagen',
      FILE: ledger,
    };
    const { stdout } = await run('bash', ['-c', script], { env, timeout: 120_000 });
    const outcome: MachineOutcome = machineOutcomeSchema.parse(JSON.parse(stdout));
    expect(outcome.outcome).toBe('rejected');
    expect(outcome.findings.map(({ code }) => code)).toContain('KOS-FIN-091');
    expect(JSON.stringify(outcome)).not.toContain('Lön');
    const receipt = await createStores(product.environment, '2120000001').uploads.get('vagen', outcome.uploadId);
    expect(receipt).toMatchObject({ by: `machine-${machine.client}`, outcome: outcome.outcome });
  });

  test('is listed without its secret, which stands in no item', async () => {
    const [line = ''] = await runMachines([table]);
    expect(line).toContain(`${machine.client}\tEkonomisystemet\t2120000001\tvagen\tgjord`);
    expect(line).not.toContain(machine.secret);
  });

  test('has one machine at a time, for projects of its own organisation', async () => {
    await expect(makeMachine('212000-0001', 'vagen')).rejects.toThrow('har redan en maskin');
    await expect(makeMachine('212000-0002', 'vagen')).rejects.toThrow('inget projekt vagen');
    await expect(makeMachine('21', 'vagen')).rejects.toThrow('tio siffror');
  });
});

describe('a machine may nothing else', () => {
  test('than its own projects: others are not there', async () => {
    const token = await tokenOf();
    expect((await begin(token)).status).toBe(200);
    for (const projectId of ['annat', 'finns-inte', 'constructor', '..'])
      expect((await begin(token, projectId)).status, projectId).toBe(404);
  });

  test('than its own uploads: those of people are not there', async () => {
    const stores = createStores(product.environment, '2120000001');
    const mine = machineUploadAnswerSchema.parse(await (await begin(await tokenOf())).json());
    const receipt = await stores.uploads.get('vagen', mine.uploadId);
    if (!receipt) throw new Error('There is no receipt');
    await stores.uploads.put({ ...receipt, uploadId: 'of-a-person', by: 'demo-samordnare' });
    expect((await ask(`${uploadsOf('vagen')}/${mine.uploadId}`, await tokenOf())).status).toBe(200);
    expect((await ask(`${uploadsOf('vagen')}/of-a-person`, await tokenOf())).status).toBe(404);
  });

  test("than the addresses of machines: its token opens none of the page's", async () => {
    const token = await tokenOf();
    for (const path of ['/api/projects', '/api/projects/vagen', '/api/members', '/api/openings'])
      expect((await ask(path, token)).status, path).toBe(401);
    expect((await ask('/api/projects/vagen/uploads', token, file)).status).toBe(401);
    expect((await fetch(`${product.url}/session`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });

  test('without a token, with a wrong secret, or without its scope', async () => {
    expect((await begin('')).status).toBe(401);
    expect((await askToken({ ...machine, secret: 'x'.repeat(52) })).status).toBe(401);
    expect((await begin(await tokenOf(machine, ''))).status).toBe(403);
    expect((await begin(await tokenOf(machine, 'redovisa/everything'))).status).not.toBe(200);
  });

  test('than what is described: what is sent is held to the contract', async () => {
    const token = await tokenOf();
    for (const body of [{}, { fileName: 'a' }, { ...file, size: 30_000_001 }, { ...file, size: -1 }, { ...file, mode: 'all' }])
      expect((await ask(uploadsOf('vagen'), token, body)).status, JSON.stringify(body)).toBe(400);
    expect((await ask(`${uploadsOf('vagen')}/${'a'.repeat(300)}`, token)).status).toBe(400);
  });

  test('once it is revoked, though its token still holds', async () => {
    const token = await tokenOf();
    expect((await begin(token)).status).toBe(200);
    expect(await runRevokeMachine([table, machine.client, '--by', 'Elsa Lund'])).toEqual([
      `Maskinen ${machine.client} är spärrad från och med nu.`,
    ]);
    expect((await begin(token)).status).toBe(403);
    await expect(runRevokeMachine([table, machine.client, '--by', 'Elsa Lund'])).rejects.toThrow('ingen maskin');
    machine = await makeMachine('212000-0001', 'vagen,annat');
    expect((await begin(await tokenOf(), 'annat')).status).toBe(200);
    expect((await begin(token)).status).toBe(403);
  });
});
