import type { CountedRevision, CountRevision } from './countRevision.ts';

/**
 * Keeps the revision that was counted last: the reports of a period are asked for together, and are all of the same rows. It never
 * changes, and the one before is let go before another is loaded.
 */
export function keepRevision(count: CountRevision): CountRevision {
  let last: { readonly key: string; readonly counted: Promise<CountedRevision> } | undefined;
  return async (project, revision, deps) => {
    const key = JSON.stringify([project, revision]);
    if (last?.key !== key) {
      last = undefined;
      last = { key, counted: count(project, revision, deps) };
    }
    const { counted } = last;
    try {
      return await counted;
    } catch (error) {
      if (last?.counted === counted) last = undefined;
      throw error;
    }
  };
}
