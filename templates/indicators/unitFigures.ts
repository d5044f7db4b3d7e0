import { audited } from '../../functions/shared/definition/audit.ts';
import { definePopulation, joinFigures, type Count, type Family, type Indicators } from '../../functions/shared/definition/indicator.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { participants } from '../upload/participants/sheet.ts';
import { factOn, isNamed } from './audit/conditions.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { peopleByExitUnit, peopleByUnits, placementsByUnit } from './audit/unitColumns.ts';
import { overlaps, rowsOf } from './people.ts';
import { resultFigures } from './resultFigures.ts';
import { unitsOf, type Unit, type UnitStay } from './registers/units.ts';
import type { Person } from './registers/personRegister.ts';

/** Each person at each unit. */
const stays = definePopulation({
  id: 'unitStays',
  of: (dataset): readonly UnitStay[] => unitsOf(dataset).flatMap((unit) => unit.stays),
  rowsBehind: ({ rows }, period) =>
    rowsOf(
      participants.id,
      rows.filter((row) => overlaps(row, period)),
    ),
  audit: placementSheet,
});

/** At least one row at the unit overlaps the period. */
const isThere = audited(({ rows }: UnitStay, period: Period): boolean => rows.some((row) => overlaps(row, period)), placementsByUnit, {
  criteria: { 'Ny på enheten': 1 },
});

function countStays(options: Pick<Count<UnitStay>, 'title'> & Partial<Count<UnitStay>>): Count<UnitStay> {
  return { population: stays, among: isThere, ...options, kind: 'count', unit: 'persons', sexOf: ({ person }) => person.sex };
}

/** Persons, those who ended and their result at each unit. */
const byUnit: Family<
  Unit,
  `unit.${string}.${'participants.met' | 'participants.ended' | 'ended.results' | `ended.resultShare${'' | '.women' | '.men'}`}`
> = {
  kind: 'family',
  title: 'Deltagare, avslutade och resultat per enhet',
  keys: /^unit\..+\.(?:participants\.(?:met|ended)|ended\.results|ended\.resultShare(?:\.women|\.men)?)$/,
  population: definePopulation({ id: 'units', of: unitsOf, rowsBehind: () => [] }),
  members: (units) =>
    joinFigures(
      units.map(({ name, stays: own, leavers }) => ({
        [`unit.${name}.participants.met` as const]: countStays({
          title: `Deltagare på enheten ${name}`,
          population: definePopulation({ ...stays, id: `people at ${name}`, of: () => own }),
          where: isNamed(
            factOn(placementSheet, 'Enhet', () => name),
            name,
          ),
        }),
        ...resultFigures(`unit.${name}`, {
          name: `från enheten ${name}`,
          people: leavers,
          isOfName: isNamed(
            factOn(peopleByExitUnit, 'Enhet vid avslut', () => name),
            name,
          ),
        }),
      })),
    ),
};

/** A person with the units the person has been at. */
interface UnitPerson {
  readonly person: Person;
  readonly stays: readonly UnitStay[];
}

/** Everybody who has been at any unit. */
const unitPeople = definePopulation({
  id: 'unitPeople',
  of: (dataset): readonly UnitPerson[] =>
    [...Map.groupBy(stays.of(dataset), ({ person }) => person)].map(([person, own]) => ({ person, stays: own })),
  rowsBehind: (item, period) => item.stays.flatMap((stay) => stays.rowsBehind(stay, period)),
  audit: peopleSheet,
});

/** Been at that many units or more in the period. */
function isAtUnits(from: number) {
  return audited(
    (item: UnitPerson, period: Period): boolean => item.stays.filter((stay) => isThere(stay, period)).length >= from,
    peopleByUnits,
    {
      criteria: { 'Enheter i perioden': { from } },
    },
  );
}

function countUnitPeople(title: string, from: number): Count<UnitPerson> {
  return { kind: 'count', unit: 'persons', title, population: unitPeople, among: isAtUnits(from), sexOf: ({ person }) => person.sex };
}

/** Persons by the unit (Swedish *enhet*) that gives the measure, where the column is used. The steps are what the units' persons add up to. */
export const unitFigures = {
  unit: byUnit,
  'participants.inSeveralUnits': countUnitPeople('Deltagare på två eller flera enheter', 2),
  'units.people': { ...countUnitPeople('Deltagare på någon enhet', 1), isInternal: true },
  'units.stays': { ...countStays({ title: 'Deltagare per enhet, summerat' }), isInternal: true },
} satisfies Indicators;
