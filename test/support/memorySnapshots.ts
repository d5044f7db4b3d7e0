import { createHash } from 'node:crypto';
import { revisionSchema, type Revision, type SnapshotRef } from '../../functions/shared/records/revision.ts';
import type { IncomingRow, SnapshotStore } from '../../functions/shared/ports.ts';

/** Snapshots in memory: written rows by name, and of each project the revisions that have been in force, newest first. */
export interface MemorySnapshots extends SnapshotStore {
  readonly pages: ReadonlyMap<string, readonly IncomingRow[]>;
  historyOf(projectId: string): readonly Revision[];
  holdBack(projectId: string, protection: number): void;
  open(ref: SnapshotRef): readonly IncomingRow[];
}

/** Snapshots in memory, with the same conditions as the table's. */
export function memorySnapshots(): MemorySnapshots {
  const pages = new Map<string, readonly IncomingRow[]>();
  const histories = new Map<string, Revision[]>();
  const historyOf = (projectId: string) => {
    const history = histories.get(projectId) ?? [];
    histories.set(projectId, history);
    return history;
  };
  const copy = (revision: Revision): Revision => revisionSchema.parse(structuredClone(revision));
  const open = (ref: SnapshotRef): readonly IncomingRow[] => {
    const rows = pages.get(nameOf(ref));
    if (rows?.length !== ref.rows) throw new Error(`Snapshot ${ref.sheet} of upload ${ref.uploadId} has no ${ref.rows} rows`);
    return structuredClone(rows);
  };
  return {
    pages,
    historyOf,
    open,
    holdBack: (projectId, protection) => {
      const history = historyOf(projectId);
      const [inForce] = history;
      if (inForce) history.splice(0, 1, { ...inForce, protection });
    },
    current: async (projectId) => historyOf(projectId).slice(0, 1).map(copy)[0],
    revisions: async (projectId) => historyOf(projectId).map(copy),
    revision: async (projectId, number) =>
      historyOf(projectId)
        .filter((one) => one.number === number)
        .map(copy)[0],
    write: async ({ uploadId, sheet }, rows) => {
      const written = structuredClone([...rows]);
      for (const { row } of written) refuseUnstorable(row);
      const digest = createHash('sha256').update(JSON.stringify(written.map(({ row }) => row)));
      const ref = {
        uploadId,
        sheet: sheet.id,
        digest: digest.digest('hex').slice(0, 32),
        pages: Math.min(1, written.length),
        rows: written.length,
      };
      pages.set(nameOf(ref), written);
      return ref;
    },
    read: async (ref) => open(ref).map(({ row }) => row),
    readSealed: async (ref) => open(ref),
    moveCurrent: async (next) => {
      if (next.number !== next.previous + 1) throw new Error(`Revision ${next.number} does not follow ${next.previous}`);
      const history = historyOf(next.projectId);
      const isHeldBack = (history[0]?.protection ?? 0) > (next.protection ?? 0);
      if ((history[0]?.number ?? 0) === next.previous && !isHeldBack) history.unshift(copy(next));
      return history.find(({ number }) => number === next.number)?.uploadId === next.uploadId ? 'moved' : 'lost';
    },
  };
}

const nameOf = ({ uploadId, sheet, digest }: SnapshotRef) => `${uploadId} ${sheet} ${digest}`;

/** A page holds text, numbers, yes and no, and lists of text. */
function refuseUnstorable({ origin: _, ...row }: IncomingRow['row']): void {
  for (const [name, value] of Object.entries<unknown>(row)) {
    const isText = (one: unknown) => typeof one === 'string';
    const isStorable = value === undefined || isText(value) || typeof value === 'boolean' || Number.isFinite(value);
    if (!isStorable && !(Array.isArray(value) && value.every(isText)))
      throw new Error(`Column ${name} holds a value that cannot be stored`);
  }
}
