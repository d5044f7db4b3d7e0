import { definePopulation, type Count, type Population } from '../../functions/shared/definition/indicator.ts';
import { countPeople, people } from './people.ts';
import type { Person } from './registers/personRegister.ts';

/** Person records of the projects that make one of some reports: what only those print is counted for nobody else. */
export function peopleReportedIn(...reports: readonly string[]): Population<Person> {
  return definePopulation<Person>({
    ...people,
    id: `people reported in ${reports.join(' or ')}`,
    of: (dataset) => (dataset.project.reports.some((report) => reports.includes(report)) ? people.of(dataset) : []),
  });
}

/** Counts unique persons of one population. */
export function countAmong(population: Population<Person>, options: Parameters<typeof countPeople>[0]): Count<Person> {
  return { ...countPeople(options), population };
}
