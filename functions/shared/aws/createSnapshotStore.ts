import type { SnapshotStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import type { Sealing } from './createSealing.ts';
import { listRevisions, moveCurrent, readCurrent, readRevision } from './moveCurrent.ts';
import { readPackedSnapshot, readSealedSnapshot, readSnapshot } from './readSnapshot.ts';
import { writeSnapshot } from './writeSnapshot.ts';

interface SnapshotStoreOptions {
  readonly table: Table;
  readonly sealing?: Sealing;
  readonly isPacked?: boolean;
}

/**
 * Immutable snapshots as pages, and the pointer that says which are in force (`README.md` here). A function that only
 * reads rows has no key and leaves out `sealing`. With `isPacked` the rows that are read without originals are kept small as views: a
 * twentieth of the room, and slower to read often.
 */
export function createSnapshotStore({ table, sealing = withoutKey, isPacked = false }: SnapshotStoreOptions): SnapshotStore {
  return {
    current: (projectId) => readCurrent(table, projectId),
    revisions: (projectId) => listRevisions(table, projectId),
    revision: (projectId, number) => readRevision(table, projectId, number),
    write: ({ sheet, ...target }, rows) => writeSnapshot({ table, sealing }, { ...target, sheet: sheet.id }, rows),
    read: (ref) => (isPacked ? readPackedSnapshot(table, ref) : readSnapshot(table, ref)),
    readSealed: (ref) => readSealedSnapshot({ table, sealing }, ref),
    moveCurrent: (next) => moveCurrent(table, next),
  };
}

const refuse = async (): Promise<never> => {
  throw new Error('This function has no key to seal or open originals with');
};
const withoutKey: Sealing = { seal: refuse, unseal: refuse };
