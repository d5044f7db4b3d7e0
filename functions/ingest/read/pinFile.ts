import { originalKey, uploadKey } from '../../shared/records/fileKeys.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { FileStore, UploadStore } from '../../shared/ports.ts';
import { digestOf } from './digestOf.ts';

/** What pinning a file needs of the world. */
export interface PinPorts {
  readonly uploads: Pick<UploadStore, 'get' | 'put'>;
  readonly files: Pick<FileStore, 'get' | 'has' | 'put'>;
}

/** An upload's file as it was first seen, and the receipt that names it. */
export interface PinnedFile {
  readonly receipt: UploadReceipt;
  readonly file: Uint8Array;
}

/**
 * The file that an upload is about, pinned the first time it is read: copied to a key that its form cannot reach, with its SHA-256 on the
 * receipt, before anything is shown or stored. Every later look is at that copy.
 */
export async function pinFile(receipt: UploadReceipt, { uploads, files }: PinPorts): Promise<PinnedFile> {
  const file = await files.get(receipt.fileKey);
  if (receipt.sha256 !== undefined) return { receipt, file };
  const sha256 = await digestOf(file);
  // A file read again with newer matches is a copy already.
  const fileKey = receipt.rereads === undefined ? originalKey({ ...receipt, sha256 }) : receipt.fileKey;
  if (fileKey !== receipt.fileKey) await files.put(fileKey, file, { contentType: 'application/octet-stream' });
  const pinned: UploadReceipt = { ...receipt, fileKey, sha256 };
  if (await uploads.put(pinned, receipt)) return { receipt: pinned, file };
  const known = await uploads.get(receipt.projectId, receipt.uploadId);
  if (known?.outcome === 'received' && known.sha256 === sha256) return { receipt: known, file };
  throw new Error(`Another file of upload ${receipt.uploadId} was seen first`);
}

/**
 * The receipt of an upload that waits for a go-ahead, was rejected or could not be read, when another file has come under its form since: as before it was
 * first seen, so that this file is shown anew. Nothing when there is no other file.
 */
export async function findReplaced(receipt: UploadReceipt, { files }: PinPorts): Promise<UploadReceipt | undefined> {
  const { projectId, uploadId, outcome, sha256, rereads } = receipt;
  const incoming = uploadKey(projectId, uploadId);
  if (
    (outcome !== 'needs-confirmation' && outcome !== 'rejected' && outcome !== 'failed') ||
    rereads !== undefined ||
    !(await files.has(incoming))
  )
    return undefined;
  if ((await digestOf(await files.get(incoming))) === sha256) return undefined;
  const { fileName, at, by, mode, looksFirst, isPartial } = receipt;
  const form = { projectId, uploadId, fileName, at, by, mode, ...(looksFirst && { looksFirst }), ...(isPartial && { isPartial }) };
  return { ...form, outcome: 'received', fileKey: incoming };
}
