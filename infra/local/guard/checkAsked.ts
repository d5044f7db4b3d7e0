import { checkRequest, type AskingRequest } from './checkRequest.ts';
import { readUploadForm } from './readUploadForm.ts';
import type { Credentials } from './signature.ts';

/** Whether a request may pass; and what it stores, when it is a form. */
export type Asked =
  | { readonly kind: 'allowed'; readonly form?: { readonly bucket: string; readonly key: string; readonly size: number } }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/** Who must have signed, and the path that stands before the bucket's name: `/s3`. */
export interface Asking {
  readonly credentials: Credentials;
  readonly mountedAt: string;
}

/** Holds a request to what has signed it: itself, its address, or the policy of a form. */
export async function checkAsked(asking: AskingRequest, { credentials, mountedAt }: Asking): Promise<Asked> {
  const contentType = asking.headers['content-type'] ?? '';
  if (asking.method === 'POST' && contentType.startsWith('multipart/form-data')) {
    const [, bucket = ''] = asking.target.slice(mountedAt.length).split(/[/?]/);
    const form = await readUploadForm({ body: asking.body, contentType, bucket, credentials });
    if (form.kind === 'accepted') return { kind: 'allowed', form: { bucket, key: form.key, size: form.size } };
    return { kind: 'refused', status: form.code === 'AccessDenied' ? 403 : 400, code: form.code };
  }
  const code = checkRequest(asking, credentials);
  return code ? { kind: 'refused', status: 403, code } : { kind: 'allowed' };
}
