import type { Project } from '../../../../functions/shared/records/project.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { euEditionOf } from './euEditions.ts';

/** What the rules for EU projects do not foresee in a project's settings. */
export function notesOnEuProject(project: Project): readonly string[] {
  const { flatRates } = euEditionOf(project);
  const { flatRate, startsOn, endsOn } = project;
  const notes: string[] = [];
  if (endsOn < startsOn) notes.push('Projektets slutdatum ligger före startdatum.');
  if (flatRate !== undefined) {
    const isKnown = 'atMost' in flatRates ? flatRate <= flatRates.atMost : flatRates.oneOf.includes(flatRate);
    const known = 'atMost' in flatRates ? `högst ${flatRates.atMost} %` : `${flatRates.oneOf.join(', ')} %`;
    if (!isKnown) notes.push(`Schablonen är ${formatNumber(flatRate)} %. Programperioden har ${known}.`);
  }
  return notes;
}
