import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRankedQueue } from '../../../../../functions/shared/figures/suppress/createRankedQueue.ts';

/** What is in a queue, taken out until nothing is left. */
function drain<Item>(queue: { take(): Item | undefined }): Item[] {
  const taken: Item[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) taken.push(item);
  return taken;
}

test('what is added comes out by rank, and of equals what was added first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }), (ranks) => {
      const queue = createRankedQueue<string>();
      for (const [number, rank] of ranks.entries()) queue.add(`${rank} ${number}`, rank);
      const sorted = ranks.map((rank, number) => ({ rank, number })).sort((a, b) => a.rank - b.rank || a.number - b.number);
      expect(drain(queue)).toEqual(sorted.map(({ rank, number }) => `${rank} ${number}`));
    }),
  );
});

test('a queue that is filled while it is emptied gives the lowest of what is in it', () => {
  const step = fc.oneof(fc.constant('take' as const), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = createRankedQueue<{ readonly rank: number; readonly number: number }>();
      let inside: { rank: number; number: number }[] = [];
      for (const [number, rank] of steps.entries()) {
        if (rank !== 'take') {
          queue.add({ rank, number }, rank);
          inside = [...inside, { rank, number }].sort((a, b) => a.rank - b.rank || a.number - b.number);
        } else expect(queue.take()).toEqual(inside.shift());
      }
      expect(drain(queue)).toEqual(inside);
    }),
  );
});

test('nothing comes out of an empty queue', () => {
  expect(createRankedQueue().take()).toBeUndefined();
});
