import type { FailedMessage, IngestMessage } from '../shared/records/messages.ts';
import type { Clock, Log, Queue, UploadStore } from '../shared/ports.ts';

/** What giving up needs of the world. */
export interface GiveUpPorts {
  readonly uploads: Pick<UploadStore, 'get' | 'put'>;
  readonly sendQueue: Queue<FailedMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the log says of each, and what the alarm listens for. */
export const GIVEN_UP = 'Upload given up';

/**
 * Answers an upload whose last try ended in a fault: that it could not be read, once, and by a mail that is asked for until it is. An upload that
 * has an answer keeps it: what failed then came after, and is told in the log alone.
 */
export async function giveUpUpload(
  { projectId, uploadId }: IngestMessage,
  { uploads, sendQueue, clock, log }: GiveUpPorts,
): Promise<'failed' | 'answered' | 'unknown'> {
  const receipt = await uploads.get(projectId, uploadId);
  log.info(GIVEN_UP, { projectId, uploadId, outcome: receipt?.outcome ?? 'none' }, [{ name: 'UploadsGivenUp', value: 1 }]);
  if (!receipt) return 'unknown';
  if (receipt.outcome !== 'received' && receipt.outcome !== 'failed') return 'answered';
  if (receipt.outcome === 'received') {
    const failed = { ...receipt, outcome: 'failed' as const, failedAt: clock.now().toISOString() };
    if (!(await uploads.put(failed, receipt))) throw new Error(`Upload ${uploadId} was answered while it was given up`);
  }
  await sendQueue.send({ projectId, uploadId });
  return 'failed';
}
