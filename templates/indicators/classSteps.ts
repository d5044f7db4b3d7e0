import { audited } from '../../functions/shared/definition/audit.ts';
import { definePopulation, joinFigures, type Count } from '../../functions/shared/definition/indicator.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { both, factOn, isNamed, isNumber } from './audit/conditions.ts';
import { placementsByClassAndWord, placementsByWord } from './audit/nameColumns.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { keyName } from './keyName.ts';
import { countPlacements, isPlaced, placements, type Placement } from './placements.ts';
import type { NamedRows, NamedStay } from './registers/rowNames.ts';
import { isThere, rowsOfStay } from './stays.ts';

/** Placements and persons of a word in one of SKR's classes: steps that tie what is said of words to what is said of classes. */
export type ClassStep = `measure.${number}.${'local' | 'people'}.${string}`;

const isThereInClass = audited((stay: NamedStay, period: Period) => isThere(stay, period), placementsByClassAndWord, {
  criteria: { 'Ny i klass och lokal insats': 1 },
});

/** The steps of a word, one of each kind for each class that it stands for. */
export function classSteps({ name, stays }: NamedRows): Readonly<Record<ClassStep, Count<Placement> | Count<NamedStay>>> {
  const classes = new Set(stays.flatMap(({ rows }) => rows.map(({ measure }) => Number(measure))));
  return joinFigures(
    [...classes].map((measure): Readonly<Record<ClassStep, Count<Placement> | Count<NamedStay>>> => {
      const own = stays
        .map(({ person, rows }) => ({ person, rows: rows.filter((row) => Number(row.measure) === measure) }))
        .filter(({ rows }) => rows.length > 0);
      const isOfClass = <Item>() =>
        both<Item>(
          isNumber(
            factOn(placementSheet, 'Insats', () => measure),
            measure,
          ),
          isNamed(
            factOn(placementsByWord, 'Lokal insats', () => name),
            name,
          ),
        );
      return {
        [`measure.${measure}.local.${keyName(name)}` as const]: countPlacements({
          title: `Placeringar i ${name} enligt insats ${measure}`,
          isInternal: true,
          population: definePopulation({
            ...placements,
            id: `placements of local measure ${name} in ${measure}`,
            of: () => own.flatMap(({ person, rows }) => rows.map((row) => ({ row, person }))),
          }),
          among: isPlaced,
          where: isOfClass<Placement>(),
        }),
        [`measure.${measure}.people.${keyName(name)}` as const]: {
          kind: 'count',
          unit: 'persons',
          title: `Deltagare i ${name} enligt insats ${measure}`,
          isInternal: true,
          population: definePopulation({
            id: `people of local measure ${name} in ${measure}`,
            of: () => own,
            rowsBehind: rowsOfStay,
            audit: placementSheet,
          }),
          among: isThereInClass,
          where: isOfClass<NamedStay>(),
          sexOf: ({ person }) => person.sex,
        } satisfies Count<NamedStay>,
      };
    }),
  );
}
