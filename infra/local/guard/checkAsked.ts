import { checkRequest, type AskingRequest } from './checkRequest.ts';
import { readUploadForm } from './readUploadForm.ts';
import type { Refusal, Judge, SignedCall } from './judge.ts';
import type { FindHolder, Principal } from './keyring.ts';

/** Whether a request may pass; and what it stores, when it is a form. */
export type Asked =
  | { readonly kind: 'allowed'; readonly form?: StoredForm }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  /** Signed by a role that may not do this. */
  | { readonly kind: 'denied'; readonly refusal: Refusal };

interface StoredForm {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
}

/** Who may have signed, what each may do, and the path that stands before the bucket's name: `/s3`. */
export interface Asking {
  readonly find: FindHolder;
  readonly judge: Judge;
  readonly mountedAt: string;
}

/** Holds a request to what has signed it, itself, its address, or the policy of a form, and to what the signer may do. */
export async function checkAsked(request: AskingRequest, asking: Asking): Promise<Asked> {
  const contentType = request.headers['content-type'] ?? '';
  if (request.method === 'POST' && contentType.startsWith('multipart/form-data')) {
    const [, bucket = ''] = request.target.slice(asking.mountedAt.length).split(/[/?]/);
    const form = await readUploadForm({ body: request.body, contentType, bucket, find: asking.find });
    if (form.kind === 'refused') return { kind: 'refused', status: form.code === 'AccessDenied' ? 403 : 400, code: form.code };
    return judge({ principal: form.principal, service: 's3' }, { request, asking, form: { bucket, key: form.key, size: form.size } });
  }
  const checked = checkRequest(request, asking.find);
  return checked.kind === 'refused' ? { kind: 'refused', status: 403, code: checked.code } : judge(checked, { request, asking });
}

function judge(
  { principal, service }: { readonly principal: Principal; readonly service: string },
  { request, asking, form }: { readonly request: AskingRequest; readonly asking: Asking; readonly form?: StoredForm },
): Asked {
  const allowed: Asked = { kind: 'allowed', ...(form && { form }) };
  if (principal.kind === 'operator') return allowed;
  const call: SignedCall = { request, principal, service, mountedAt: asking.mountedAt, ...(form && { form }) };
  const refusal = asking.judge(call);
  return refusal ? { kind: 'denied', refusal } : allowed;
}
