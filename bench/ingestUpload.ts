import { readFile } from 'node:fs/promises';
import { createStores } from '../tools/stores/createStores.ts';
import { systemClock } from '../functions/shared/lambda/systemClock.ts';
import { createIds } from '../functions/shared/lambda/createIds.ts';
import { uploadKey } from '../functions/shared/records/fileKeys.ts';
import { exampleProject } from '../test/support/exampleProject.ts';
import type { Candidate } from './support/compareCandidates.ts';
import { compareOnParticipants } from './support/compareOnParticipants.ts';
import { startEmulatorProcess } from './support/startEmulatorProcess.ts';
import { queueEvent } from '../test/support/queueEvent.ts';

const ids = createIds(systemClock);
const emulators = await startEmulatorProcess();
const stores = createStores(emulators.environment, exampleProject.organisationNumber);
let last: { readonly projectId: string; readonly uploadId: string } | undefined;

/** What Node takes for its heap in the 2 048 MB that the function has; on a larger machine it would collect less often. */
const options = ['--max-old-space-size=1024'];
const AGAIN = 'Redovisa, once more over those in force';

/** The whole intake: the function alone is measured, the emulators run in a process of their own. */
console.log('Take in Deltagare, 20 columns: fetch, read, validate, compare, store, answer');
try {
  await compareOnParticipants(
    [
      { name: 'Redovisa', script: 'redovisaIntake.ts', mode: 'store', options },
      { name: AGAIN, script: 'redovisaIntake.ts', mode: 'store', options },
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

/** Puts the file where the page would. Ours gets a new project with a receipt, with the same rows in force for an upload once more; the others only the file. */
async function prepare(file: string, { name, script }: Candidate): Promise<string> {
  await checkLast();
  const content = await readFile(file);
  const projectId = `bench-${ids.next()}`;
  if (script !== 'redovisaIntake.ts') return (await putFile(projectId, content)).fileKey;
  await stores.projects.add({ ...exampleProject, id: projectId });
  const message = await receive(projectId, content, 'default');
  if (name !== AGAIN) return message;
  const [, uploadId] = message.split('/');
  const { handler } = await import('../functions/ingest/handler.ts');
  await handler(queueEvent({ projectId, uploadId }));
  await checkLast();
  // In another mode: the same file in the same way would not be stored twice.
  return receive(projectId, content, 'whole');
}

async function putFile(projectId: string, content: Uint8Array): Promise<{ uploadId: string; fileKey: string }> {
  const uploadId = ids.next();
  const fileKey = uploadKey(projectId, uploadId);
  await stores.uploadFiles.put(fileKey, content, { contentType: 'application/octet-stream' });
  return { uploadId, fileKey };
}

async function receive(projectId: string, content: Uint8Array, mode: 'default' | 'whole'): Promise<string> {
  const { uploadId, fileKey } = await putFile(projectId, content);
  const at = systemClock.now().toISOString();
  await stores.uploads.put({ projectId, uploadId, fileName: 'a.xlsx', outcome: 'received', at, by: 'bench', fileKey, mode });
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
