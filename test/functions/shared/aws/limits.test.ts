import { expect, test } from 'vitest';
import { createUploadCounts } from '../../../../functions/shared/aws/createUploadCounts.ts';
import { putItem } from '../../../../functions/shared/aws/putItem.ts';
import { countBytes, fitsItem, ItemTooLarge, MOST_ITEM_BYTES } from '../../../../functions/shared/records/itemBytes.ts';
import type { UploadCounts } from '../../../../functions/shared/ports.ts';
import { withEmulators } from '../../../support/emulators.ts';
import { memoryUploadCounts } from '../../../support/memoryUploadCounts.ts';

const emulators = withEmulators();
const stores: readonly (readonly [string, () => UploadCounts])[] = [
  ['in memory', memoryUploadCounts],
  ['in the table', () => createUploadCounts(emulators.table)],
];

test.each(stores)('uploads %s are counted by person and day, at once or one after the other', async (_, open) => {
  const counts = open();
  const anna = { personId: 'sub-anna', day: '2025-10-12' };
  const taken = await Promise.all(Array.from({ length: 6 }, () => counts.take(anna, 4)));
  expect(taken.filter(Boolean)).toHaveLength(4);
  expect(await counts.take(anna, 4)).toBe(false);
  expect(await counts.take({ ...anna, day: '2025-10-13' }, 4)).toBe(true);
  expect(await counts.take({ ...anna, personId: 'sub-bo' }, 4)).toBe(true);
});

test('an item that is too large is refused before the table is asked', async () => {
  const item = { pk: 'PROJECT#large', sk: 'X', text: 'å'.repeat(MOST_ITEM_BYTES / 2) };
  expect(fitsItem(item)).toBe(false);
  await expect(putItem({ ...emulators.table, name: 'nowhere' }, item)).rejects.toBeInstanceOf(ItemTooLarge);
});

test('what fits by our count fits in the table', async () => {
  const rows = Array.from({ length: 9_000 }, (_, row) => ({ name: `Rad ${row} å`, sum: row, isRead: true, none: null }));
  let count = rows.length;
  while (!fitsItem({ rows: rows.slice(0, count) })) count -= 100;
  const item = { pk: 'PROJECT#fits', sk: 'X', rows: rows.slice(0, count) };
  expect(countBytes(item)).toBeGreaterThan(0.85 * MOST_ITEM_BYTES);
  expect(await putItem(emulators.table, item)).toBe(true);
});
