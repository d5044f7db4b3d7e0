import { describe, expect, it } from 'vitest';
import type { UploadReceipt } from '../../../functions/shared/records/uploadReceipt.ts';
import { uploadKey } from '../../../functions/shared/records/fileKeys.ts';
import { ingest, intake } from '../../support/ingestFakes.ts';
import type { SheetInMemory } from '../../support/workbookInMemory.ts';

const headings = ['Deltagar-id', 'Kön', 'Födelsedatum', 'Startdatum', 'Insats'];
const sheetOf = (...ids: string[]): SheetInMemory => ({
  name: 'Deltagare',
  rows: [headings, ...ids.map((id) => [id, 'Kvinna', '1990-05-01', '2025-07-01', 5])],
});

/** An upload that is looked at first, whose form takes one file after the other. */
function formOf(more: Partial<UploadReceipt> = { looksFirst: true }) {
  const world = intake();
  const message = world.upload('A', [sheetOf('d1')], more);
  world.upload('B', [sheetOf('d1', 'd2', 'd3')], { outcome: 'rejected' });
  const incoming = uploadKey(message.projectId, message.uploadId);
  const originalsOf = () => [...world.files.files.keys()].filter((key) => key.startsWith('originals/'));
  return {
    ...world,
    message,
    originalsOf,
    /** Another file under the same form: its own text names the workbook that it is. */
    post: (file: 'A' | 'B') => void world.files.files.set(incoming, new TextEncoder().encode(file)),
    receipt: () => world.receipts.get('A'),
    confirm: () => {
      const known = world.receipts.get('A');
      if (known) world.receipts.set('A', { ...known, outcome: 'received', confirmedBy: 'anna' });
    },
    kept: () => new TextDecoder().decode(world.files.files.get(world.receipts.get('A')?.fileKey ?? '')),
    take: () => ingest(message, world.deps),
  };
}

describe('what was looked at is what is stored', () => {
  it('when another file comes after the go-ahead, and before it is stored', async () => {
    const { take, post, confirm, kept, inForce, receipt } = formOf();
    await take();
    confirm();
    post('B');
    expect(await take()).toMatchObject({ kind: 'stored' });
    expect([inForce('participants').length, kept()]).toEqual([1, 'A']);
    const stored = receipt();
    expect(await take()).toEqual({ kind: 'answered', outcome: 'stored' });
    expect(receipt()).toEqual(stored);
  });

  it('when another file comes before the go-ahead: it is shown anew, and the go-ahead must be given to it', async () => {
    const { take, post, confirm, kept, inForce, receipt } = formOf();
    await take();
    const first = receipt();
    post('B');
    expect(await take()).toEqual({ kind: 'needs-confirmation' });
    expect(receipt()?.sha256).not.toBe(first?.sha256);
    expect([receipt()?.rows, kept()]).toEqual([{ Deltagare: 3 }, 'B']);
    confirm();
    expect(await take()).toMatchObject({ kind: 'stored' });
    expect(inForce('participants')).toHaveLength(3);
  });

  it('when the process dies before anything is shown: the file first seen is shown, and then the one that came', async () => {
    const { deps, take, post, kept, message } = formOf();
    const dying = { ...deps, snapshots: { ...deps.snapshots, revisions: () => Promise.reject(new Error('died')) } };
    await expect(ingest(message, dying)).rejects.toThrow('died');
    post('B');
    await take();
    expect(kept()).toBe('A');
    await take();
    expect(kept()).toBe('B');
  });

  it('when the process dies after the rows are in force: the file kept is the one they came from', async () => {
    const { deps, take, post, kept, message, inForce } = formOf({});
    const dying = { ...deps, uploads: dyingAtAnswer(deps.uploads) };
    await expect(ingest(message, dying)).rejects.toThrow('died');
    post('B');
    await take();
    expect([inForce('participants').length, kept()]).toEqual([1, 'A']);
  });

  it('when the same file comes twice: nothing is shown anew', async () => {
    const { take, receipt, originalsOf } = formOf();
    await take();
    const first = receipt();
    expect(await take()).toEqual({ kind: 'answered', outcome: 'needs-confirmation' });
    expect(receipt()).toEqual(first);
    expect(originalsOf()).toHaveLength(1);
  });

  it('when a go-ahead comes while another file is seen: the go-ahead is for what was shown', async () => {
    const { deps, take, post, confirm, kept, message, inForce } = formOf();
    await take();
    post('B');
    const racing = {
      ...deps,
      uploads: {
        ...deps.uploads,
        put: async (receipt: UploadReceipt, read?: UploadReceipt) => {
          confirm();
          return deps.uploads.put(receipt, read);
        },
      },
    };
    await expect(ingest(message, racing)).rejects.toThrow('was confirmed while another file came');
    await take();
    expect([inForce('participants').length, kept()]).toEqual([1, 'A']);
  });
});

/** Receipts of a process that dies instead of writing down an answer. */
function dyingAtAnswer(uploads: ReturnType<typeof intake>['deps']['uploads']): typeof uploads {
  return {
    ...uploads,
    put: async (receipt, read) => {
      if (receipt.outcome !== 'received') throw new Error('died');
      return uploads.put(receipt, read);
    },
  };
}
