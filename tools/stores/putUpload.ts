import { maskIdentityNumbers } from '../../functions/shared/domain/maskIdentityNumbers.ts';
import { quotableFileName } from '../../functions/shared/domain/quotable.ts';
import { quoting } from '../../templates/index.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { uploadKey } from '../../functions/shared/records/fileKeys.ts';
import { createIds } from '../../functions/shared/lambda/createIds.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { command } from './putMembers.ts';
import type { Stores } from './createStores.ts';
import type { Runtime } from '../../infra/local/startRuntime.ts';

/** Who uploads and confirms here, where on the page it is a person. */
const by = command.memberId;
const ids = createIds(systemClock);

/** A workbook on its way in. */
export interface Workbook {
  readonly projectId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Whether to store the rows that are right though others are refused. */
  readonly isPartial?: boolean;
  /** Whether what would change is shown before anything is stored. */
  readonly looksFirst?: boolean;
}

/** Puts a receipt and the file where the page would, which starts ingest. Returns the upload's id. */
export async function putUpload(
  { projectId, fileName, content, isPartial = false, looksFirst = false }: Workbook,
  { uploads, uploadFiles }: Stores,
): Promise<string> {
  const uploadId = ids.next();
  const fileKey = uploadKey(projectId, uploadId);
  const at = systemClock.now().toISOString();
  await uploads.put({
    projectId,
    uploadId,
    fileName: quotableFileName(maskIdentityNumbers(fileName), quoting.isQuotable, collectWords.fileWords.upload),
    outcome: 'received',
    at,
    by,
    fileKey,
    mode: 'default',
    ...(isPartial && { isPartial }),
    ...(looksFirst && { looksFirst }),
  });
  await uploadFiles.put(fileKey, content, { contentType: 'application/octet-stream' });
  return uploadId;
}

/** Confirms the warnings of an upload through the API, as the page does. */
export async function confirmUpload(
  { project, uploadId, reason }: { readonly project: Project; readonly uploadId: string; readonly reason: string },
  { api }: Pick<Runtime, 'api'>,
): Promise<void> {
  const status = await api.call({
    method: 'POST',
    path: `/api/projects/${project.id}/uploads/${uploadId}/confirmation`,
    body: JSON.stringify({ reason }),
    claims: { sub: command.memberId, name: command.memberName, organisationNumber: project.organisationNumber, roles: 'coordinator' },
  });
  if (status !== 200) throw new Error(`Upload ${uploadId} could not be confirmed: ${status}`);
}
