/**
 * Storing a snapshot as pages, as the product does, beside one item per row, as most would: calls, capacity units, öre and seconds.
 * `node bench/storeSnapshots.ts [rows]`. The emulator runs in a process of its own. Prices are assumed, not looked up: see `prices`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { connectTable, tenantTable, type Table } from '../functions/shared/aws/connectTable.ts';
import { createSealing } from '../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../functions/shared/aws/createSnapshotStore.ts';
import { putItem } from '../functions/shared/aws/putItem.ts';
import { queryItems } from '../functions/shared/aws/queryItems.ts';
import { runBounded } from '../functions/shared/aws/runBounded.ts';
import { uploadPartition } from '../functions/shared/aws/tableKeys.ts';
import type { IncomingRow } from '../functions/shared/ports.ts';
import { startEmulators } from '../infra/local/emulators.ts';
import { provision } from '../infra/local/provision.ts';
import { readTemplates } from '../infra/local/readTemplates.ts';
import { resolveTemplates } from '../infra/local/resolveTemplates.ts';
import { participants } from '../templates/upload/participants/sheet.ts';

/** Assumed: dollars per million units of an on-demand table in eu-north-1, and kronor per dollar. */
const prices = { write: 0.66, read: 0.13, kronor: 10.5 };

interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly calls: number;
  readonly units: number;
  readonly kind: 'write' | 'read';
}

if (process.send) await serve();
else await measure(Number(process.argv[2] ?? 100_000));

/** The child: starts the emulators and says where. */
async function serve(): Promise<void> {
  const { environment } = await startEmulators();
  process.send?.(environment);
}

async function measure(count: number): Promise<void> {
  const emulators = fork(fileURLToPath(import.meta.url), { stdio: 'inherit' });
  const [environment] = (await once(emulators, 'message')) as [Record<string, string>];
  Object.assign(process.env, environment);
  const table = await createTable();
  const rows = Array.from({ length: count }, (_, index) => makeRow(index));
  console.log(`${count} rows of ${Object.keys(rows[0]?.row ?? {}).length - 1} columns`);
  const measured = [...(await measurePages(table, rows)), ...(await measureItems(table, rows))];
  console.table(
    measured.map(({ name, seconds, calls, units, kind }) => ({
      '': name,
      seconds: seconds.toFixed(2),
      'rows/s': Math.round(count / seconds),
      calls,
      units,
      'öre (assumed)': ((units / 1e6) * prices[kind] * prices.kronor * 100).toFixed(2),
    })),
  );
  console.log(`Peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  emulators.kill();
}

async function measurePages(whole: Table, rows: readonly IncomingRow[]): Promise<Measured[]> {
  const table = tenantTable(whole, '2120000001');
  const store = createSnapshotStore({ table, sealing: createSealing(`raw:${Buffer.alloc(32, 1).toString('base64')}`) });
  const sent = watchCalls(table);
  const [ref, write] = await time(() => store.write({ uploadId: 'pages', sheet: participants }, rows));
  const writing = sent();
  const [, read] = await time(() => store.read(ref));
  const reading = sent();
  const [, open] = await time(() => store.readSealed(ref));
  const opening = sent();
  const items = (await queryItems(table, { partition: uploadPartition(table, 'pages') })).map(sizeOf);
  const writeUnits = sum(items.map((size) => Math.ceil(size / 1024)));
  const readUnits = sum(items.map((size) => Math.ceil(size / 4096)));
  console.log(
    `pages: ${items.length}, ${Math.round(sum(items) / items.length / 1024)} KB each, ${(sum(items) / 1e6).toFixed(1)} MB in all`,
  );
  return [
    { name: 'pages: write, with originals sealed', seconds: write, calls: writing, units: writeUnits, kind: 'write' },
    { name: 'pages: read', seconds: read, calls: reading, units: readUnits, kind: 'read' },
    { name: 'pages: read, with originals opened', seconds: open, calls: opening, units: readUnits, kind: 'read' },
  ];
}

/** Generous to the other way: its originals are not sealed, which costs 3.8 ms and 425 bytes a field. */
async function measureItems(table: Table, rows: readonly IncomingRow[]): Promise<Measured[]> {
  const items = rows.map(({ row, sealed }, index) => ({
    pk: 'UPLOAD#items',
    sk: `ROW#${String(index).padStart(8, '0')}`,
    ...row,
    ...sealed,
  }));
  const sent = watchCalls(table);
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, index) => items.slice(index * 25, (index + 1) * 25));
  const [, write] = await time(() => runBounded(batches, 4, (batch) => Promise.all(batch.map((item) => putItem(table, item)))));
  const writing = sent();
  const [stored, read] = await time(() => queryItems(table, { partition: 'UPLOAD#items' }));
  const reading = sent();
  const sizes = stored.map(sizeOf);
  console.log(`items: ${items.length}, ${Math.round(sum(sizes) / sizes.length)} bytes each, ${(sum(sizes) / 1e6).toFixed(1)} MB in all`);
  return [
    {
      name: 'one item per row: write',
      seconds: write,
      calls: writing,
      units: sum(sizes.map((size) => Math.ceil(size / 1024))),
      kind: 'write',
    },
    { name: 'one item per row: read', seconds: read, calls: reading, units: Math.ceil(sum(sizes) / 4096), kind: 'read' },
  ];
}

