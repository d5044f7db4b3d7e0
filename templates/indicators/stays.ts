import type { RowRef } from '../../functions/shared/definition/dataset.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import { participants } from '../upload/participants/sheet.ts';
import { overlaps, rowsOf } from './people.ts';
import type { NamedStay } from './registers/rowNames.ts';

/** At least one row under the name overlaps the period. */
export function isThere({ rows }: NamedStay, period: Period): boolean {
  return rows.some((row) => overlaps(row, period));
}

/** The rows of a stay that overlap the period. */
export function rowsOfStay({ rows }: NamedStay, period: Period): readonly RowRef[] {
  return rowsOf(
    participants.id,
    rows.filter((row) => overlaps(row, period)),
  );
}
