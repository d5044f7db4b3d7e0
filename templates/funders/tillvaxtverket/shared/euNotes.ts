import type { Project } from '../../../../functions/shared/records/project.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { endsBeforeStart } from '../../../../functions/shared/records/projectTime.ts';
import { noEnd } from '../../../text/projectTime.ts';
import { euEditionOf } from './euEditions.ts';

/** What the rules for EU projects do not foresee in a project's settings. */
export function notesOnEuProject(project: Project): readonly string[] {
  const { flatRates } = euEditionOf(project);
  const { flatRate, endsOn } = project;
  const notes: string[] = [];
  if (endsBeforeStart(project)) notes.push('Projektets slutdatum ligger före startdatum.');
  if (endsOn === undefined) notes.push(noEnd);
  if (flatRate !== undefined) {
    const isKnown = 'atMost' in flatRates ? flatRate <= flatRates.atMost : flatRates.oneOf.includes(flatRate);
    const known = 'atMost' in flatRates ? `högst ${flatRates.atMost} %` : `${flatRates.oneOf.join(', ')} %`;
    if (!isKnown) notes.push(`Schablonen är ${formatNumber(flatRate)} %. Programperioden har ${known}.`);
  }
  return notes;
}
