import type { SnapshotStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { createPseudonyms } from './createPseudonyms.ts';
import type { Sealing } from './sealing.ts';
import { listRevisions, moveCurrent, readCurrent, readRevision } from './moveCurrent.ts';
import { readPackedSnapshot, readSealedSnapshot, readSnapshot } from './readSnapshot.ts';
import { purposes, type Purpose } from './sealedParts.ts';
import { writeSnapshot } from './writeSnapshot.ts';

interface SnapshotStoreOptions {
  readonly table: TenantTable;
  readonly sealing?: Sealing;
  readonly opens?: readonly Purpose[];
  readonly isPacked?: boolean;
}

/**
 * Immutable snapshots as pages, and the pointer that says which are in force (`README.md` here). A function that may open no sealed part has
 * no key and leaves out `sealing`; one that may open some says which by `opens`. With `isPacked` the rows that are read without originals are
 * kept small as views: a twentieth of the room, and slower to read often.
 */
export function createSnapshotStore({
  table,
  sealing,
  opens = sealing ? purposes : [],
  isPacked = false,
}: SnapshotStoreOptions): SnapshotStore {
  const reading = { table, sealing: sealing ?? withoutKey, opens };
  const withOriginals = { ...reading, opens: [...new Set<Purpose>([...opens, 'identity'])] };
  const writing = { ...reading, pseudonyms: createPseudonyms(reading) };
  return {
    current: (projectId) => readCurrent(table, projectId),
    revisions: (projectId) => listRevisions(table, projectId),
    revision: (projectId, number) => readRevision(table, projectId, number),
    write: (target, rows) => writeSnapshot(writing, target, rows),
    read: (ref) => (isPacked ? readPackedSnapshot(reading, ref) : readSnapshot(reading, ref)),
    readSealed: (ref) => readSealedSnapshot(withOriginals, ref),
    moveCurrent: (next) => moveCurrent(table, next),
  };
}

const refuse = async (): Promise<never> => {
  throw new Error('This function has no key to seal or open originals with');
};
const withoutKey: Sealing = { seal: refuse, unseal: refuse };
