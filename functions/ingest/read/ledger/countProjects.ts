import type { ValueProposal } from '../../../shared/records/matches.ts';
import type { Project } from '../../../shared/records/project.ts';
import { likeness } from '../matching/likeness.ts';
import type { RememberedValues } from '../matching/rememberedValues.ts';

/** The projects of a ledger's rows. */
export interface ProjectCounts {
  /** Whether a row on this project is the project's own, or may be. */
  take(object: string, ore: number): boolean;
  /** Whether a project has been said to be another. */
  isOther(object: string): boolean;
  /** Knows of a project by a row that is no cost. */
  see(object: string): void;
  /** Rows that are left out. */
  readonly left: { readonly count: number; readonly ore: number; readonly names: ReadonlySet<string> };
  /** All rows of costs, when none names a project and nobody has said that those are the project's. */
  whole(): { readonly count: number; readonly ore: number } | undefined;
  /** The projects the coordinator must choose among; none when it is clear. */
  asked(): readonly string[];
  proposals(): readonly Pick<ValueProposal, 'text' | 'value' | 'count' | 'samples'>[];
}

const NEAR = 0.65;
const MOST_LISTED = 200;
/** Projects whose names are compared with the project's own. */
const MOST_COMPARED = 5_000;

/**
 * Counts projects. Once one has been chosen, those nobody has said anything about are others. Until then every row is taken, and when
 * there are several projects the coordinator is asked, and nothing is stored.
 */
export function countProjects(about: {
  readonly known: RememberedValues | undefined;
  readonly isChosen: boolean;
  readonly project: Project;
}): ProjectCounts {
  const { known, isChosen, project } = about;
  const counts = new Map<string, number>();
  const left = { count: 0, ore: 0, names: new Set<string>() };
  const unnamed = { count: 0, ore: 0 };
  let mine = 0;
  const needsAsking = (): boolean => mine === 0 && (isChosen ? counts.size > 0 : counts.size > 1);
  const codeOf = (object: string) => known?.(numberOf(object)) ?? (isChosen ? 'other' : undefined);
  const see = (object: string): void => {
    counts.set(object, (counts.get(object) ?? 0) + 1);
    if (codeOf(object) === 'mine') mine++;
  };
  return {
    left,
    see,
    isOther: (object) => codeOf(object) === 'other',
    take(object, ore) {
      see(object);
      if (object === '') {
        unnamed.count++;
        unnamed.ore += ore;
      }
      if (codeOf(object) !== 'other') return true;
      left.count++;
      left.ore += ore;
      left.names.add(object);
      return false;
    },
    whole: () => (unnamed.count > 0 && counts.size === 1 && codeOf('') === undefined ? unnamed : undefined),
    asked: () => (needsAsking() ? [...counts.keys()] : []),
    proposals() {
      if (!needsAsking()) return [];
      const names = [project.name, project.id, project.caseId, project.registrationNumber].filter((name) => name !== '');
      const near = new Set([...counts.keys()].slice(0, MOST_COMPARED).filter((object) => object !== '' && isNear(object, names)));
      return [...counts].slice(0, MOST_LISTED).map(([object, count]) => {
        const value = near.size === 0 ? null : near.has(object) ? 'mine' : 'other';
        return { text: numberOf(object), value, count, samples: object === '' ? [] : [object] };
      });
    },
  };
}

/** The number decides: names are changed more often. */
function numberOf(object: string): string {
  return object.split(' ', 1)[0] ?? '';
}

function isNear(object: string, names: readonly string[]): boolean {
  return (
    likeness(object, names) >= NEAR || likeness(object.slice(numberOf(object).length), names) >= NEAR || names.includes(numberOf(object))
  );
}
