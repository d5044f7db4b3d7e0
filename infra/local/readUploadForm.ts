import { z } from 'zod';

/** What an upload form may store, or why S3 refuses it. */
export type UploadForm =
  { readonly kind: 'accepted'; readonly key: string; readonly size: number } | { readonly kind: 'refused'; readonly code: string };

const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });
const rangeSchema = z.tuple([z.literal('content-length-range'), z.number(), z.number()]);
const keySchema = z.object({ key: z.string() });

/** Reads a form that was signed with a policy, and holds it to the policy's time, key and size. The signature is not checked. */
export async function readUploadForm(body: Uint8Array, contentType: string, now = new Date()): Promise<UploadForm> {
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': contentType } }).formData();
  const [key, file, policyText] = ['key', 'file', 'Policy'].map((name) => form.get(name));
  if (typeof key !== 'string' || typeof policyText !== 'string' || !(file instanceof Blob))
    return { kind: 'refused', code: 'InvalidArgument' };
  const policy = policySchema.parse(JSON.parse(Buffer.from(policyText, 'base64').toString('utf8')));
  if (new Date(policy.expiration) < now) return { kind: 'refused', code: 'AccessDenied' };
  for (const condition of policy.conditions) {
    const signedKey = keySchema.safeParse(condition);
    if (signedKey.success && signedKey.data.key !== key) return { kind: 'refused', code: 'AccessDenied' };
    const range = rangeSchema.safeParse(condition);
    if (!range.success) continue;
    const [, smallest, largest] = range.data;
    if (file.size < smallest) return { kind: 'refused', code: 'EntityTooSmall' };
    if (file.size > largest) return { kind: 'refused', code: 'EntityTooLarge' };
  }
  return { kind: 'accepted', key, size: file.size };
}
