import type { Indicators } from '../definition/indicator.ts';
import type { Definition } from './listDefinitions.ts';

/** Which figure keys somebody declares, whether or not there are data for them: a misspelt one must not be taken for a figure of 0. */
export interface KnownKeys {
  /** Throws for a key that is neither a declared figure nor one that a declared family may have. */
  expectDeclared(key: string): void;
  /** Throws also for a figure that is derived from others: only counts and sums have an exact number. */
  expectCounted(key: string): void;
}

/** Prepares to tell the keys that are declared from those that nobody declares. */
export function knowKeys(definitions: ReadonlyMap<string, Definition>, indicators: Indicators): KnownKeys {
  const families = Object.values(indicators).flatMap((indicator) => (indicator.kind === 'family' ? [indicator.keys] : []));
  const expectDeclared = (key: string) => {
    if (definitions.has(key) || families.some((keys) => keys.test(key))) return;
    throw new Error(`Nobody declares the figure ${key}`);
  };
  return {
    expectDeclared,
    expectCounted(key) {
      expectDeclared(key);
      if (definitions.get(key)?.kind === 'derived') throw new Error(`The figure ${key} is derived: it has no count or sum`);
    },
  };
}
