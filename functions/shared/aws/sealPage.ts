import type { Sealing, SealingContext } from './sealing.ts';
import { purposes, type Purpose } from './sealedParts.ts';

type Parts = Readonly<Partial<Record<Purpose, Uint8Array | undefined>>>;

/** Seals the parts of a page, each with its purpose in its context. */
export async function sealParts(parts: Parts, context: SealingContext, sealing: Sealing): Promise<Parts> {
  const seal = async (purpose: Purpose) => {
    const part = parts[purpose];
    return [purpose, part && (await sealing.seal(part, { ...context, purpose }))] as const;
  };
  return Object.fromEntries(await Promise.all(purposes.map(seal)));
}

/** Opens those parts of a page that its reader opens; undefined for one that the page does not have. */
export async function unsealParts(
  parts: Parts,
  { opens, context, sealing }: { readonly opens: readonly Purpose[]; readonly context: SealingContext; readonly sealing: Sealing },
): Promise<ReadonlyMap<Purpose, Uint8Array | undefined>> {
  const unseal = async (purpose: Purpose) => {
    const part = parts[purpose];
    return [purpose, part && (await sealing.unseal(part, { ...context, purpose }))] as const;
  };
  return new Map(await Promise.all(opens.map(unseal)));
}
