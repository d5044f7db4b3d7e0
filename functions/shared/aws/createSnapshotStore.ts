import type { SnapshotStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import type { Sealing } from './createSealing.ts';
import { listRevisions, moveCurrent, readCurrent, readRevision } from './moveCurrent.ts';
import { readSealedSnapshot, readSnapshot } from './readSnapshot.ts';
import { writeSnapshot } from './writeSnapshot.ts';

/**
 * Immutable snapshots as pages, and the pointer that says which are in force (`README.md` here). A function that only
 * reads rows has no key and leaves out `sealing`.
 */
export function createSnapshotStore({ table, sealing = withoutKey }: { readonly table: Table; readonly sealing?: Sealing }): SnapshotStore {
  return {
    current: (projectId) => readCurrent(table, projectId),
    revisions: (projectId) => listRevisions(table, projectId),
    revision: (projectId, number) => readRevision(table, projectId, number),
    write: ({ sheet, ...target }, rows) => writeSnapshot({ table, sealing }, { ...target, sheet: sheet.id }, rows),
    read: (ref) => readSnapshot(table, ref),
    readSealed: (ref) => readSealedSnapshot({ table, sealing }, ref),
    moveCurrent: (next) => moveCurrent(table, next),
  };
}

const refuse = async (): Promise<never> => {
  throw new Error('This function has no key to seal or open originals with');
};
const withoutKey: Sealing = { seal: refuse, open: refuse };
