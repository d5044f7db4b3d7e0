import type { Project } from '../../../../functions/shared/records/project.ts';
import { editions } from './editions.ts';

/** Whether a project belongs to the European Social Fund of 2014–2020: it says so in its programme, or began before ESF+ and does not say that it belongs there. */
export function isOf2014(project: Pick<Project, 'programme' | 'startsOn'>): boolean {
  if (/2014\s*[-–]\s*(20)?20\b/.test(project.programme)) return true;
  const [first] = editions;
  return first !== undefined && project.startsOn < first.validFrom && !/esf\s*\+|2021/i.test(project.programme);
}
