import type { CountRead, Derived, ExactFigures, ExactSplit } from '../../definition/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Project } from '../../records/project.ts';

/** Which counts a derived figure gives away: those it declares, or every number that it is seen to read. */
export function readCounts(
  derived: Derived,
  { exact, period, project }: { exact: ExactFigures; period: Period; project: Project },
): readonly CountRead[] {
  return derived.reads ?? watch(exact, (figures) => derived.from(figures, period, project));
}

/** The counts that a share is taken of. */
export function readBase(derived: Derived, exact: ExactFigures): readonly CountRead[] {
  return watch(exact, (figures) => derived.base?.(figures));
}

function watch(exact: ExactFigures, ask: (figures: ExactFigures) => unknown): readonly CountRead[] {
  const read = new Map<string, CountRead>();
  const note = (key: string, part: keyof ExactSplit) => read.set(`${key} ${part}`, { keys: [key], part });
  ask({
    has: exact.has,
    total: (key) => {
      note(key, 'total');
      return exact.total(key);
    },
    split: (key) => watchParts(exact.split(key), (part) => note(key, part)),
  });
  return [...read.values()];
}

function watchParts(split: ExactSplit, note: (part: keyof ExactSplit) => void): ExactSplit {
  const tell = (part: keyof ExactSplit): bigint => {
    note(part);
    return split[part];
  };
  return {
    get women() {
      return tell('women');
    },
    get men() {
      return tell('men');
    },
    get nonBinary() {
      return tell('nonBinary');
    },
    get unstated() {
      return tell('unstated');
    },
    get total() {
      return tell('total');
    },
  };
}
