import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { endsBeforeStart, isOutside } from '../../../../functions/shared/records/projectTime.ts';
import { noEnd } from '../../../text/projectTime.ts';
import { editions } from './editions.ts';
import { notesOnEuProject } from './euNotes.ts';

/** What the rules for the grant or the EU project do not foresee in a project's settings. */
export function notesOnProject(project: Project): readonly string[] {
  const isEuProject = project.reports.includes('eu-project');
  const isGrant = project.reports.includes('municipality-grant') || !isEuProject;
  return [...(isGrant ? notesOnGrant(project) : []), ...(isEuProject ? notesOnEuProject(project) : [])];
}

function notesOnGrant(project: Project): readonly string[] {
  const { startsOn, endsOn, costModel, grantAwarded } = project;
  const { maxYears, costModels } = editionOn(editions, startsOn);
  const notes: string[] = [];
  if (endsBeforeStart(project)) notes.push('Projektets slutdatum ligger före startdatum.');
  const firstYear = Number(startsOn.slice(0, 4));
  if (endsOn === undefined) notes.push(noEnd);
  const lastYear = endsOn === undefined ? undefined : Number(endsOn.slice(0, 4));
  if (lastYear !== undefined && lastYear - firstYear + 1 > maxYears)
    notes.push(`Projektet spänner över fler än ${maxYears} kalenderår, som är det längsta ett beslut gäller.`);
  if (!costModels.includes(costModel)) {
    notes.push(`Kostnadsmodellen är ${reportWords.costModels[costModel]}. Nationella projektmedel redovisas med faktiska kostnader.`);
  }
  for (let year = firstYear; year <= (lastYear ?? firstYear); year++) {
    if (grantAwarded[year] === undefined) notes.push(`Tilldelat belopp för ${year} saknas i projektets uppgifter.`);
  }
  const outside = Object.keys(grantAwarded).filter((year) => isOutside(project, year));
  if (outside.length > 0) notes.push(`Stöd är tilldelat för år utanför projekttiden: ${outside.join(', ')}.`);
  return notes;
}
