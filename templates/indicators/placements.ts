import { definePopulation, type Count } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { audited } from '../../functions/shared/definition/audit.ts';
import { participants, type Participant } from '../upload/participants/sheet.ts';
import { placementSheet } from './audit/placementSheet.ts';
import { overlaps, people, rowsOf } from './people.ts';
import type { Person } from './registers/personRegister.ts';

/** One row of Deltagare: a person in a measure. */
export interface Placement {
  readonly row: Stored<Participant>;
  readonly person: Person;
}

/** Every row of Deltagare that counts. */
export const placements = definePopulation({
  id: 'placements',
  of: (dataset): readonly Placement[] => people.of(dataset).flatMap((person) => person.rows.map((row) => ({ row, person }))),
  rowsBehind: ({ row }) => rowsOf(participants.id, [row]),
  audit: placementSheet,
  listed: { Nr: { from: 1 } },
});

/** Whether the row overlaps the period. */
export const isPlaced = audited(({ row }: Placement, period: Period): boolean => overlaps(row, period), placementSheet, {
  criteria: { Startdatum: { to: 'lastDay' }, 'Slut eller pågår': { from: 'firstDay' } },
});

/** Placements for which something holds in the period, split by the person's sex. */
export function countPlacements(
  options: Omit<Count<Placement>, 'kind' | 'unit' | 'population' | 'sexOf'> & Partial<Pick<Count<Placement>, 'population'>>,
): Count<Placement> {
  return { population: placements, ...options, kind: 'count', unit: 'placements', sexOf: ({ person }) => person.sex };
}
