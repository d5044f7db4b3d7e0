import type { TenantTable } from './connectTable.ts';

/** What a sealed text belongs to, part of what is authenticated and written to the key's audit log. Never personal data. */
export type SealingContext = Readonly<Record<string, string>>;

/** Seals bytes so that only the holder of the key can open them, and only as what they were sealed as. */
export interface Sealing {
  seal(plain: Uint8Array, context: SealingContext): Promise<Uint8Array>;
  /** Throws when the key is another, the bytes have been changed, or they were sealed with another context. */
  unseal(sealed: Uint8Array, context: SealingContext): Promise<Uint8Array>;
}

/** What the key that seals is: one of KMS by its ARN, or 32 bytes. */
export type SealingKey = { readonly arn: string } | { readonly raw: Uint8Array };

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
