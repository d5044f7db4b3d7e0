import type { Project } from '../../../../functions/shared/records/project.ts';
import { editions } from './editions.ts';

/** Whether a project belongs to the European Social Fund of 2014–2020: it is the Social Fund's and says so in its programme, or began before ESF+ and does not say that it belongs there. */
export function isOf2014(project: Pick<Project, 'funder' | 'programme' | 'startsOn'>): boolean {
  if (project.funder !== 'esf-plus') return false;
  if (/2014\s*[-–]\s*(20)?20\b/.test(project.programme)) return true;
  const [first] = editions;
  return first !== undefined && project.startsOn < first.validFrom && !/esf\s*\+|2021/i.test(project.programme);
}
