import * as z from 'zod';
import { readCredential } from './checkRequest.ts';
import { faultOfToken, type FindHolder, type Holder, type Principal } from './keyring.ts';
import { isSame, signText } from './signature.ts';

/** What an upload form may store, or why S3 refuses it. */
export type UploadForm =
  | { readonly kind: 'accepted'; readonly key: string; readonly size: number; readonly principal: Principal }
  | { readonly kind: 'refused'; readonly code: string };

/** A form as it was sent, and who may have signed it. */
export interface PostedForm {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** The bucket it is sent to. */
  readonly bucket: string;
  readonly find: FindHolder;
}

const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });
const rangeSchema = z.tuple([z.literal('content-length-range'), z.number(), z.number()]);
const fieldSchema = z.record(z.string(), z.string());
/** Fields that the policy cannot speak of. */
const besidePolicy = ['policy', 'x-amz-signature', 'file'];

/** Reads a form that was signed with a policy, and holds it to the signature and to the policy's time, fields and size. */
export async function readUploadForm({ body, contentType, bucket, find }: PostedForm, now = new Date()): Promise<UploadForm> {
  const form = await readForm(body, contentType);
  const [key, file, policyText] = ['key', 'file', 'Policy'].map((name) => form?.get(name));
  if (!form || typeof key !== 'string' || typeof policyText !== 'string' || !(file instanceof Blob)) return refused('InvalidArgument');
  const signer = findSigner(form, policyText, find);
  if (!signer) return refused('AccessDenied');
  const fault = faultOfToken(signer, form.get('X-Amz-Security-Token'), now);
  if (fault) return refused(fault);
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
  return { kind: 'accepted', key, size: file.size, principal: signer.principal };
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

/** Who signed the policy; nothing when nobody did who has a key. */
function findSigner(form: FormData, policyText: string, find: FindHolder): Holder | undefined {
  const [credential, signature] = [form.get('X-Amz-Credential'), form.get('X-Amz-Signature')];
  if (typeof credential !== 'string' || typeof signature !== 'string') return undefined;
  const { accessKeyId, scope } = readCredential(credential);
  const holder = find(accessKeyId);
  return holder && isSame(signature, signText(policyText, { scope, secretAccessKey: holder.secretAccessKey })) ? holder : undefined;
}

function refused(code: string): UploadForm {
  return { kind: 'refused', code };
}
