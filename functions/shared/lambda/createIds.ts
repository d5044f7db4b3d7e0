import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../ports.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs: 26 letters and digits, 48 bits of time and 80 bits of chance. */
export function createIds(clock: Clock): Ids {
  return { next: () => base32(BigInt(clock.now().getTime()), 10) + base32(BigInt(`0x${randomBytes(10).toString('hex')}`), 16) };
}

function base32(value: bigint, length: number): string {
  return Array.from({ length }, (_, index) => crockford.charAt(Number((value >> BigInt(5 * (length - 1 - index))) & 31n))).join('');
}
