import { definePopulation, type Count, type RowRef } from '../../functions/shared/definition/indicator.ts';
import type { Origin } from '../../functions/shared/domain/dataset.ts';
import { includes, type Period } from '../../functions/shared/domain/period.ts';
import { audited } from '../../functions/shared/definition/audit.ts';
import { participants } from '../upload/participants/sheet.ts';
import { peopleSheet } from './audit/peopleSheet.ts';
import { personRegister, type Person } from './personRegister.ts';

/** Person records: one for each identity number or Deltagar-id. */
export const people = definePopulation<Person>({
  id: 'people',
  of: (dataset) => personRegister(dataset).people,
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
export const isMet = audited(({ rows }: Person, period: Period): boolean => rows.some((row) => overlaps(row, period)), {
  criteria: { 'Rader i perioden': { from: 1 } },
  flag: 'Deltog i perioden',
});

/** The earliest Startdatum lies in the period. */
export const isStarted = audited(({ first }: Person, period: Period): boolean => includes(period, first.startsOn), {
  criteria: { Startdatum: { from: 'firstDay', to: 'lastDay' } },
  flag: 'Påbörjade i perioden',
});

/** The exit date lies in the period. */
export const isEnded = audited(({ exit }: Person, period: Period): boolean => exit !== undefined && includes(period, exit.endsOn), {
  criteria: { Slutdatum: { from: 'firstDay', to: 'lastDay' } },
  flag: 'Avslutade i perioden',
});

/** At least one row has begun by the last day and ends later, or not at all. */
export const isActive = audited(
  ({ rows }: Person, { lastDay }: Period): boolean =>
    rows.some((row) => row.startsOn <= lastDay && (row.endsOn === undefined || row.endsOn > lastDay)),
  { criteria: { 'Rader sista dagen': { from: 1 } }, flag: 'Aktiva sista dagen' },
);
