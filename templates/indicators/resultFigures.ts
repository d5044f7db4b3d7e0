import { definePopulation, type Count, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { both, isOneOf, type Condition } from './audit/conditions.ts';
import { personFacts } from './audit/personFacts.ts';
import { resultReasons } from './exitFigures.ts';
import { isEnded, people } from './people.ts';
import { countAmong } from './peopleReportedIn.ts';
import type { Person } from './registers/personRegister.ts';
import { share, sumOf } from './shares.ts';

const hasResult = isOneOf(personFacts.exitReason, ...resultReasons);

/** Some people of one name: those who ended in the period and what share of them went to work or studies. `isOfName` tells the name in the annex. */
export function resultFigures<const Key extends string>(
  key: Key,
  { name, people: members, isOfName }: { readonly name: string; readonly people: readonly Person[]; readonly isOfName: Condition<Person> },
) {
  const population = definePopulation({ ...people, id: `people who left ${key}`, of: () => members });
  const sum = sumOf<`${Key}.participants.ended` | `${Key}.ended.results`>;
  return {
    [`${key}.participants.ended` as const]: countAmong(population, { title: `Avslutade ${name}`, among: isEnded, where: isOfName }),
    [`${key}.ended.results` as const]: {
      ...countAmong(population, { title: `Avslutade ${name} till arbete eller studier`, among: isEnded, where: both(hasResult, isOfName) }),
      isInternal: true,
    },
    ...share(`${key}.ended.resultShare`, {
      title: `Resultat vid avslut ${name}, andel som börjat arbeta eller studera`,
      good: 'up',
      of: sum(`${key}.ended.results`),
      among: sum(`${key}.participants.ended`),
    }),
  };
}

/** Everybody, in datasets with any unit or municipality: what their results are parts of. */
const namedPeople = definePopulation<Person>({
  ...people,
  id: 'people with units or municipalities',
  of: (dataset) => {
    const all = people.of(dataset);
    return all.some(({ rows }) => rows.some(({ unit, municipality }) => unit !== undefined || municipality !== undefined)) ? all : [];
  },
});

/** A step: everybody who ended with a result, which those of each unit and municipality are part of. */
export const namedResults = {
  'ended.results': {
    ...countAmong(namedPeople, { title: 'Avslutade till arbete eller studier', among: isEnded, where: hasResult }),
    isInternal: true,
  } satisfies Count<Person>,
} satisfies Indicators;
