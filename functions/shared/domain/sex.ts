/** Sex as stated or as the identity number says (Swedish *kön*). Women are listed before men everywhere. */
export type Sex = 'women' | 'men' | 'nonBinary' | 'unstated';

/** The four in the order they are listed. */
export const sexes = ['women', 'men', 'nonBinary', 'unstated'] as const satisfies readonly Sex[];
