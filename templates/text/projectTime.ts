import type { ProjectTime } from '../../functions/shared/records/projectTime.ts';

/** In place of the last day of a project that has none. */
export const openEnd = 'tills vidare';

/** Note on a project without a last day whose funder decides on one. */
export const noEnd = 'Projektet har inget slutdatum. Finansiären beviljar medel för en bestämd tid.';

/** A project's days in a sentence: `2024-01-01 till 2026-06-30`, `från 2024-01-01 tills vidare`. */
export function sayProjectTime({ startsOn, endsOn }: ProjectTime): string {
  return endsOn === undefined ? `från ${startsOn} ${openEnd}` : `${startsOn} till ${endsOn}`;
}

/** A project's days in a cell: `2024-01-01 – 2026-06-30`, `2024-01-01 – tills vidare`. */
export function showProjectTime({ startsOn, endsOn = openEnd }: ProjectTime): string {
  return `${startsOn} – ${endsOn}`;
}