async function time<Result>(task: () => Promise<Result>): Promise<[Result, number]> {
  const started = performance.now();
  const result = await task();
  return [result, (performance.now() - started) / 1000];
}

/** Gives the number of calls to the database since it was last asked. */
function watchCalls(table: Table): () => number {
  let calls = 0;
  table.documents.middlewareStack.add((next) => (args) => ((calls += 1), next(args)), { step: 'finalizeRequest' });
  return () => {
    const made = calls;
    calls = 0;
    return made;
  };
}

/** Size of an item as DynamoDB counts it, nearly: names and values. */
function sizeOf(item: unknown): number {
  const sizes = Object.entries(Object(item) as object).map(([name, value]) => name.length + sizeOfValue(value));
  return sum(sizes);
}

function sizeOfValue(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return 3 + sum(value.map((part) => 1 + sizeOfValue(part)));
  return typeof value === 'object' && value !== null ? 3 + sizeOf(value) : 8;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function createTable(): Promise<Table> {
  const resources = resolveTemplates(await readTemplates(), { queues: '', keys: {} });
  const tables = resources.filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable');
  await provision(tables);
  return connectTable(tables[0]?.ref ?? '');
}

/** Twenty columns filled the way coordinators fill them; made up, and the same at every run. */
function makeRow(index: number): IncomingRow {
  const pick = <Value>(values: readonly Value[], salt: number): Value | undefined => values[mix(index * 31 + salt) % values.length];
  const day = (salt: number) => new Date(Date.UTC(2023, 0, 1 + (mix(index * 31 + salt) % 1000))).toISOString().slice(0, 10);
  const pseudonym = Array.from({ length: 32 }, (_, place) => 'abcdefghijklmnop'.charAt(mix(index * 97 + place) % 16)).join('');
  const hasLeft = mix(index) % 10 < 6;
  return {
    row: {
      identityNumber: pseudonym,
      sex: pick(['women', 'men'], 1),
      bornOn: `${1960 + (mix(index) % 45)}-05-${String(1 + (mix(index + 7) % 28)).padStart(2, '0')}`,
      startsOn: day(2),
      endsOn: hasLeft ? day(3) : undefined,
      measure: pick(['1', '2', '3', '4', '5', '10', '12'], 4),
      group: pick(['Grupp A', 'Grupp B', 'Köket', 'Snickeriet', undefined], 5),
      referredBy: pick(['socialAssistance', 'employmentService', 'self'], 6),
      employmentAtStart: pick(['unemployed', 'inactive', 'employed'], 7),
      unemployedSince: day(8),
      education: pick(['none', 'compulsory', 'upperSecondary', 'postSecondaryLong'], 9),
      supportAtStart: pick([['socialAssistance'], ['activitySupport', 'socialAssistance'], ['none']], 10),
      supportTime: pick(['under1', '1to3', 'over3'], 11),
      hasForeignBackground: pick(['yes', 'no', 'unknown'], 12),
      isOutsideEu: pick(['yes', 'no'], 13),
      hasDisability: pick(['yes', 'no', 'refused'], 14),
      hasChildren: pick(['yes', 'no'], 15),
      obstacles: pick([['mentalHealth'], ['swedish', 'social'], undefined], 16),
      unit: pick(['Arbetsmarknadsenheten', 'Jobbcenter Norr'], 17),
      exitReason: hasLeft ? pick(['workUnsubsidised', 'moved', 'other'], 18) : undefined,
      origin: { upload: '01K6FCJ30074GTSE1HXTP9A8T4', row: index + 2 },
    },
    sealed: { identityNumber: `19800101${String(mix(index) % 10_000).padStart(4, '0')}` },
  };
}

/** A number that looks like chance. */
function mix(seed: number): number {
  let value = (seed ^ 0x9e3779b9) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b) >>> 0;
  return (value ^ (value >>> 16)) >>> 0;
}
