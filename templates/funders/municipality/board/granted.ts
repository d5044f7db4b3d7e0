import type { PublicView } from '../../../../functions/shared/definition/report.ts';
import { addExact } from '../../../checks/ledgerChecks.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';
import { ownValue } from '../../../../functions/shared/domain/ownValue.ts';

/** Kronor awarded for the whole project. */
export function grantedInAll({ grantAwarded }: Pick<Project, 'grantAwarded'>): number {
  return Object.values(grantAwarded).reduce((sum, kronor) => sum + kronor, 0);
}

/** Kronor awarded for one calendar year; undefined where none is. */
export function grantedIn({ grantAwarded }: Pick<Project, 'grantAwarded'>, year: string): number | undefined {
  return ownValue(grantAwarded, year);
}

/** Kronor awarded to some projects together, for one calendar year or in all. */
export function sumGranted(projects: readonly { readonly project: Pick<Project, 'grantAwarded'> }[], year?: string): number {
  const amounts = projects.map(({ project }) => (year === undefined ? grantedInAll(project) : (grantedIn(project, year) ?? 0)));
  return addExact(...amounts);
}

/** The calendar year in which a period ends. */
export function yearOf({ lastDay }: Period): string {
  return lastDay.slice(0, 4);
}

/** Kronor used from the project's start to the period's last day; undefined without any costs. */
export function usedSinceStart({ accumulated }: Pick<PublicView<CommonKey>, 'accumulated'>): number | undefined {
  const cost = accumulated['cost.total'];
  return typeof cost === 'number' ? cost : undefined;
}

/** Percent of the grant that is used, one decimal; undefined without costs or a grant. */
export function shareUsed(used: number | undefined, project: Pick<Project, 'grantAwarded'>): number | undefined {
  const granted = grantedInAll(project);
  return used === undefined || granted <= 0 ? undefined : percent(Math.round(used * 100), Math.round(granted * 100));
}
