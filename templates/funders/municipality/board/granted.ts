import type { Project } from '../../../../functions/shared/domain/project.ts';

/** Kronor awarded for the whole project. */
export function grantedInAll({ grantAwarded }: Project): number {
  return Object.values(grantAwarded).reduce((sum, kronor) => sum + kronor, 0);
}
