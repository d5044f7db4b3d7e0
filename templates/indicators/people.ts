import { definePopulation, type Count } from '../../functions/shared/definition/indicator.ts';
import type { RowRef } from '../../functions/shared/definition/dataset.ts';
import type { Origin } from '../../functions/shared/domain/dataset.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { audited, flagged } from '../../functions/shared/definition/audit.ts';
import { participants } from '../upload/participants/sheet.ts';
import { isInPeriod } from './audit/conditions.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { personFacts } from './audit/personFacts.ts';
import { personRegister, type Person } from './registers/personRegister.ts';

/** Person records: one for each identity number or Deltagar-id. */
export const people = definePopulation({
  id: 'people',
  of: (dataset): readonly Person[] => personRegister(dataset).people,
  rowsBehind: ({ rows }) => rowsOf(participants.id, rows),
  audit: peopleSheet,
});

/** Where rows of a sheet stand. */
export function rowsOf(sheet: string, rows: readonly { readonly origin: Origin }[]): readonly RowRef[] {
  return rows.map(({ origin }) => ({ sheet, upload: origin.upload, row: origin.row }));
}

/** Unique persons whom the period concerns and for whom something holds, split by sex. */
export function countPeople(options: Omit<Count<Person>, 'kind' | 'unit' | 'population' | 'sexOf'>): Count<Person> {
  return { ...options, kind: 'count', unit: 'persons', population: people, sexOf: ({ sex }) => sex };
}

/** Whether a row overlaps the period. */
export function overlaps(row: { readonly startsOn: string; readonly endsOn?: string | undefined }, { firstDay, lastDay }: Period): boolean {
  return row.startsOn <= lastDay && (row.endsOn === undefined || row.endsOn >= firstDay);
}

/** Any participation in the period: at least one row overlaps it. */
export const isMet = audited(({ rows }: Person, period: Period): boolean => rows.some((row) => overlaps(row, period)), peopleSheet, {
  criteria: { 'Rader i perioden': { from: 1 } },
  flag: 'Deltog i perioden',
});

/** The earliest Startdatum lies in the period. */
export const isStarted = flagged(isInPeriod(personFacts.startsOn), 'Påbörjade i perioden');

/** The exit date lies in the period. */
export const isEnded = flagged(isInPeriod(personFacts.endsOn), 'Avslutade i perioden');

/** At least one row has begun by the last day and ends later, or not at all. */
export const isActive = audited(
  ({ rows }: Person, { lastDay }: Period): boolean =>
    rows.some((row) => row.startsOn <= lastDay && (row.endsOn === undefined || row.endsOn > lastDay)),
  peopleSheet,
  { criteria: { 'Rader sista dagen': { from: 1 } }, flag: 'Aktiva sista dagen' },
);
