import { defineEach, definePopulation, joinFigures, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { both, factOn, isNamed, isNumber } from './audit/conditions.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { groupByName } from '../upload/groupByName.ts';
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

/** Rows of Deltagare active in the period, all, per SKR measure and per unit. */
export const placementFigures = {
  placements: countPlacements({ title: 'Placeringar', among: isPlaced }),
  ...defineEach(measures, ([measure, word]) => [
    `placements.measure.${measure}`,
    countPlacements({ title: `Placeringar i insats ${measure}: ${word}`, among: isPlaced, where: isInMeasure(measure) }),
  ]),
  'placements.unit': placementsByUnit,
} satisfies Indicators;
