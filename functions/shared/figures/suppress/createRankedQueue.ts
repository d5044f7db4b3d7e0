/** What is taken out in order of rank, and of equals the one added first. */
export interface RankedQueue<Item> {
  add(item: Item, rank: number): void;
  take(): Item | undefined;
}

interface Ranked<Item> {
  readonly item: Item;
  readonly rank: number;
  readonly turn: number;
}

/** An empty queue: a binary heap. */
export function createRankedQueue<Item>(): RankedQueue<Item> {
  const heap: Ranked<Item>[] = [];
  let added = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [left, right] = [heap[a], heap[b]];
    if (!left || !right) return false;
    return left.rank < right.rank || (left.rank === right.rank && left.turn < right.turn);
  };
  const swap = (a: number, b: number) => {
    const [left, right] = [heap[a], heap[b]];
    if (left && right) [heap[a], heap[b]] = [right, left];
  };
  const sink = (from: number) => {
    let at = from;
    for (;;) {
      const child = isBefore(2 * at + 2, 2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
      if (!isBefore(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  return {
    add(item, rank) {
      let at = heap.push({ item, rank, turn: (added += 1) }) - 1;
      for (let parent = (at - 1) >> 1; isBefore(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(0);
      }
      return first?.item;
    },
  };
}
