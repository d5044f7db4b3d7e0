import { defineEach, definePopulation, joinFigures, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { both, factOn, isNamed, isNumber } from './audit/conditions.ts';
import { personFacts } from './audit/personFacts.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { groupByName } from '../upload/groupByName.ts';
import { groupByMunicipality } from './registers/groupByMunicipality.ts';
import { countPeople, isMet, people } from './people.ts';
import type { Person } from './registers/personRegister.ts';
import { countPlacements, isPlaced, placements, type Placement } from './placements.ts';

/** SKR's twelve measures with their names. */
export const measures = choiceWords(participants.columns.measure);

/** One of them. */
export type Measure = (typeof measures)[number][0];

const facts = {
  measure: factOn(placementSheet, 'Insats', ({ row }: Placement) => Number(row.measure)),
} as const;

const isInMeasure = (measure: Measure) => isNumber(facts.measure, Number(measure));

/** Placements in each unit (Swedish *enhet*) and measure, where the column is used. */
const placementsByUnit: Family<Placement, `placements.unit.${string}.measure.${Measure}`> = {
  kind: 'family',
  title: 'Placeringar per enhet och insats',
  keys: /^placements\.unit\..+\.measure\.(?:[1-9]|1[0-2])$/,
  population: placements,
  members: (items) =>
    joinFigures(
      groupByName(items, ({ row }) => row.unit).map(({ name, members }) => {
        const population = definePopulation({ ...placements, id: `placements of ${name}`, of: () => members });
        const isInUnit = isNamed(
          factOn(placementSheet, 'Enhet', () => name),
          name,
        );
        return defineEach(measures, ([measure, word]) => [
          `placements.unit.${name}.measure.${measure}`,
          countPlacements({
            title: `Placeringar på ${name} i insats ${measure}: ${word}`,
            population,
            among: isPlaced,
            where: both(isInMeasure(measure), isInUnit),
          }),
        ]);
      }),
    ),
};

/** Participants from each municipality (Swedish *kommun*), where the column is used. */
const participantsByMunicipality: Family<Person, `municipality.${string}.participants.met`> = {
  kind: 'family',
  title: 'Deltagare per kommun',
  keys: /^municipality\..+\.participants\.met$/,
  population: people,
  members: (items) =>
    defineEach(groupByMunicipality(items), ({ name, members }) => [
      `municipality.${name}.participants.met`,
      {
        ...countPeople({
          title: `Deltagare från ${name}`,
          among: isMet,
          where: isNamed({ ...personFacts.municipality, of: () => name }, name),
        }),
        population: definePopulation({ ...people, id: `people of ${name}`, of: () => members }),
      },
    ]),
};

/** Rows of Deltagare active in the period, all, per SKR measure, per unit; and people per municipality. */
export const placementFigures = {
  placements: countPlacements({ title: 'Placeringar', among: isPlaced }),
  ...defineEach(measures, ([measure, word]) => [
    `placements.measure.${measure}`,
    countPlacements({ title: `Placeringar i insats ${measure}: ${word}`, among: isPlaced, where: isInMeasure(measure) }),
  ]),
  'placements.unit': placementsByUnit,
  municipality: participantsByMunicipality,
} satisfies Indicators;
