import type { GridColumn } from '../../functions/shared/definition/layout.ts';

const women: GridColumn = { heading: 'Kvinnor', facet: 'women' };
const men: GridColumn = { heading: 'Män', facet: 'men' };

/** Women before men, then those the two words do not cover, and the total. */
export const splitColumns: readonly GridColumn[] = [
  women,
  men,
  { heading: 'Icke-binär', facet: 'nonBinary' },
  { heading: 'Uppgift saknas', facet: 'unstated' },
  { heading: 'Totalt', facet: 'total' },
  { heading: 'Andel kvinnor', facet: 'womenShare', format: 'percent' },
];

/** The total of the period before and how much it has changed. */
export const changeColumns: readonly GridColumn[] = [
  { heading: 'Föregående period', facet: 'previousPeriod' },
  { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
];

/** The year before, since project start and the target. */
export const laterColumns: readonly GridColumn[] = [
  { heading: 'Samma period föregående år', facet: 'samePeriodLastYear' },
  { heading: 'Förändring mot året före', facet: 'samePeriodLastYear.change', format: 'change' },
  { heading: 'Sedan projektstart', facet: 'sinceStart' },
  { heading: 'Mål', facet: 'target' },
];

/** A share or an amount that has keys of its own for women and men: `key.value`, `key.women.value`, `key.men.value`. */
export const shareColumns: readonly GridColumn[] = [women, men, { heading: 'Totalt', facet: 'value' }];

/** To write in. */
export const commentColumn: GridColumn = { heading: 'Kommentar' };

/** By sex, with the period before. */
export const withChange: readonly GridColumn[] = [...splitColumns, ...changeColumns];
