import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePeers } from './bundlePeers.ts';
import { compareCandidates, type Candidate } from './compareCandidates.ts';
import { makeParticipants } from './makeParticipants.ts';

/** Rows up to which each candidate is run more than once. */
const OFTEN = 10_000;

/** Compares candidates on sheets Deltagare of 20 columns and ever more rows. `prepare` turns a file into what they are given. */
export async function compareOnParticipants(
  candidates: readonly Candidate[],
  {
    sizes,
    prepare = (file) => file,
  }: { readonly sizes: readonly number[]; prepare?(file: string, candidate: Candidate): string | Promise<string> },
): Promise<void> {
  const peers = await bundlePeers();
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-bench-'));
  try {
    for (const rows of sizes) {
      const file = join(folder, `${rows}.xlsx`);
      await makeParticipants(file, rows);
      await compareCandidates({ rows, times: rows > OFTEN ? 2 : 3, peers, prepare: (candidate) => prepare(file, candidate) }, candidates);
    }
  } finally {
    await rm(folder, { recursive: true });
    await peers.remove();
  }
}
