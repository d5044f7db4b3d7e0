import type { Protection } from '../../shared/records/protection.ts';
import type { ProtectMessage } from '../../shared/records/messages.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { ProtectionStore, Queue } from '../../shared/ports.ts';
import type { ProtectedChanges } from '../compare/protectChanges.ts';

/** What registering protected people needs. */
export interface ProtectPorts {
  readonly protection: Pick<ProtectionStore, 'read' | 'append' | 'finished'>;
  readonly protectQueue: Queue<ProtectMessage>;
}

/** People in one change: far below what an item of the table holds. */
const MOST = 500;

/**
 * Adds those whom an upload marks to the register, before anything of it is stored: a crash after this leaves them protected. Gives the number
 * of the last change that the upload knows of, or `lost` when somebody else changed the register meanwhile.
 */
export async function registerPeople(
  { news, births }: ProtectedChanges,
  { receipt, protection, at }: { readonly receipt: UploadReceipt; readonly protection: Protection; readonly at: string },
  store: ProtectPorts,
): Promise<number | 'lost'> {
  let { number } = protection;
  const { projectId, uploadId, by } = receipt;
  for (let first = 0; first < news.length; first += MOST) {
    number += 1;
    const event = {
      kind: 'protected',
      number,
      at,
      by,
      projectId,
      uploadId,
      people: news.slice(first, first + MOST).map((one) => ({ ...one, names: [...one.names] })),
    } as const;
    if (!(await store.protection.append(event, first === 0 ? births : undefined))) return 'lost';
  }
  return number;
}

/**
 * Asks for all that is stored to be written anew: while somebody is protected whom an answered upload, or what was stored before, does not know of,
 * and until the upload's files have been looked through for everybody who is. One that waits for an answer is still to be read. Asking twice does
 * nothing twice.
 */
export async function askToProtect({ protection = 0, searched = 0, outcome }: UploadReceipt, store: ProtectPorts): Promise<void> {
  const { number, names } = await store.protection.read();
  if (number === 0) return;
  const isToSearch = names.size > 0 && outcome !== 'needs-confirmation' && searched < number;
  const isBehind = protection < number || (await store.protection.finished()) < number;
  if (isToSearch || isBehind) await store.protectQueue.send({});
}
