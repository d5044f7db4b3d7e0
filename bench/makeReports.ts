import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { connectTable, tenantTable } from '../functions/shared/aws/connectTable.ts';
import { createProjectStore } from '../functions/shared/aws/createProjectStore.ts';
import { createSealing } from '../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../functions/shared/aws/createSnapshotStore.ts';
import type { Project } from '../functions/shared/records/project.ts';
import { sheets as uploadSheets } from '../templates/index.ts';
import { exampleProject } from '../test/support/exampleProject.ts';
import { projectRows } from './support/projectRows.ts';
import { startEmulatorProcess } from './support/startEmulatorProcess.ts';

/**
 * `node bench/makeReports.ts [people…]`: every report of ESF+ for a year, as the deployed function makes it, message by message, from stored
 * rows: twelve months of attendance and a ledger of two lines a person. Each number of people has a process of its own; the emulators run
 * in another. The target is 10 000 people in 60 seconds and 512 MB.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 20_000, 40_000, 70_000];
const reports = ['quarterly', 'payment-claim', 'indicators', 'final', 'scb-month'];
const emulators = await startEmulatorProcess();
const table = tenantTable(connectTable(emulators.environment['TABLE_NAME'] ?? ''), exampleProject.organisationNumber);
const projects = createProjectStore(table);
const snapshots = createSnapshotStore({ table, sealing: createSealing(`raw:${Buffer.alloc(32, 1).toString('base64')}`) });
try {
  for (const people of sizes) {
    const id = `bench-${people}`;
    const rows = await storeProject({ ...exampleProject, id, costModel: 'flat15', reports }, people);
    console.log(`${people.toLocaleString('en')} people, ${rows.toLocaleString('en')} rows`);
    spawnSync(process.execPath, [join(import.meta.dirname, 'peers/redovisaReports.ts'), id, '2025', ...reports], { stdio: 'inherit' });
  }
} finally {
  emulators.stop();
}

/** Stores a project with one revision and says how many rows it has. */
async function storeProject(project: Project, people: number): Promise<number> {
  const { id } = project;
  const uploadId = `upload-of-${id}`;
  const all = projectRows(people);
  const written = [...all].map(async ([name, rows]) => {
    const sheet = uploadSheets.find((each) => each.id === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    const target = { uploadId, sheet };
    return [
      name,
      await snapshots.write(
        target,
        rows.map((row) => ({ row })),
      ),
    ] as const;
  });
  const sheets = Object.fromEntries(await Promise.all(written));
  await projects.add(project);
  await snapshots.moveCurrent({ projectId: id, number: 1, uploadId, at: '2026-01-02T09:00:00.000Z', by: 'bench', sheets, previous: 0 });
  return [...all.values()].reduce((sum, { length }) => sum + length, 0);
}
