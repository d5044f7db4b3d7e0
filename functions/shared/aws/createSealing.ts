import type { TenantTable } from './connectTable.ts';
import type { Sealing, SealingKey } from './sealing.ts';

/**
 * Sealing by a key: the ARN of a KMS key, or `raw:` and 32 bytes in base64. The AWS Encryption SDK is loaded when something is first sealed
 * or opened: it is a quarter of a bundle, and many calls need neither. With an organisation's credentials KMS lends the key for what is that organisation's only.
 */
export function createSealing(keyReference: string, credentials?: TenantTable['credentials']): Sealing {
  const key = parseKeyReference(keyReference);
  let loading: Promise<Sealing> | undefined;
  const load = (): Promise<Sealing> =>
    (loading ??= import('./sealByEncryptionSdk.ts').then((sdk) => sdk.sealByEncryptionSdk(key, credentials)));
  return {
    seal: async (plain, context) => (await load()).seal(plain, context),
    unseal: async (sealed, context) => (await load()).unseal(sealed, context),
  };
}

function parseKeyReference(keyReference: string): SealingKey {
  if (/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(keyReference)) return { arn: keyReference };
  const raw = Buffer.from(/^raw:([A-Za-z0-9+/]{43}=)$/.exec(keyReference)?.[1] ?? '', 'base64');
  if (raw.length !== 32) throw new Error('The key reference is neither the ARN of a KMS key nor raw: and 32 bytes in base64');
  return { raw: Uint8Array.from(raw) };
}
