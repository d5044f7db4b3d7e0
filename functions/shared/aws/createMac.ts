import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * HMAC-SHA-256 of texts with one key of at most 64 bytes (RFC 2104). Node's own `createHmac` prepares the key anew for each text, which
 * took two thirds of the intake of a hundred thousand rows.
 */
export function createMac(key: Uint8Array): (text: string) => Uint8Array {
  if (key.length > BLOCK_BYTES) throw new RangeError('The key is longer than a block');
  const outer = Buffer.concat([pad(key, OUTER), Buffer.alloc(HASH_BYTES)]);
  let inner = pad(key, INNER);
  return (text) => {
    const end = BLOCK_BYTES + Buffer.byteLength(text);
    if (end > inner.length) inner = Buffer.concat([inner], end * 2);
    inner.write(text, BLOCK_BYTES);
    outer.set(hash('sha256', inner.subarray(0, end), 'buffer'), BLOCK_BYTES);
    return hash('sha256', outer, 'buffer');
  };
}

function pad(key: Uint8Array, value: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, value);
  for (const [index, byte] of key.entries()) block[index] = byte ^ value;
  return block;
}
