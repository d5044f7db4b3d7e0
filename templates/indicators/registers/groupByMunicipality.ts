import { groupByName, type NamedGroup } from '../../upload/groupByName.ts';
import type { Person } from './personRegister.ts';

/** People by the municipality (Swedish *kommun*) of their person records. A person stands for all of the person's rows. */
export function groupByMunicipality(people: readonly Person[]): readonly NamedGroup<Person>[] {
  return groupByName(
    people,
    ({ first }) => first.municipality,
    ({ rows }) => rows.length,
  );
}
