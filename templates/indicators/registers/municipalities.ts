import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import { countedNames, groupByName, type NamedGroup } from '../../upload/groupByName.ts';
import { personRegister, type Person } from './personRegister.ts';

/** People by the municipality (Swedish *kommun*) of their person records. A person stands for all of the person's rows. */
export const municipalitiesOf = oncePerDataset((dataset: Dataset): readonly NamedGroup<Person>[] =>
  groupByName(
    personRegister(dataset).people,
    ({ first }) => first.municipality,
    ({ rows }) => rows.length,
  ),
);

/** The municipality that each person is counted under. */
export const municipalityOfPerson = oncePerDataset((dataset: Dataset): ReadonlyMap<Person, string> =>
  countedNames(municipalitiesOf(dataset)),
);
