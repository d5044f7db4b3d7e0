import { createPseudonyms } from '../../functions/shared/aws/createPseudonyms.ts';
import { createSealing } from '../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../functions/shared/aws/createSnapshotStore.ts';
import { tenantTable, type Table } from '../../functions/shared/aws/connectTable.ts';
import type { Revision } from '../../functions/shared/records/revision.ts';
import type { IncomingRow, SnapshotStore } from '../../functions/shared/ports.ts';
import { costs } from '../../templates/upload/costs/sheet.ts';
import { participants } from '../../templates/upload/participants/sheet.ts';
import { makeIdentityNumber } from './makeIdentityNumber.ts';

/** An upload of two sheets whose pages take several calls to store. */
export interface SampleUpload {
  readonly projectId: string;
  readonly organisationNumber: string;
  readonly uploadId: string;
  /** A raw key to seal with. */
  readonly key: string;
}

/** Stores the upload on top of what is in force and moves the pointer, as ingest does; after a redelivery it finds itself in force. */
export async function storeSampleUpload(whole: Table, upload: SampleUpload): Promise<'moved' | 'lost'> {
  const { projectId, organisationNumber, uploadId } = upload;
  const table = tenantTable(whole, organisationNumber);
  const sealing = createSealing(upload.key);
  const store = createSnapshotStore({ table, sealing });
  const pseudonym = await createPseudonyms({ table, sealing }).ofOrganisation();
  if ((await store.revisions(projectId)).some((revision) => revision.uploadId === uploadId)) return 'moved';
  const previous = (await store.current(projectId))?.number ?? 0;
  const target = { uploadId };
  return store.moveCurrent({
    projectId,
    number: previous + 1,
    uploadId,
    at: '2025-10-01T08:00:00.000Z',
    by: 'subject-1',
    sheets: {
      participants: await store.write({ ...target, sheet: participants }, sampleParticipants(uploadId, pseudonym)),
      costs: await store.write({ ...target, sheet: costs }, sampleCosts(uploadId)),
    },
    previous,
  });
}

/** The rows of a revision, as they were before they were stored: originals opened. */
export async function readRevision(store: SnapshotStore, revision: Revision): Promise<Record<string, readonly IncomingRow[]>> {
  const sheets = Object.entries(revision.sheets).map(async ([sheet, ref]) => [sheet, await store.readSealed(ref)] as const);
  return Object.fromEntries(await Promise.all(sheets));
}

/** Twelve rows that are a page each. */
export function sampleParticipants(uploadId: string, pseudonym: (text: string) => string): IncomingRow[] {
  return Array.from({ length: 12 }, (_, index) => ({
    row: {
      identityNumber: pseudonym(makeIdentityNumber(index)),
      group: uploadId.padEnd(400_000, '.'),
      origin: { upload: uploadId, row: index + 2 },
    },
    sealed: { identityNumber: makeIdentityNumber(index) },
  }));
}

/** Three rows that fit in one page. */
export function sampleCosts(uploadId: string): IncomingRow[] {
  return [1, 2, 3].map((index) => ({
    row: { amount: index * 100, voucher: `${uploadId}-${index}`, origin: { upload: uploadId, row: index + 1 } },
  }));
}
