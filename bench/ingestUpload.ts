import { readFile } from 'node:fs/promises';
import { openStores } from '../tools/stores/openStores.ts';
import { systemClock } from '../functions/shared/lambda/systemClock.ts';
import { createIds } from '../functions/shared/lambda/createIds.ts';
import { uploadKey } from '../functions/shared/records/fileKeys.ts';
import { exampleProject } from '../test/support/exampleProject.ts';
import type { Candidate } from './support/compareCandidates.ts';
import { compareOnParticipants } from './support/compareOnParticipants.ts';
import { startEmulatorProcess } from './support/startEmulatorProcess.ts';

const ids = createIds(systemClock);
const emulators = await startEmulatorProcess();
const stores = openStores(emulators.environment);
let last: { readonly projectId: string; readonly uploadId: string } | undefined;

/** The whole intake: the function alone is measured, the emulators run in a process of their own. */
console.log('Take in Deltagare, 20 columns: fetch, read, validate, compare, store, answer');
try {
  await compareOnParticipants(
    [
      { name: 'Redovisa', script: 'redovisaIntake.ts', mode: 'store' },
      { name: 'exceljs in memory, zod, one item a row', script: 'exceljsMemory.ts', mode: 'store' },
      { name: 'exceljs streaming, zod, one item a row', script: 'exceljsStream.ts', mode: 'store' },
      { name: 'SheetJS, zod, one item a row', script: 'sheetjs.ts', mode: 'store' },
      { name: 'read-excel-file, zod, one item a row', script: 'readExcelFile.ts', mode: 'store' },
    ],
    { sizes: [1_000, 10_000, 100_000], prepare },
  );
  await checkLast();
} finally {
  emulators.stop();
}

/** Puts the file where the page would. Ours gets a new project with a receipt, the others only the file. */
async function prepare(file: string, { script }: Candidate): Promise<string> {
  await checkLast();
  const [projectId, uploadId] = [`bench-${ids.next()}`, ids.next()];
  const fileKey = uploadKey(projectId, uploadId);
  await stores.uploadFiles.put(fileKey, await readFile(file), { contentType: 'application/octet-stream' });
  if (script !== 'redovisaIntake.ts') return fileKey;
  await stores.projects.put({ ...exampleProject, id: projectId });
  const at = systemClock.now().toISOString();
  await stores.uploads.put({ projectId, uploadId, fileName: 'a.xlsx', outcome: 'received', at, by: 'bench', fileKey, mode: 'default' });
  last = { projectId, uploadId };
  return `${projectId}/${uploadId}`;
}

/** A run that stored nothing would be fast. */
async function checkLast(): Promise<void> {
  if (!last) return;
  const receipt = await stores.uploads.get(last.projectId, last.uploadId);
  if (receipt?.outcome !== 'stored') throw new Error(`The upload was not stored but ${receipt?.outcome}`);
  last = undefined;
}
