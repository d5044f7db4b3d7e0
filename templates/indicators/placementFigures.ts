import { audited } from '../../functions/shared/definition/audit.ts';
import { definePopulation, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { choiceWords } from './choiceWords.ts';
import { groupByName } from './groupByName.ts';
import { countPeople, isMet, people } from './people.ts';
import type { Person } from './personRegister.ts';
import { countPlacements, isPlaced, placements, type Placement } from './placements.ts';

/** SKR's twelve measures with their names. */
export const measures = choiceWords(participants.columns.measure);

/** Placements in each unit (Swedish *enhet*) and measure, where the column is used. */
const placementsByUnit: Family<Placement> = {
  kind: 'family',
  title: 'Placeringar per enhet och insats',
  keys: /^placements\.unit\..+\.measure\.(?:[1-9]|1[0-2])$/,
  population: placements,
  members: (items) =>
    Object.fromEntries(
      groupByName(items, ({ row }) => row.unit).flatMap(({ name, members }) => {
        const population = definePopulation<Placement>({ ...placements, id: `placements of ${name}`, of: () => members });
        return measures.map(([measure, word]) => [
          `placements.unit.${name}.measure.${measure}`,
          countPlacements({
            title: `Placeringar på ${name} i insats ${measure}: ${word}`,
            population,
            among: isPlaced,
            where: audited(({ row }: Placement) => row.measure === measure, { criteria: { Insats: Number(measure), Enhet: { name } } }),
          }),
        ]);
      }),
    ),
};

/** Participants from each municipality (Swedish *kommun*), where the column is used. */
const participantsByMunicipality: Family<Person> = {
  kind: 'family',
  title: 'Deltagare per kommun',
  keys: /^municipality\..+\.participants\.met$/,
  population: people,
  members: (items) =>
    Object.fromEntries(
      groupByName(items, ({ first }) => first.municipality).map(({ name, members }) => [
        `municipality.${name}.participants.met`,
        {
          ...countPeople({ title: `Deltagare från ${name}`, among: isMet, where: audited(() => true, { criteria: { Kommun: { name } } }) }),
          population: definePopulation<Person>({ ...people, id: `people of ${name}`, of: () => members }),
        },
      ]),
    ),
};

/** Rows of Deltagare active in the period, all, per SKR measure, per unit; and people per municipality. */
export const placementFigures = {
  placements: countPlacements({ title: 'Placeringar', among: isPlaced }),
  ...Object.fromEntries(
    measures.map(([measure, word]) => [
      `placements.measure.${measure}`,
      countPlacements({
        title: `Placeringar i insats ${measure}: ${word}`,
        among: isPlaced,
        where: audited(({ row }: Placement) => row.measure === measure, { criteria: { Insats: Number(measure) } }),
      }),
    ]),
  ),
  'placements.unit': placementsByUnit,
  municipality: participantsByMunicipality,
} satisfies Indicators;
