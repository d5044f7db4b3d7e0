import type { Clock } from '../../shared/ports.ts';

/** Milliseconds per step. */
export interface Watch {
  readonly laps: Readonly<Record<string, number>>;
  /** Ends a step; a step done again adds to its time. */
  lap(step: string): void;
}

/** Starts to time steps that follow each other. */
export function startWatch(clock: Clock): Watch {
  const laps: Record<string, number> = {};
  let last = clock.now().getTime();
  return {
    laps,
    lap(step) {
      const now = clock.now().getTime();
      laps[step] = (laps[step] ?? 0) + now - last;
      last = now;
    },
  };
}
