import { expect, test } from 'vitest';
import { changeMatches } from '../../../../functions/collect/changeMatches.ts';
import { createMatchStore } from '../../../../functions/shared/aws/createMatchStore.ts';
import { emptyMemory } from '../../../../functions/shared/records/matches.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
const at = '2025-11-21T12:00:00.000Z';
const value = (text: string) => ({ sheet: 'costs', column: 'type', text, value: 'premises' });

test('a project that has confirmed nothing has an empty memory', async () => {
  expect(await createMatchStore(emulators.table).get('ny')).toEqual(emptyMemory('ny'));
});

test('matches come back as they were put, and an older memory never takes the place of a newer', async () => {
  const store = createMatchStore(emulators.table);
  const first = { ...emptyMemory('sprak'), version: 1, values: [{ ...value('5010'), by: 'anna', at }] };
  expect(await store.put(first)).toBe(true);
  expect(await store.put({ ...emptyMemory('sprak'), version: 1 })).toBe(false);
  expect(await store.put({ ...first, version: 3 })).toBe(false);
  expect(await store.get('sprak')).toEqual(first);
});

test('confirmations at once lose nothing', async () => {
  const store = createMatchStore(emulators.table);
  const texts = ['5010', '5020', '5030', '5040'];
  const change = { kind: 'confirmed' as const, by: 'anna', at };
  await Promise.all(texts.map((text) => changeMatches(store, 'vagen', { matches: { columns: [], values: [value(text)] }, change })));
  const memory = await store.get('vagen');
  expect(memory.values.map(({ text }) => text).sort()).toEqual(texts);
  expect(memory.version).toBe(texts.length);
});
