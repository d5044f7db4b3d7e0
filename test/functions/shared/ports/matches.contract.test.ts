import { noneMatched } from '../../../../functions/shared/records/matches.ts';
import { describe, expect, test } from 'vitest';
import { changeMatches } from '../../../../functions/collect/changeMatches.ts';
import { emptyMemory } from '../../../../functions/shared/records/matches.ts';
import { bothPorts } from './bothPorts.ts';

const at = '2025-11-21T12:00:00.000Z';
const value = (text: string) => ({ sheet: 'costs', column: 'type', text, value: 'premises' });

describe.each(bothPorts())('matches $name', ({ open }) => {
  test('of a project that has confirmed nothing are an empty memory', async () => {
    expect(await open().matches.get('ny')).toEqual(emptyMemory('ny'));
  });

  test('come back as they were put, and an older memory never takes the place of a newer', async () => {
    const store = open().matches;
    const first = { ...emptyMemory('sprak'), version: 1, values: [{ ...value('5010'), by: 'anna', at }] };
    expect(await store.put(first)).toBe(true);
    expect(await store.put({ ...emptyMemory('sprak'), version: 1 })).toBe(false);
    expect(await store.put({ ...first, version: 3 })).toBe(false);
    expect(await store.get('sprak')).toEqual(first);
    expect(await store.put({ ...first, version: 2, values: [] })).toBe(true);
    expect(await store.get('sprak')).toMatchObject({ version: 2, values: [] });
  });

  test('of a project are not those of another', async () => {
    const store = open().matches;
    await store.put({ ...emptyMemory('ena'), version: 1 });
    expect(await store.get('andra')).toEqual(emptyMemory('andra'));
  });

  test('confirmed at once lose nothing', async () => {
    const store = open().matches;
    const texts = ['5010', '5020', '5030', '5040'];
    const change = { kind: 'confirmed' as const, by: 'anna', at };
    await Promise.all(texts.map((text) => changeMatches(store, 'vagen', { matches: { ...noneMatched, values: [value(text)] }, change })));
    const memory = await store.get('vagen');
    expect(memory.values.map(({ text }) => text).sort()).toEqual(texts);
    expect(memory.version).toBe(texts.length);
  });
});
