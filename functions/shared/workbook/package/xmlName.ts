/** Start value of a name's number. */
export const NAME_SEED = 0x811c9dc5 | 0;
/** Multiplier of a name's number. */
export const NAME_PRIME = 0x01000193;

/** The number of an XML name (FNV-1a), so that names are compared without making text. */
export function xmlName(name: string): number {
  let hash = NAME_SEED;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), NAME_PRIME);
  return hash;
}

/** The number of the name written in the bytes. */
export function xmlNameOf(bytes: Buffer, start: number, end: number): number {
  let hash = NAME_SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), NAME_PRIME);
  return hash;
}
