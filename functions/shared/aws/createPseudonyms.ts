import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Pseudonyms } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import type { Sealing } from './sealing.ts';
import { createMac } from './createMac.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { pseudonymKeyKey } from './tableKeys.ts';

/** Pseudonyms by HMAC-SHA-256 with the organisation's own random key, which lies sealed in the table and is kept open here. */
export function createPseudonyms({ table, sealing }: { readonly table: TenantTable; readonly sealing: Sealing }): Pseudonyms {
  let opening: Promise<Uint8Array> | undefined;
  return {
    async ofOrganisation() {
      opening ??= unsealKey({ table, sealing });
      try {
        const mac = createMac(await opening);
        return (text) => nameLetters(mac(text));
      } catch (error) {
        opening = undefined;
        throw error;
      }
    },
  };
}

async function unsealKey({ table, sealing }: { table: TenantTable; sealing: Sealing }): Promise<Uint8Array> {
  const itemKey = pseudonymKeyKey(table);
  const context = { organisation: table.organisationNumber, purpose: 'pseudonyms' };
  const read = async () => keyItemSchema.optional().parse(await getItem(table, itemKey));
  const stored = await read();
  if (stored) return sealing.unseal(stored.sealedKey, context);
  const sealedKey = await sealing.seal(randomBytes(32), context);
  await putItem(table, { ...itemKey, sealedKey }, whenNew);
  const first = await read();
  if (!first) throw new Error('The key of an organisation was stored and is not there');
  return sealing.unseal(first.sealedKey, context);
}

const keyItemSchema = z.object({ sealedKey: z.instanceof(Uint8Array) });

const PSEUDONYM_BYTES = 16;
/** The letter of each half of a byte: hexadecimal, with other letters for the digits. */
const letterOfHalf = Buffer.from('ghijklmnopabcdef', 'latin1');
const letters = Buffer.alloc(PSEUDONYM_BYTES * 2);

/** 128 bits as 32 letters: no digits, so that a pseudonym is never taken for an identity number. */
function nameLetters(mac: Uint8Array): string {
  for (let index = 0; index < PSEUDONYM_BYTES; index++) {
    const byte = mac[index] ?? 0;
    letters[index * 2] = letterOfHalf[byte >> 4] ?? 0;
    letters[index * 2 + 1] = letterOfHalf[byte & 15] ?? 0;
  }
  return letters.toString('latin1');
}
