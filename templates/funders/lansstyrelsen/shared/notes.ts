import type { Project } from '../../../../functions/shared/records/project.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { endsBeforeStart } from '../../../../functions/shared/records/projectTime.ts';
import { noEnd } from '../../../text/projectTime.ts';
import { countyGrantOf } from './editions.ts';

/** What the county administrative board's grants do not foresee in a project's settings. */
export function notesOnProject(project: Project): readonly string[] {
  const { endsOn, coFinancingShare } = project;
  const grant = countyGrantOf(project);
  const notes: string[] = [];
  if (endsBeforeStart(project)) notes.push('Projektets slutdatum ligger före startdatum.');
  if (endsOn === undefined) notes.push(noEnd);
  if (!grant) notes.push('Programmet säger inte vilket bidrag projektet har. Skriv §37, §37a eller TIA i det.');
  const [from, to] = grant?.coFinancing ?? [];
  if (grant && from !== undefined && to !== undefined && (coFinancingShare < from || coFinancingShare > to)) {
    notes.push(`Medfinansieringen är ${formatNumber(coFinancingShare)} %. Med ${grant.name} är den vanligen ${from}–${to} %.`);
  }
  return notes;
}
