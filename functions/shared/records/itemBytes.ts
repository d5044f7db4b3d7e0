/** Bytes that one item of the table may hold, its names included. DynamoDB refuses more. */
export const MOST_ITEM_BYTES = 400 * 1024;

/** Left for keys and what numbers and lists cost beside their text. */
const SURE = 0.9;

/** Thrown before the table is asked to keep more in one item than it can. */
export class ItemTooLarge extends Error {
  override readonly name = 'ItemTooLarge';
}

/** Whether something can be one item of the table. */
export function fitsItem(value: unknown): boolean {
  return countBytes(value) <= SURE * MOST_ITEM_BYTES;
}

/** About what an item costs: names and texts in UTF-8, three bytes for every list and object and one for each of their members. */
export function countBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 21;
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + 1 + countBytes(one), 3);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + 1 + (one === undefined ? 0 : Buffer.byteLength(name) + countBytes(one)),
    3,
  );
}
