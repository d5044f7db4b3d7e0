/** Runs a task for each item, at most `limit` at a time, and gives the results in the items' order. After an error nothing more is started. */
export async function runBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()].reverse();
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, item] = next;
      results[index] = await task(item, index);
    }
  };
  const stopOnError = async () => {
    try {
      await work();
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: limit }, stopOnError));
  return results;
}
