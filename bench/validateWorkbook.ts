import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCandidates, type Candidate } from './support/compareCandidates.ts';
import { makeParticipants } from './support/makeParticipants.ts';

const candidates: readonly Candidate[] = [
  { name: 'Redovisa, read and validate', script: 'redovisaValidate.ts' },
  { name: 'exceljs, streaming, only read', script: 'exceljsStream.ts', upToRows: 100_000 },
];

/** Reading and validating Deltagare with 20 columns, beside what only reading costs exceljs. */
const folder = await mkdtemp(join(tmpdir(), 'redovisa-bench-'));
try {
  console.log('Read and validate every row of Deltagare, 20 columns');
  for (const rows of [1_000, 10_000, 100_000, 400_000]) {
    const file = join(folder, `${rows}.xlsx`);
    await makeParticipants(file, rows);
    compareCandidates({ file, rows, times: 2 }, candidates);
  }
} finally {
  await rm(folder, { recursive: true });
}
