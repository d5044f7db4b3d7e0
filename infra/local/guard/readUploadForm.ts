import * as z from 'zod';
import { readCredential } from './checkRequest.ts';
import { isSame, signText, type Credentials } from './signature.ts';

/** What an upload form may store, or why S3 refuses it. */
export type UploadForm =
  { readonly kind: 'accepted'; readonly key: string; readonly size: number } | { readonly kind: 'refused'; readonly code: string };

/** A form as it was sent, and who must have signed it. */
export interface PostedForm {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** The bucket it is sent to. */
  readonly bucket: string;
  readonly credentials: Credentials;
}

const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });
const rangeSchema = z.tuple([z.literal('content-length-range'), z.number(), z.number()]);
const fieldSchema = z.record(z.string(), z.string());
/** Fields that the policy cannot speak of. */
const besidePolicy = ['policy', 'x-amz-signature', 'file'];

/** Reads a form that was signed with a policy, and holds it to the signature and to the policy's time, fields and size. */
export async function readUploadForm({ body, contentType, bucket, credentials }: PostedForm, now = new Date()): Promise<UploadForm> {
  const form = await readForm(body, contentType);
  const [key, file, policyText] = ['key', 'file', 'Policy'].map((name) => form?.get(name));
  if (!form || typeof key !== 'string' || typeof policyText !== 'string' || !(file instanceof Blob)) return refused('InvalidArgument');
  if (!isSigned(form, policyText, credentials)) return refused('AccessDenied');
  const policy = policySchema.parse(JSON.parse(Buffer.from(policyText, 'base64').toString('utf8')));
  if (new Date(policy.expiration) < now) return refused('AccessDenied');
  const signed = new Set(besidePolicy);
  for (const condition of policy.conditions) {
    const range = rangeSchema.safeParse(condition);
    if (range.success) {
      const [, smallest, largest] = range.data;
      if (file.size < smallest) return refused('EntityTooSmall');
      if (file.size > largest) return refused('EntityTooLarge');
      continue;
    }
    for (const [name, value] of Object.entries(fieldSchema.parse(condition))) {
      if ((name === 'bucket' ? bucket : form.get(name)) !== value) return refused('AccessDenied');
      signed.add(name.toLowerCase());
    }
  }
  if ([...form.keys()].some((name) => !signed.has(name.toLowerCase()) || form.getAll(name).length > 1)) return refused('AccessDenied');
  return { kind: 'accepted', key, size: file.size };
}

/** Nothing when the body is no form. */
async function readForm(body: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(Uint8Array.from(body), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isSigned(form: FormData, policyText: string, { accessKeyId, secretAccessKey }: Credentials): boolean {
  const [credential, signature] = [form.get('X-Amz-Credential'), form.get('X-Amz-Signature')];
  if (typeof credential !== 'string' || typeof signature !== 'string') return false;
  const { accessKeyId: claimed, scope } = readCredential(credential);
  return isSame(claimed, accessKeyId) && isSame(signature, signText(policyText, { scope, secretAccessKey }));
}

function refused(code: string): UploadForm {
  return { kind: 'refused', code };
}
