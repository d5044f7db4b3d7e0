import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addDays, addMonths } from '../../../../functions/shared/domain/localDate.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { isOutside } from '../../../../functions/shared/records/projectTime.ts';
import { noEnd } from '../../../text/projectTime.ts';
import { editions, type EsfEdition, type ProgrammeArea } from './editions.ts';

/** The programme area named in a project's programme: `A1`, `Programområde C`; undefined when there is none or one without rules here. */
export function programmeAreaOf(programme: string, edition: EsfEdition): ProgrammeArea | undefined {
  const letter = /(?:^|[^\p{L}])([A-F])\d?(?![\p{L}\d])/u.exec(programme)?.[1];
  const areas: readonly ProgrammeArea[] = ['A', 'C', 'D', 'E'];
  return areas.find((area) => area === letter && Object.hasOwn(edition.coFinancingShares, area));
}

/** What ESF-rådet's rules do not foresee in a project's settings. */
export function notesOnProject(project: Project): readonly string[] {
  const edition = editionOn(editions, project.startsOn);
  return [...notesOnArea(project, edition), ...notesOnLength(project, edition), ...notesOnYears(project)];
}

function notesOnArea({ programme, coFinancingShare, costModel }: Project, edition: EsfEdition): readonly string[] {
  const area = programmeAreaOf(programme, edition);
  if (area === undefined) {
    return [
      `Programområde A, C, D eller E framgår inte av ”${programme}”: medfinansiering och kostnadsmodell kan inte jämföras med beslutsvillkoren.`,
    ];
  }
  const notes: string[] = [];
  const shares = edition.coFinancingShares[area];
  if (!shares.includes(coFinancingShare)) {
    const usual = shares.map((share) => `${formatNumber(share)} %`).join(' eller ');
    notes.push(
      `Medfinansieringen är satt till ${formatNumber(coFinancingShare)} %. I programområde ${area} är den vanligen ${usual}; utlysningen avgör.`,
    );
  }
  if (!edition.costModels[area].includes(costModel)) {
    const usual = edition.costModels[area].map((model) => reportWords.costModels[model]).join(' eller ');
    notes.push(`Kostnadsmodellen är ${reportWords.costModels[costModel]}. I programområde ${area} används vanligen ${usual}.`);
  }
  return notes;
}

function notesOnLength({ startsOn, endsOn }: Project, { maxMonths }: EsfEdition): readonly string[] {
  if (endsOn === undefined) return [noEnd];
  if (endsOn < startsOn) return ['Projektets slutdatum ligger före startdatum.'];
  return endsOn > addDays(addMonths(startsOn, maxMonths), -1)
    ? [`Projektet är längre än ${maxMonths} månader, som är det längsta i ESF+.`]
    : [];
}

function notesOnYears(project: Project): readonly string[] {
  const outside = Object.keys(project.grantAwarded).filter((year) => isOutside(project, year));
  return outside.length > 0 ? [`Stöd är tilldelat för år utanför projekttiden: ${outside.join(', ')}.`] : [];
}
