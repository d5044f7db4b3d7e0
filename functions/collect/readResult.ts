import type * as z from 'zod';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import type { CollectDeps } from './deps.ts';
import { readJson } from './readJson.ts';
import { uploadResultSchema } from './uploadResultSchema.ts';

/** What was found in an upload. */
export type ShownResult = Omit<z.infer<typeof uploadResultSchema>, 'outcome'>;

const nothing: ShownResult = { findings: [], diff: {}, replaces: {}, refused: {} };

/** What was found, as long as it is kept: it goes with the file. */
export async function readResult(
  { outcome, resultKey }: UploadReceipt,
  { uploadFiles }: Pick<CollectDeps, 'uploadFiles'>,
): Promise<ShownResult> {
  const isKept = outcome !== 'received' && resultKey !== undefined && (await uploadFiles.has(resultKey));
  return isKept ? readJson(uploadFiles, resultKey, uploadResultSchema) : nothing;
}
