import type { CountRules } from '../../shared/definition/countRules.ts';
import type { Against, PublicFigures } from '../../shared/domain/figure.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { Project } from '../../shared/records/project.ts';
import type { FigureSource } from '../../shared/figures/aggregateFigures.ts';
import { otherPeriod } from '../../shared/figures/compareFigures.ts';
import { suppressFigures, type Suppression } from '../../shared/figures/suppress/suppressFigures.ts';

/** What is suppressed in a period, and in all those it is compared with. */
export interface PeriodsSuppressed {
  readonly now: Suppression;
  /** Whether a figure may be shown in the other periods: only where it may in each of them, so that one cannot be taken from another. */
  readonly isOpenThen: Suppression['isOpen'];
  /** The figures of any period, with everything suppressed that is so in one of these. */
  inPeriod(period: Period): PublicFigures;
  /** The figures of a period as its own public edition shows them. */
  ownOf(period: Period): PublicFigures;
}

/** Which periods to suppress. */
export interface PeriodsRequest {
  readonly period: Period;
  readonly project: Project;
  readonly against: readonly Against[];
  readonly rules: CountRules;
}

/**
 * Suppresses a period, then all others it is compared with alike: a count that is suppressed in one of them is so in all, and what is
 * suppressed now is not shown for any.
 */
export function suppressPeriods(source: FigureSource, { period, project, against, rules }: PeriodsRequest): PeriodsSuppressed {
  const now = suppressFigures(source, { period, project, rules });
  const others = otherPeriods(against, period, project);
  let closed = now.closed;
  for (let before = -1; before < closed.size;) {
    before = closed.size;
    for (const other of others) closed = suppressFigures(source, { period: other, project, rules, closed }).closed;
  }
  const suppress = (other: Period) => suppressFigures(source, { period: other, project, rules, closed });
  const then = others.map(suppress);
  return {
    now,
    isOpenThen: (key, part) => now.isOpen(key, part) && then.every(({ isOpen }) => isOpen(key, part)),
    inPeriod: (other) => (other.id === period.id ? now.figures : suppress(other).figures),
    ownOf: (other) => (other.id === period.id ? now.figures : suppressFigures(source, { period: other, project, rules }).figures),
  };
}

function otherPeriods(against: readonly Against[], period: Period, project: Project): readonly Period[] {
  const named = against.filter((each) => each !== 'target' && each !== 'reference');
  const periods = [...named, 'sinceStart'].flatMap((each) => otherPeriod(each, period, project) ?? []);
  return [...new Map(periods.filter(({ lastDay }) => lastDay >= project.startsOn).map((each) => [each.id, each])).values()];
}
