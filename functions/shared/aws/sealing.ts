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
